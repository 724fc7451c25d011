/** What was done: shown, undone, compared with what stands in the sheets. */

import {revertEdit} from '../commands/hand-edits';
import {showJournal} from '../commands/show-journal';
import {UNDO_TITLE, lastUndoable, undo} from '../commands/undo';
import type {JournalAnswer, RevertRequest} from '../contract';
import {entriesOf} from '../model/journal';
import {readJournal} from './journal';
import {type Outcome, type Press, consult, transact} from './transaction';

/** «Журнал» for the person at the keyboard. */
export function journalNow(): JournalAnswer {
  const {rows, broken} = readJournal(SpreadsheetApp.getActive());
  return consult(showJournal(rows, broken));
}

/** Takes back what the person did last. */
export function undoLastAction(press: Press = {}): Outcome {
  const outcome = transact(
    (journal, person) =>
      undo(lastUndoable(journal.all(), person.toLowerCase())),
    press,
  );
  return {...outcome, title: UNDO_TITLE};
}

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
