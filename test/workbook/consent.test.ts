/** Google's consent screen lets a person take single rights away: what does not need them goes on. */

import {shown} from '../sample-host';
import {columnOf, put, run, smallBook} from './small-book';

const EMAIL = 'https://www.googleapis.com/auth/userinfo.email';
const DOCUMENTS = 'https://www.googleapis.com/auth/documents';

test('who does not tell the address has no role, and is told why', () => {
  const host = smallBook();
  host.world.refusedScopes.push(EMAIL);
  const refused = run(host);
  expect(refused).toContain('Google не сообщил вашу почту');
  expect(refused).toContain('разрешите надстройке видеть адрес');
});

test('while nobody has rights, such a person has scores, and documents without an author', () => {
  const host = smallBook();
  put(host, 'Доступ', 2, {'Электронная почта': '', Роль: ''});
  host.world.refusedScopes.push(EMAIL);
  expect(run(host)).toContain('Баллы рассчитаны');
  expect(shown(host, 'Баллы', 'A1')[0][0]).not.toBe('');
  expect(run(host, 'makeNetworkReport')).toContain('Документ готов');
  expect(columnOf(host, 'Отчёты', 'Кто создал').slice(0, 1)).toEqual(['']);
});

test('who does not let documents be made has scores', () => {
  const host = smallBook();
  host.world.refusedScopes.push(DOCUMENTS);
  expect(run(host)).toContain('Баллы рассчитаны');
  expect(() => run(host, 'makeNetworkReport')).toThrow(
    'Authorization is required',
  );
});
