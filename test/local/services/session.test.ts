// Session: the person at the keyboard, as far as Google tells.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

const code = `function who() {
  return Session.getActiveUser().getEmail();
}`;
const host = createHost({
  code,
  person: 'methodist@example.org',
  manifest: {
    timeZone: 'Asia/Yekaterinburg',
    oauthScopes: ['https://www.googleapis.com/auth/userinfo.email'],
  },
});
afterAll(() => {
  expectEveryMethodCalled(host, ['Base.Session', 'Base.User']);
});

it('knows the person, the language and the time zone', () => {
  expect(
    host.evaluate(() => [
      Session.getActiveUser().getEmail(),
      Session.getEffectiveUser().getEmail(),
      Session.getActiveUserLocale(),
      Session.getScriptTimeZone(),
    ]),
  ).toEqual([
    'methodist@example.org',
    'methodist@example.org',
    'ru',
    'Asia/Yekaterinburg',
  ]);
});

it('runs as whoever is at the keyboard', () => {
  expect(host.run('who', [], {as: 'school@example.org'})).toBe(
    'school@example.org',
  );
});

it('tells persons apart without naming them, for 30 days', () => {
  const key = (person: string, day: number) => {
    const now = () => new Date(day * 864e5);
    return createHost({person, now}).evaluate(() =>
      Session.getTemporaryActiveUserKey(),
    );
  };
  expect(host.evaluate(() => Session.getTemporaryActiveUserKey())).toHaveLength(
    44,
  );
  expect(key('a@example.org', 1)).toBe(key('a@example.org', 20));
  expect(key('a@example.org', 1)).not.toBe(key('b@example.org', 1));
  expect(key('a@example.org', 1)).not.toBe(key('a@example.org', 31));
});

it('keeps the address to itself in a simple trigger', () => {
  expect(host.run('who', [], {start: 'edit'})).toBe('');
});

it('wants its scope', () => {
  const without = createHost({code, manifest: {oauthScopes: []}});
  expect(() => without.run('who')).toThrow(
    'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
  );
});
