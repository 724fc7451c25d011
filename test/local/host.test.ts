// The host runs a script as Google does: a fresh context, services, nothing else.
import {createHost} from '../../local/host';

describe('createHost', () => {
  it('runs a function of any script', () => {
    const host = createHost({
      code: 'let n = 0; function add(a, b) { n++; return {sum: a + b, n}; }',
    });
    expect(host.run('add', [1, 2])).toEqual({sum: 3, n: 1});
    expect(host.run('add', [1, 2])).toEqual({sum: 3, n: 1});
  });

  it('has the script time zone in dates', () => {
    const host = createHost({manifest: {timeZone: 'Asia/Yekaterinburg'}});
    expect(host.evaluate(() => new Date(0).getHours())).toBe(5);
    const other = createHost({manifest: {timeZone: 'America/New_York'}});
    expect(other.evaluate(() => new Date(0).getHours())).toBe(19);
  });

  it('serves the property store', () => {
    const host = createHost();
    host.evaluate(() => {
      PropertiesService.getScriptProperties().setProperty('a', 'b');
    });
    expect(
      host.evaluate(() =>
        PropertiesService.getScriptProperties().getProperties(),
      ),
    ).toEqual({a: 'b'});
    expect(() =>
      host.evaluate(() =>
        PropertiesService.getScriptProperties().getProperty(
          null as unknown as string,
        ),
      ),
    ).toThrow('Invalid argument: key');
  });
});
