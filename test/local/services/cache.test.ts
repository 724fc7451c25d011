// Caches: texts that expire by the clock, with Google's limits.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

let time = Date.UTC(2023, 0, 1);
const host = createHost({now: () => new Date(time)});
afterAll(() => {
  expectEveryMethodCalled(host, ['Cache.Cache', 'Cache.CacheService']);
});

it('keeps three caches apart, from run to run', () => {
  host.evaluate(() => {
    CacheService.getDocumentCache()!.put('a', 'document');
    CacheService.getScriptCache().put('a', 'script');
    CacheService.getUserCache().put('a', 'user');
  });
  expect(
    host.evaluate(() => [
      CacheService.getDocumentCache()!.get('a'),
      CacheService.getScriptCache().get('a'),
      CacheService.getUserCache().get('a'),
      CacheService.getUserCache().get('b'),
    ]),
  ).toEqual(['document', 'script', 'user', null]);
});

it('forgets after ten minutes, or when it was told', () => {
  host.evaluate(() => {
    CacheService.getScriptCache().put('usual', '1');
    CacheService.getScriptCache().put('long', '1', 21600);
  });
  const left = () =>
    host.evaluate(() =>
      Object.keys(CacheService.getScriptCache().getAll(['usual', 'long'])),
    );
  time += 599_000;
  expect(left()).toEqual(['usual', 'long']);
  time += 1000;
  expect(left()).toEqual(['long']);
  time += 6 * 3600_000;
  expect(left()).toEqual([]);
});

it('puts and removes many', () => {
  expect(
    host.evaluate(() => {
      const cache = CacheService.getUserCache();
      cache.putAll({a: '1', b: 2, c: '3'});
      cache.putAll({d: '4'}, 60);
      cache.remove('a');
      cache.removeAll(['c']);
      return cache.getAll(['a', 'b', 'c', 'd']);
    }),
  ).toEqual({b: '2', d: '4'});
});

it('refuses what is too large or too long', () => {
  const put = (key: number, value: number, seconds: number) =>
    host.evaluate(
      (...[keys, values, expires]: number[]) => {
        CacheService.getScriptCache().put(
          'k'.repeat(keys),
          'x'.repeat(values),
          expires,
        );
      },
      key,
      value,
      seconds,
    );
  put(250, 100 * 1024, 21600);
  expect(() => put(251, 1, 1)).toThrow('Argument too large: key');
  expect(() => put(1, 100 * 1024 + 1, 1)).toThrow('Argument too large: value');
  expect(() => put(1, 1, 21601)).toThrow('expirationInSeconds');
});

it('keeps the 900 that expire last once there are more than 1000', () => {
  const fresh = createHost();
  const count = fresh.evaluate(() => {
    const cache = CacheService.getDocumentCache()!;
    const keys: string[] = [];
    for (let n = 0; n <= 1000; n++) keys.push(`k${n}`);
    keys.forEach((key, n) => {
      cache.put(key, 'x', 1000 + n);
    });
    return Object.keys(cache.getAll(keys)).length;
  });
  expect(count).toBe(900);
});

it('has no document cache outside a container', () => {
  const standalone = createHost({book: null});
  expect(standalone.evaluate(() => CacheService.getDocumentCache())).toBeNull();
});
