// Properties: three stores that outlive a run, with Google's limits.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Properties.Properties',
    'Properties.PropertiesService',
  ]);
});

it('keeps three stores apart, from run to run', () => {
  host.evaluate(() => {
    PropertiesService.getDocumentProperties().setProperty('a', 'document');
    PropertiesService.getScriptProperties().setProperty('a', 'script');
    PropertiesService.getUserProperties().setProperty('a', 'user');
  });
  expect(
    host.evaluate(() => [
      PropertiesService.getDocumentProperties().getProperty('a'),
      PropertiesService.getScriptProperties().getProperty('a'),
      PropertiesService.getUserProperties().getProperty('a'),
      PropertiesService.getUserProperties().getProperty('b'),
    ]),
  ).toEqual(['document', 'script', 'user', null]);
});

it('sets, lists and deletes many', () => {
  expect(
    host.evaluate(() => {
      const store = PropertiesService.getScriptProperties();
      store.deleteAllProperties();
      store.setProperties({a: '1', b: '2'}).setProperties({c: '3'});
      const all = store.getProperties();
      store.deleteProperty('a');
      const keys = store.getKeys();
      store.setProperties({d: '4'}, true);
      return [all, keys, store.getKeys()];
    }),
  ).toEqual([{a: '1', b: '2', c: '3'}, ['b', 'c'], ['d']]);
});

it('makes text of a number, refuses null', () => {
  expect(
    host.evaluate(() =>
      PropertiesService.getScriptProperties()
        .setProperty('n', 5 as unknown as string)
        .getProperty('n'),
    ),
  ).toBe('5');
  expect(() =>
    host.evaluate(() =>
      PropertiesService.getScriptProperties().setProperty(
        'n',
        null as unknown as string,
      ),
    ),
  ).toThrow('Invalid argument: value');
});

it('holds 9 KB a value and 500 KB a store, and changes nothing beyond', () => {
  const put = (size: number) =>
    host.evaluate((count: number) => {
      PropertiesService.getUserProperties().setProperty(
        'big',
        'x'.repeat(count),
      );
    }, size);
  put(9 * 1024);
  expect(() => put(9 * 1024 + 1)).toThrow('Argument too large: value');
  expect(() =>
    host.evaluate(() => {
      const store = PropertiesService.getUserProperties();
      for (let n = 0; n < 60; n++) store.setProperty(`k${n}`, 'x'.repeat(9000));
    }),
  ).toThrow('You have exceeded the property storage quota.');
  expect(
    host.evaluate(() => PropertiesService.getUserProperties().getKeys().length),
  ).toBeLessThan(60);
});

it('has no document store outside a container', () => {
  const standalone = createHost({book: null});
  expect(
    standalone.evaluate(() => PropertiesService.getDocumentProperties()),
  ).toBeNull();
});
