// ScriptApp: scopes asked for by the commands that need them.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

const documents = 'https://www.googleapis.com/auth/documents';
const host = createHost({manifest: {oauthScopes: [documents]}});
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Script.AuthorizationInfo',
    'Script.ScriptApp',
  ]);
});

const ask = (...scopes: string[]) =>
  host.evaluate(
    (...asked: string[]) => {
      ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, asked);
      ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [
        String(info.getAuthorizationStatus()),
        info.getAuthorizationUrl(),
        String(ScriptApp.getInstallationSource()),
        typeof ScriptApp.getScriptId(),
      ];
    },
    ...scopes,
  );

it('lets a run on that has what it asks for', () => {
  expect(ask(documents)).toEqual(['NOT_REQUIRED', null, 'NONE', 'string']);
});

it('ends a run whose manifest lacks the scope', () => {
  expect(() => ask('https://www.googleapis.com/auth/drive')).toThrow(
    'Authorization is required to perform that action. Required permissions: https://www.googleapis.com/auth/drive',
  );
});

it('ends a run whose person took the scope away', () => {
  host.world.refusedScopes.push(documents);
  expect(() => ask(documents)).toThrow('Authorization is required');
  expect(
    host.evaluate(() => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [
        String(info.getAuthorizationStatus()),
        typeof info.getAuthorizationUrl(),
      ];
    }),
  ).toEqual(['REQUIRED', 'string']);
  host.world.refusedScopes.length = 0;
});

it('speaks of FULL authorisation only', () => {
  expect(() =>
    host.evaluate(() => {
      ScriptApp.requireScopes(ScriptApp.AuthMode.LIMITED, []);
    }),
  ).toThrow('Invalid argument: authMode');
});

it('says by name that triggers are not there', () => {
  const free = createHost();
  expect(() => free.evaluate(() => ScriptApp.newTrigger('f'))).toThrow(
    'not in the local host: ScriptApp.newTrigger',
  );
});
