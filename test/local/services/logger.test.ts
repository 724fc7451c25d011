// Logger and console: what a script writes for its maker.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

const host = createHost({now: () => new Date(0)});
afterAll(() => {
  expectEveryMethodCalled(host, ['Base.Logger', 'Base.console']);
});

it('writes values as Java does', () => {
  expect(
    host.evaluate(() => {
      Logger.log('lost');
      Logger.clear();
      Logger.log('%s из %s', 3, 'четырёх').log({a: 1, b: [1.5, null]});
      Logger.log(Utilities.newBlob(''));
      Logger.log(Utilities.Charset.UTF_8);
      return Logger.getLog();
    }),
  ).toBe('3 из четырёх\n{a=1.0, b=[1.5, null]}\nBlob\nUTF_8\n');
});

it('keeps the console for the maker, by level', () => {
  host.world.log.length = 0;
  host.evaluate(() => {
    console.log('%s: %d', 'a', 5);
    console.info({a: Utilities.Charset.UTF_8}, 1);
    console.warn();
    console.error([true]);
    console.time('t');
    Utilities.sleep(25);
    console.timeEnd('t');
    console.timeEnd('no such');
  });
  expect(host.world.log).toEqual([
    {level: 'log', text: 'a: 5'},
    {level: 'info', text: '{"a":"UTF_8"} 1'},
    {level: 'warn', text: 'undefined'},
    {level: 'error', text: '[true]'},
    {level: 'log', text: 't: 25ms'},
  ]);
});
