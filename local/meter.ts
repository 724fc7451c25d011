// Counts what a run asks of Google and predicts the time that it would take there.
import type {Area, CostItem, Meter} from './services/runtime';

/** Milliseconds, or their factor: low, middle, high. */
export interface Interval {
  low: number;
  middle: number;
  high: number;
}

const between = (low: number, middle: number, high: number): Interval => ({
  low,
  middle,
  high,
});

/**
 * Milliseconds of each thing that costs. Measured ones are published measurements of scripts on Google's servers,
 * the others are estimates that nobody published: a prediction is an interval, and ratios are safer than times.
 */
export const prices = {
  // 160 ms over 1000 getLastRow, 175 ms for a first getValues.
  firstRead: between(100, 175, 300),
  // 240,000 cells in 7.4 s plain, in 24 s decorated.
  cellRead: between(0.025, 0.03, 0.1),
  cachedRead: between(0.3, 1, 2.5),
  // Google reads ahead in a sheet that it has begun to read («look-ahead caching», Best Practices); how far is not
  // documented, so that the next cell costs between a cached and a first read.
  aheadRead: between(0.3, 1, 175),
  // Setters wait in a buffer: values low, formats high.
  setter: between(0.1, 0.4, 7),
  // 4000 cells in 610 ms, paid at the flush.
  cellWritten: between(0.08, 0.12, 0.3),
  // 241 ms for a round of get, get, set.
  flush: between(30, 65, 250),
  'property.get': between(20, 30, 84),
  'property.set': between(43, 62, 231),
  'cache.get': between(3, 3, 7),
  'cache.put': between(73, 93, 281),
  metadata: between(100, 175, 300),
  // Estimates.
  lock: between(10, 60, 250),
  'document.open': between(300, 700, 1500),
  'document.element': between(0.5, 2, 10),
  'document.save': between(500, 1000, 2000),
} satisfies Record<string, Interval>;

export type Item = keyof typeof prices;

/** Usage of one run: how many of each priced item, and every call by its name. */
export interface Usage {
  items: Record<Item, number>;
  /** By «Range.getValues». */
  calls: Record<string, number>;
  /** All calls of services. */
  totalCalls: number;
}

function nothing(): Record<Item, number> {
  const names = Object.keys(prices) as Item[];
  return Object.fromEntries(names.map(name => [name, 0])) as Record<
    Item,
    number
  >;
}

/** The time on Google, in milliseconds. */
export function predict(items: Partial<Record<Item, number>>): Interval {
  const sum = between(0, 0, 0);
  for (const [name, count] of Object.entries(items) as [Item, number][]) {
    sum.low += prices[name].low * count;
    sum.middle += prices[name].middle * count;
    sum.high += prices[name].high * count;
  }
  return sum;
}

/** What a job cannot do without. */
export interface Need {
  /** Tables read once, each by one call. */
  tables: number;
  readCells: number;
  /** Blocks of results, each by one setter. */
  blocks: number;
  writtenCells: number;
}

/** The least that the job can cost: needed columns read once, results written once, one lock, one flush. */
export function floor(need: Need): Interval {
  return predict({
    firstRead: need.tables,
    cellRead: need.readCells,
    setter: need.blocks,
    cellWritten: need.writtenCells,
    lock: 1,
    flush: 1,
  });
}

export class CallMeter implements Meter {
  private readonly items = nothing();
  private readonly calls: Record<string, number> = {};
  private totalCalls = 0;
  private unflushed = false;
  /** What Google holds in its cache, by sheet. */
  private readonly cached = new Map<string, SheetCache>();

  /** @param onFlush told of each flush, as it begins */
  constructor(private readonly onFlush: () => void = () => {}) {}

  call(gasClass: string, method: string): void {
    const name = `${gasClass.slice(gasClass.indexOf('.') + 1)}.${method}`;
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    this.totalCalls++;
  }

  /** A read after a write sends the buffer first. A write empties the cache of its sheet. */
  read(cells: number, area: Area): void {
    if (this.unflushed) this.flush();
    const known = this.cached.get(area.sheet) ?? new SheetCache();
    this.cached.set(area.sheet, known);
    if (known.holds(area)) {
      this.items.cachedRead++;
      return;
    }
    this.items.cellRead += cells;
    if (known.reaches(area)) this.items.aheadRead++;
    else this.items.firstRead++;
    known.add(area);
  }

  write(cells: number, kind: 'value' | 'format', area?: Area): void {
    this.items.setter++;
    this.items.cellWritten += cells;
    this.unflushed = true;
    if (kind === 'format') return;
    if (area) this.cached.delete(area.sheet);
    else this.cached.clear();
  }

  flush(): void {
    this.items.flush++;
    this.unflushed = false;
    this.onFlush();
  }

  other(item: CostItem): void {
    this.items[item]++;
  }

  /** At the end of a run Google writes what still waits. */
  end(): void {
    if (this.unflushed) this.flush();
  }

  usage(): Usage {
    return {
      items: {...this.items},
      calls: {...this.calls},
      totalCalls: this.totalCalls,
    };
  }

  /** The time on Google of what was counted so far, in milliseconds. */
  predicted(): Interval {
    return predict(this.items);
  }
}

/** What Google holds of one sheet. */
class SheetCache {
  private readonly blocks: Area[] = [];
  /** Reads of one row: first and last column, by row. Loops over cells make many of them. */
  private readonly strips = new Map<number, [number, number][]>();
  private lastRow?: number;

  holds(area: Area): boolean {
    return (
      this.blocks.some(block => covers(block, area)) ||
      (area.rows === 1 &&
        this.stripsOf(area.row).some(
          ([first, last]) =>
            area.column >= first && area.column + area.columns - 1 <= last,
        ))
    );
  }

  /** Whether the read is a step of a loop over cells or rows: in the row that was read last, or in the next. */
  reaches(area: Area): boolean {
    if (area.rows > 1 || this.lastRow === undefined) return false;
    return area.row === this.lastRow || area.row === this.lastRow + 1;
  }

  add(area: Area): void {
    this.lastRow = area.row + area.rows - 1;
    if (area.rows > 1) {
      this.blocks.push({...area});
      return;
    }
    const strips = this.stripsOf(area.row);
    this.strips.set(area.row, strips);
    const last = area.column + area.columns - 1;
    const before = strips.find(strip => strip[1] === area.column - 1);
    if (before) before[1] = last;
    else strips.push([area.column, last]);
  }

  private stripsOf(row: number): [number, number][] {
    return this.strips.get(row) ?? [];
  }
}

function covers(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
