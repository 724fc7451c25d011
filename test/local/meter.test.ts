// The meter: what is counted as what, and the predicted interval.
import {CallMeter, floor, predict, prices} from '../../local/meter';

const area = (row: number, column: number, rows: number, columns: number) => ({
  sheet: 'a',
  row,
  column,
  rows,
  columns,
});

it('tells a first read, a cached one and the next of a loop apart', () => {
  const meter = new CallMeter();
  meter.read(20, area(1, 1, 10, 2));
  meter.read(4, area(2, 1, 2, 2));
  meter.read(2, area(11, 1, 1, 2));
  meter.read(2, area(12, 1, 1, 2));
  meter.read(1, area(50, 1, 1, 1));
  meter.read(1, area(50, 2, 1, 1));
  expect(meter.usage().items).toMatchObject({
    firstRead: 2,
    cachedRead: 1,
    aheadRead: 3,
    cellRead: 26,
    flush: 0,
  });
});

it('knows what a loop over cells has read', () => {
  const meter = new CallMeter();
  for (let row = 1; row <= 1000; row++) {
    for (const column of [2, 3, 7]) meter.read(1, area(row, column, 1, 1));
  }
  meter.read(2, area(500, 2, 1, 2));
  meter.read(1, area(500, 7, 1, 1));
  meter.read(2, area(500, 7, 1, 2));
  expect(meter.usage().items).toMatchObject({
    firstRead: 2,
    aheadRead: 2999,
    cachedRead: 2,
  });
});

it('flushes before a read after a write, and reads anew', () => {
  const meter = new CallMeter();
  meter.read(4, area(1, 1, 2, 2));
  meter.write(4, 'value', area(1, 1, 2, 2));
  meter.write(4, 'format', area(1, 1, 2, 2));
  meter.read(4, area(1, 1, 2, 2));
  meter.read(4, area(1, 1, 2, 2));
  meter.end();
  expect(meter.usage().items).toMatchObject({
    firstRead: 2,
    cachedRead: 1,
    setter: 2,
    cellWritten: 8,
    flush: 1,
  });
});

it('writes what waits at the end, once', () => {
  const meter = new CallMeter();
  meter.write(1, 'value');
  meter.end();
  meter.end();
  expect(meter.usage().items.flush).toBe(1);
});

it('counts calls by their names', () => {
  const meter = new CallMeter();
  meter.call('Spreadsheet.Range', 'getValues');
  meter.call('Spreadsheet.Range', 'getValues');
  meter.call('Lock.Lock', 'tryLock');
  meter.other('lock');
  expect(meter.usage()).toMatchObject({
    calls: {'Range.getValues': 2, 'Lock.tryLock': 1},
    totalCalls: 3,
    items: {lock: 1},
  });
});

it('predicts an interval whose ends keep their order', () => {
  for (const {low, middle, high} of Object.values(prices)) {
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
  }
  const meter = new CallMeter();
  meter.read(1000, area(1, 1, 100, 10));
  meter.other('lock');
  expect(meter.predicted().middle).toBeCloseTo(175 + 1000 * 0.03 + 60);
});

it('has for its floor one read a table, one write, one lock, one flush', () => {
  expect(
    floor({tables: 2, readCells: 100, blocks: 1, writtenCells: 10}),
  ).toEqual(
    predict({
      firstRead: 2,
      cellRead: 100,
      setter: 1,
      cellWritten: 10,
      lock: 1,
      flush: 1,
    }),
  );
});
