/**
 * The doorway through which sidebars come in. What they ask is checked before it is thought about; what stops them is an
 * answer, so that a form keeps its text and can say what to do.
 */

import {acceptFinding, withdrawAcceptance} from '../commands/accept-finding';
import {applyCure} from '../commands/apply-cure';
import type {Command} from '../commands/command';
import {deleteRecord} from '../commands/delete-record';
import {openCheck} from '../commands/open-check';
import {openForm} from '../commands/open-form';
import {recordNeeds, refused} from '../commands/record';
import {readRequest, type RequestOf} from '../commands/requests';
import {saveRecord} from '../commands/save-record';
import {searchRegister} from '../commands/search-register';
import type {ActionAnswer, Calls, Cells, Refused} from '../contract';
import {showProblems} from '../model/problem';
import type {TableName} from '../model/schema';
import {tableByName} from '../model/tables';
import {actorNow, refuseRole, selectedOf} from './circumstances';
import {jumpTo} from './jump';
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
    const table = selected?.table;
    return (
      consult(command) ??
      withCodes(
        command,
        table === undefined ? {} : recordNeeds(tableByName[table]),
      )
    );
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

export function enterOpenCheck(sent: unknown): AnswerOf<'openCheck'> {
  return enter('openCheck', sent, request => {
    const command = openCheck(request);
    return consult(command) ?? withCodes(command, command.needs);
  });
}

export function enterShowFinding(sent: unknown): AnswerOf<'showFinding'> {
  return enter('showFinding', sent, place => {
    const spreadsheet = SpreadsheetApp.getActive();
    refuseRole(actorNow(spreadsheet), {
      title: 'Показать ячейку',
      roles: ['координатор', 'методист'],
    });
    return {state: 'done', message: jumpTo(spreadsheet, place)};
  });
}

export function enterApplyCure(sent: unknown): AnswerOf<'applyCure'> {
  return enter('applyCure', sent, request =>
    pressed(applyCure(request), request.token),
  );
}

export function enterAcceptFinding(sent: unknown): AnswerOf<'acceptFinding'> {
  return enter('acceptFinding', sent, request =>
    pressed(acceptFinding(request), request.token),
  );
}

export function enterWithdrawAcceptance(
  sent: unknown,
): AnswerOf<'withdrawAcceptance'> {
  return enter('withdrawAcceptance', sent, request =>
    pressed(withdrawAcceptance(request), request.token),
  );
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

/** Rows were typed or pasted past the add-on and have no code yet: they get theirs with any writing. */
function withCodes<Answer>(
  command: Command<Answer | undefined>,
  needs: Command['needs'],
): Answer | Refused {
  transact({
    title: 'Дать коды',
    roles: command.roles,
    needs,
    think: () => ({changes: [], layouts: [], problems: [], message: ''}),
  });
  return (
    consult(command) ??
    refused('Строка без кода: надстройка не смогла его дать. Повторите.')
  );
}
