/** The people of the sample: one mailbox a role, by which `--as` of the README speaks. */

import {readFileSync} from 'node:fs';
import {actorOf} from '../../src/model/rights';
import {access} from '../../src/model/tables';
import {readSample} from './read-sample';

const book = readSample('seeds');

test('Each role has a mailbox, of an organisation and not of a person', () => {
  expect(
    book.records(access).map(({email}) => {
      const {roles, institutions} = actorOf(book, email ?? '', '');
      return [email, roles, institutions];
    }),
  ).toEqual([
    ['association@example.org', ['ассоциация'], []],
    ['gymnasium24@example.org', ['координатор'], [gymnasium()]],
    ['method@example.org', ['методист'], []],
    ['district@example.org', ['район'], []],
  ]);
});

test('The README calls them by their addresses', () => {
  const readme = readFileSync('README.md', 'utf8');
  const named = [...readme.matchAll(/[\w.]+@example\.org/g)].map(
    ([box]) => box,
  );
  const known = book.records(access).map(({email}) => email);
  expect([...new Set(named)].sort()).toEqual([...known].sort());
});

function gymnasium(): string {
  const found = book.context.resolve('institutions', 'Гимназия № 24 г. Томска');
  return found.code ?? '';
}
