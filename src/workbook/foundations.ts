/** The commands about the sheets themselves: what each looks at before the lock, and after it. */

import {migrateBook} from '../commands/migrations';
import {repairBook} from '../commands/repair-book';
import {setAccess, unknownMailboxes} from '../commands/set-access';
import {readBook} from '../model/book';
import {outdated} from '../model/settings';
import {access, settings, tables} from '../model/tables';
import {inspect} from './inspect';
import {readTables} from './read';
import {readNewBook} from './reshape';
import {type Outcome, transact} from './transaction';

/** «Починить книгу». */
export function repair(): Outcome {
  const state = inspect(SpreadsheetApp.getActive(), tables, 'furnished');
  return transact(repairBook(state, readNewBook().notes));
}

/** «Настроить доступ»; whom Google does not know shows only once the protections are set. */
export function protectBook(): Outcome {
  const book = SpreadsheetApp.getActive();
  const outcome = transact(setAccess(inspect(book, tables, 'outline')));
  const raw = readTables(book, {access: 'all'}, [access]);
  return {
    ...outcome,
    problems: [
      ...outcome.problems,
      ...unknownMailboxes(
        readBook(raw, [access]),
        inspect(book, tables, 'outline'),
      ),
    ],
  };
}

/** «Обновить книгу». */
export function migrate(): Outcome {
  const state = inspect(SpreadsheetApp.getActive(), tables, 'outline');
  return transact(migrateBook(state, readNewBook()));
}

/** Why the book must be updated, asked when it opens; undefined where it need not be. */
export function whyUpdate(): string | undefined {
  const raw = readTables(SpreadsheetApp.getActive(), {settings: 'all'}, [
    settings,
  ]);
  return outdated(readBook(raw, [settings]));
}
