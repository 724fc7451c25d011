/** Puts formulas after all that they read, and finds the circles: Tarjan's strongly connected components, without recursion. */

/** What the ordering notes on a formula; numbers of runs, and places within the run. */
export interface Ordered {
  entered: number;
  ordered: number;
  place: number;
  /** The earliest place that can be reached from here and back. */
  back: number;
}

export const unordered = (): Ordered => ({
  entered: 0,
  ordered: 0,
  place: 0,
  back: 0,
});

/** One ordering; `run` tells its marks from those of others. */
export class Order<F extends Ordered> {
  private places = 0;

  constructor(
    private readonly run: number,
    /** The formulas that one reads, as far as they are to be put in order. */
    private readonly reads: (formula: F) => F[],
  ) {}

  /** The formula after all that it reads and that did not come before; `circular` marks those that read themselves in the end. */
  *from(start: F): Iterable<{formula: F; circular: boolean}> {
    if (start.ordered === this.run) return;
    const open: F[] = [];
    const path: {formula: F; waits: F[]; selfish: boolean}[] = [];
    const enter = (formula: F) => {
      formula.entered = this.run;
      formula.place = formula.back = ++this.places;
      open.push(formula);
      path.push({formula, waits: this.reads(formula), selfish: false});
    };
    enter(start);
    while (path.length > 0) {
      const step = path[path.length - 1];
      const {formula, waits} = step;
      const next = waits.pop();
      if (!next) {
        path.pop();
        const before = path.at(-1)?.formula;
        if (before) before.back = Math.min(before.back, formula.back);
        if (formula.back !== formula.place) continue;
        const together = open.splice(open.lastIndexOf(formula));
        const circular = together.length > 1 || step.selfish;
        for (const member of together) member.ordered = this.run;
        // The last one entered reads least of the others: on no circle it is alone anyway.
        for (const member of together.reverse()) {
          yield {formula: member, circular};
        }
      } else if (next.ordered === this.run) continue;
      else if (next.entered === this.run) {
        step.selfish ||= next === formula;
        formula.back = Math.min(formula.back, next.place);
      } else enter(next);
    }
  }
}
