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
  private readonly cached = new Map<string, Area[]>();

  call(gasClass: string, method: string): void {
    const name = `${gasClass.slice(gasClass.indexOf('.') + 1)}.${method}`;
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    this.totalCalls++;
  }

  /** A read after a write sends the buffer first. A write empties the cache of its sheet. */
  read(cells: number, area: Area): void {
    if (this.unflushed) this.flush();
    const areas = this.cached.get(area.sheet) ?? [];
    this.cached.set(area.sheet, areas);
    if (areas.some(each => holds(each, area))) {
      this.items.cachedRead++;
      return;
    }
    this.items.cellRead += cells;
    const previous = areas[areas.length - 1];
    if (previous && continues(previous, area)) {
      this.items.aheadRead++;
      grow(previous, area);
      return;
    }
    this.items.firstRead++;
    areas.push({...area});
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

function holds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Whether `next` is a step of a loop over cells or rows: one row, right below or beside what was read. */
function continues(previous: Area, next: Area): boolean {
  const below =
    next.row === previous.row + previous.rows &&
    next.column === previous.column &&
    next.columns === previous.columns;
  const beside =
    next.column === previous.column + previous.columns &&
    next.row === previous.row &&
    next.rows === previous.rows;
  return next.rows === 1 && (below || beside);
}

function grow(area: Area, by: Area): void {
  area.rows = by.row + by.rows - area.row;
  area.columns = by.column + by.columns - area.column;
}
