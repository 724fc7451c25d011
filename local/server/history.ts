// What each person can take back with Ctrl+Z: contents and looks of cells as they were before. Lines and sheets that
// came or went since would put them elsewhere, so that those end the history.

import {intersection, type Area} from '../book/area';
import type {Book} from '../book/book';
import {cellsAt, putCells, type SheetCells} from '../book/recording';
import {obstacle} from '../book/rights';
import type {Host} from '../host';
import {PROTECTED} from './gestures';
import type {GestureAnswer} from './protocol';

interface Step {
  readonly area: Area;
  readonly cells: SheetCells;
}

/** As in Sheets, more or less; older steps are forgotten. */
const MOST_STEPS = 100;
/** What changes more is not remembered: a sorted register of 50,000 rows. */
const MOST_CELLS = 50_000;

export class History {
  private readonly done = new Map<string, Step[]>();
  private readonly undone = new Map<string, Step[]>();

  /** The cells of an area as they are now; undefined where there is no such sheet. */
  before(
    book: Book,
    {sheet: id, area}: {sheet: string; area: Area},
  ): Step | undefined {
    const sheet = book.sheetById(Number(id));
    const inside = sheet && intersection(area, sheet.whole);
    if (!inside || inside.rows * inside.columns > MOST_CELLS) return undefined;
    return {area: inside, cells: cellsAt(sheet, inside)};
  }

  /** The person did something; `step` is what would take it back. */
  add(person: string, step: Step | undefined): void {
    if (!step) return;
    const steps = this.done.get(person) ?? [];
    this.done.set(person, [...steps, step].slice(-MOST_STEPS));
    this.undone.delete(person);
  }

  clear(): void {
    this.done.clear();
    this.undone.clear();
  }

  /** Takes the person's last step back, or does it again. */
  travel(host: Host, person: string, way: 'undo' | 'redo'): GestureAnswer {
    const from = way === 'undo' ? this.done : this.undone;
    const to = way === 'undo' ? this.undone : this.done;
    const step = from.get(person)?.pop();
    const sheet = step && host.book.sheetById(step.cells.sheet);
    if (!sheet) {
      return {
        state: 'refused',
        message:
          way === 'undo'
            ? 'Отменять нечего: отменить можно ввод, вставку и оформление, пока на листе не вставляли и не удаляли строк.'
            : 'Повторять нечего.',
      };
    }
    if (obstacle(sheet, step.area, person)) {
      return {state: 'refused', message: PROTECTED};
    }
    const now = {area: step.area, cells: cellsAt(sheet, step.area)};
    to.set(person, [...(to.get(person) ?? []), now]);
    host.editBy(
      () => {
        putCells(sheet, step.cells);
        return {sheet, area: step.area};
      },
      {as: person},
    );
    return {state: 'done'};
  }
}
