/** Which of many indicators count a record: each distinct value of a column is judged once, not once a record. */

import type {AnyRecord, Table} from '../model/schema';
import {type Condition, type Question, questionOf} from './condition';

/** Indicators that a selection can hold: one bit of a 32-bit integer each. */
export const MOST_SELECTED = 30;

/** One column that is asked about, and which indicators accept each of its values. */
interface Asked {
  readonly read: Question['read'];
  readonly questions: readonly {
    readonly place: number;
    readonly accepts: Question['accepts'];
  }[];
  readonly judged: Map<unknown, number>;
}

export class Selection {
  private readonly asked: readonly Asked[];
  private readonly all: number;

  /** @param conditions at most `MOST_SELECTED`, over one table */
  constructor(conditions: readonly Condition[], definition: Table) {
    this.all = 2 ** conditions.length - 1;
    const asked = new Map<
      string,
      {
        read: Question['read'];
        questions: {place: number; accepts: Question['accepts']}[];
      }
    >();
    conditions.forEach((condition, place) => {
      for (const clause of condition) {
        const {read, accepts} = questionOf(clause, definition);
        const key = `${clause.test} ${clause.column}`;
        const same = asked.get(key) ?? {read, questions: []};
        same.questions.push({place, accepts});
        asked.set(key, same);
      }
    });
    this.asked = [...asked.values()].map(one => ({...one, judged: new Map()}));
  }

  /** A bit for every condition that holds, the first one lowest. */
  of(record: AnyRecord): number {
    let selected = this.all;
    for (const asked of this.asked) {
      const value = asked.read(record);
      let accepted = asked.judged.get(value);
      if (accepted === undefined) {
        accepted = this.judge(asked, value);
        asked.judged.set(value, accepted);
      }
      selected &= accepted;
      if (selected === 0) return 0;
    }
    return selected;
  }

  private judge({questions}: Asked, value: unknown): number {
    return questions
      .filter(({accepts}) => !accepts(value))
      .reduce((left, {place}) => left & ~(1 << place), this.all);
  }
}
