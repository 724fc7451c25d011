/** What was done: shown, undone, compared with what stands in the sheets. */

import {revertEdit} from '../commands/hand-edits';
import {showJournal} from '../commands/show-journal';
import {UNDO_TITLE, lastUndoable, undo} from '../commands/undo';
import type {JournalAnswer, RevertRequest, UndoRequest} from '../contract';
import {entriesOf} from '../model/journal';
import {readJournal} from './journal';
import {Refusal} from './refusal';
import {type Outcome, type Press, consult, transact} from './transaction';

/** «Журнал» for the person at the keyboard. */
export function journalNow(): JournalAnswer {
  const {rows, broken} = readJournal(SpreadsheetApp.getActive());
  return consult(showJournal(rows, broken));
}

/**
 * Takes back what the person did last.
 *
 * @param of token of the press that it must have been; absent: whatever it was
 * @throws Refusal where it was something else
 */
export function undoLastAction({
  of,
  ...press
}: Press & Pick<UndoRequest, 'of'> = {}): Outcome {
  const outcome = transact((journal, person) => {
    const last = lastUndoable(journal.all(), person.toLowerCase());
    if (of !== undefined && last?.token !== of) throw new Refusal(NOT_LAST);
    return undo(last);
  }, press);
  return {...outcome, title: UNDO_TITLE};
}

const NOT_LAST =
  'Это уже не последнее ваше действие в книге, или оно отменено. Ничего не отменено: посмотрите «Инносеть» → «Журнал».';

/** Gives a cell what commands wrote there last. */
export function revertByJournal({token, ...request}: RevertRequest): Outcome {
  return transact(
    () => {
      const {rows} = readJournal(SpreadsheetApp.getActive());
      return revertEdit(request, entriesOf(rows));
    },
    {token},
  );
}
