/**
 * The doorway through which sidebars come in. What they ask is checked before it is thought about; what stops them is an
 * answer, so that a form keeps its text and can say what to do.
 */

import type {Command} from '../commands/command';
import {deleteRecord} from '../commands/delete-record';
import {openForm} from '../commands/open-form';
import {recordNeeds, refused} from '../commands/record';
import {readRequest, type RequestOf} from '../commands/requests';
import {saveRecord} from '../commands/save-record';
import {searchRegister} from '../commands/search-register';
import type {
  ActionAnswer,
  Calls,
  Cells,
  FormAnswer,
  Refused,
} from '../contract';
import {showProblems} from '../model/problem';
import type {TableName} from '../model/schema';
import {tableByName} from '../model/tables';
import {selectedOf} from './circumstances';
import {Refusal} from './refusal';
import {journalNow, revertByJournal, undoLastAction} from './past';
import {type Outcome, consult, transact} from './transaction';

/** What a call answers: as the contract has it, or why it was stopped. */
export type AnswerOf<Name extends keyof Calls> =
  ReturnType<Calls[Name]> | Refused;

/**
 * Lets a call in.
 *
 * @param sent whatever arrived
 * @param answer is given the request once it is one
 */
export function enter<Name extends keyof Calls>(
  name: Name,
  sent: unknown,
  answer: (request: RequestOf<Name>) => AnswerOf<Name>,
): AnswerOf<Name> {
  const read = readRequest(name, sent);
  if ('refused' in read) return refused(read.refused);
  try {
    return answer(read.request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {state: 'refused', message: error.message, again: error.again};
  }
}

export function enterOpenForm(sent: unknown): AnswerOf<'openForm'> {
  return enter('openForm', sent, request => {
    const isAboutSelection = request.table === undefined && !request.add;
    const selected = isAboutSelection
      ? selectedOf(SpreadsheetApp.getActive())
      : undefined;
    const command = openForm(request, selected);
    return consult(command) ?? withCodes(command, selected?.table);
  });
}

export function enterSearchRegister(sent: unknown): AnswerOf<'searchRegister'> {
  return enter('searchRegister', sent, request =>
    consult(searchRegister(request)),
  );
}

export function enterSaveRecord(sent: unknown): AnswerOf<'saveRecord'> {
  return enter('saveRecord', sent, request => {
    const answer = pressed(saveRecord(request), request.token);
    if (answer.state !== 'saved') return answer;
    const {code, cells = cellsOf(request.table, code)} = answer;
    return {...answer, cells};
  });
}

export function enterDeleteRecord(sent: unknown): AnswerOf<'deleteRecord'> {
  return enter('deleteRecord', sent, request =>
    pressed(deleteRecord(request), request.token),
  );
}

/** What a record holds, read anew. */
function cellsOf(table: TableName, code: string): Cells {
  const answer = consult(openForm({table, code}));
  return answer?.state === 'form' ? answer.form.cells : {};
}

export function enterOpenJournal(): AnswerOf<'openJournal'> {
  return enter('openJournal', {}, journalNow);
}

export function enterUndoLast(sent: unknown): AnswerOf<'undoLast'> {
  return enter('undoLast', sent, press => told(undoLastAction(press)));
}

export function enterRevertEdit(sent: unknown): AnswerOf<'revertEdit'> {
  return enter('revertEdit', sent, request => told(revertByJournal(request)));
}

/** What a sidebar says of an action, with what it left as it was. */
function told({message, problems}: Outcome): ActionAnswer {
  return {
    state: 'done',
    message: [message, ...showProblems(problems)].join('\n'),
  };
}

/** A repeated press answers as the first did. */
function pressed<Answer>(command: Command<Answer>, token: string): Answer {
  return transact(command, {token}).answer!;
}

/** The selected row was typed or pasted past the add-on and has no code yet: rows get theirs with any writing. */
function withCodes(
  command: Command<FormAnswer | undefined>,
  table: TableName | undefined,
): FormAnswer {
  transact({
    title: 'Дать коды',
    roles: ['координатор'],
    needs: table === undefined ? {} : recordNeeds(tableByName[table]),
    think: () => ({changes: [], layouts: [], problems: [], message: ''}),
  });
  return (
    consult(command) ??
    refused('Строка без кода: надстройка не смогла его дать. Повторите.')
  );
}
