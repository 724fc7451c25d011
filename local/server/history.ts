// What each person can take back with Ctrl+Z, and do again. Sheets that came or went, and books that were opened, end it.

import type {LineEdit} from '../book/area';
import {obstacle} from '../book/rights';
import type {Sheet} from '../book/sheet';
import type {Host} from '../host';
import {PROTECTED} from './gestures';
import type {GridGesture, GestureAnswer} from './protocol';
import {followed, goBack, isVoid, type Step} from './step';

/** What the person did, with the way back; a text says why there is none. */
interface Done {
  readonly deed?: GridGesture;
  readonly back: Step | string;
}

/** As in Sheets, more or less; older steps are forgotten. */
const MOST_STEPS = 100;

const NOTHING =
  'Отменять нечего. Нельзя отменить добавление, удаление, переименование и перестановку листов и всё, что было до них.';
/** Of a deed whose way back is not known. */
export const TOO_LARGE =
  'Последнее изменение слишком велико, чтобы его отменить. Нажмите «Отменить» ещё раз, чтобы отменить то, что было до него.';
export const BY_SCRIPT =
  'Последней была команда надстройки. Её отменяет «Инносеть» → «Отменить последнее действие»; нажмите «Отменить» ещё раз, чтобы отменить то, что сделано до неё руками.';
const CHANGED_SINCE =
  'Последнее изменение уже не отменить: лист с тех пор изменили. Нажмите «Отменить» ещё раз, чтобы отменить то, что было до него.';

export class History {
  private readonly done = new Map<string, readonly Done[]>();
  private readonly undone = new Map<string, readonly GridGesture[]>();
  /** Whose deed is being done, or taken back. */
  private acting?: string;

  /** The person did something that can be taken back, or cannot: then `back` says why. */
  add(person: string, back: Step | string, deed?: GridGesture): void {
    const steps = this.done.get(person) ?? [];
    this.done.set(person, [...steps, {deed, back}].slice(-MOST_STEPS));
    this.undone.delete(person);
  }

  /**
   * Lines came, went or moved: steps follow, and what was taken back would be done elsewhere now. The steps of the person
   * whose deed it is are true again once the deed is taken back.
   */
  follow(sheet: Sheet, edit: LineEdit): void {
    for (const [person, steps] of this.done) {
      if (person === this.acting) continue;
      let seen: LineEdit | undefined = edit;
      const still = [...steps].reverse().map(({deed, back}): Done => {
        if (typeof back === 'string') return {deed, back};
        const found = seen && followed(back, sheet, seen);
        seen = found?.seen;
        return {deed, back: found?.step ?? CHANGED_SINCE};
      });
      this.done.set(person, still.reverse());
    }
    for (const person of [...this.undone.keys()]) {
      if (person !== this.acting) this.undone.delete(person);
    }
  }

  /** Cells were pushed about: only who did that can go back. */
  clearOthers(): void {
    for (const steps of [this.done, this.undone]) {
      for (const person of [...steps.keys()]) {
        if (person !== this.acting) steps.delete(person);
      }
    }
  }

  /** Sheets came, went or got other names. */
  clear(): void {
    this.done.clear();
    this.undone.clear();
  }

  /** Does what `add` will be told of. */
  act<Result>(person: string, work: () => Result): Result {
    const before = this.acting;
    this.acting = person;
    try {
      return work();
    } finally {
      this.acting = before;
    }
  }

  /** Takes the person's last step back. */
  undo(host: Host, person: string): GestureAnswer {
    const steps = this.done.get(person) ?? [];
    const last = steps.at(-1);
    if (!last) return refused(NOTHING);
    const {back, deed} = last;
    this.done.set(person, steps.slice(0, -1));
    if (typeof back === 'string') return refused(back);
    if (isVoid(back)) return refused(CHANGED_SINCE);
    if (isBarred(back, person)) return refused(PROTECTED);
    const [cells] = back.cells;
    // Only contents are heard of by onEdit.
    const isEdit = cells && !back.lines && !back.facts;
    this.act(person, () => {
      if (!isEdit) {
        return host.changeBy('OTHER', () => goBack(host.book, back));
      }
      return host.editBy(
        () => {
          goBack(host.book, back);
          return {sheet: cells.sheet, area: cells.area};
        },
        {as: person},
      );
    });
    if (deed) {
      const deeds = this.undone.get(person) ?? [];
      this.undone.set(person, [...deeds, deed]);
    }
    return {state: 'done'};
  }

  /** Does again what the person took back last; `again` does it as if for the first time. */
  redo(
    person: string,
    again: (deed: GridGesture) => GestureAnswer,
  ): GestureAnswer {
    const deeds = this.undone.get(person) ?? [];
    const deed = deeds.at(-1);
    if (!deed) return refused('Повторять нечего.');
    const answer = again(deed);
    this.undone.set(person, deeds.slice(0, -1));
    return answer;
  }
}

const refused = (message: string): GestureAnswer => ({
  state: 'refused',
  message,
});

function isBarred({sheet, lines, cells, facts}: Step, person: string): boolean {
  const isCell = cells.some(each => obstacle(each.sheet, each.area, person));
  const isSheet = (lines || facts) && obstacle(sheet, null, person);
  return isCell || Boolean(isSheet);
}
