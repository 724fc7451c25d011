/**
 * A record in the form: what was typed, which press of a button has no answer yet, how the last one ended. Pure, so
 * that retries and conflicts are tested without a browser.
 */

import type {
  ActionAnswer,
  Cells,
  ConflictField,
  DeleteRequest,
  Form,
  InvalidField,
  OtherRow,
  SaveAnswer,
  SaveRequest,
  UndoRequest,
} from '../../contract';
import {
  afterConflict,
  afterSave,
  changedCells,
  changedKeys,
  type Choices,
  type Typed,
  typedOf,
} from './typed';

/** One press of a button. Until its answer is there it may have been done or not: only the same call again tells. */
export type Press =
  | {
      readonly does: 'save';
      readonly request: SaveRequest;
      readonly typed: Typed;
    }
  | {readonly does: 'delete'; readonly request: DeleteRequest}
  | {
      readonly does: 'undo';
      readonly request: UndoRequest;
      readonly what: Undoable;
    };

/** What «Отменить» under the form takes back. */
export type Undoable = 'a new record' | 'a change' | 'a deletion';

export type Outcome =
  | {readonly state: 'none'}
  | {readonly state: 'busy'}
  | {
      readonly state: 'saved';
      readonly message: string;
      readonly missing: readonly string[];
      readonly isNew: boolean;
    }
  | {readonly state: 'deleted'; readonly message: string}
  | {
      readonly state: 'undone';
      readonly message: string;
      /** The record stands in the book otherwise than in the form. */
      readonly isElsewhere: boolean;
    }
  | {readonly state: 'invalid'; readonly fields: readonly InvalidField[]}
  | {
      readonly state: 'conflict';
      readonly message: string;
      readonly fields: readonly ConflictField[];
      readonly now: Cells;
      readonly wanted: 'save' | 'delete';
    }
  | {readonly state: 'duplicate'; readonly rows: readonly OtherRow[]}
  | {
      readonly state: 'refused';
      readonly message: string;
      readonly again: boolean;
    }
  /** No answer came. */
  | {readonly state: 'failed'};

export interface RecordState {
  readonly form: Form;
  /** Keys of the columns that have fields. */
  readonly keys: readonly string[];
  /** Absent for a record that is not saved yet. */
  readonly code?: string;
  /** The cells of the record as they were last known. */
  readonly opened: Cells;
  readonly typed: Typed;
  /** Codes of the likely duplicates that are others, says the person. */
  readonly notSame: readonly string[];
  /** The press whose answer has not come. */
  readonly press?: Press;
  readonly outcome: Outcome;
  /** It stands in the book no more. */
  readonly isDeleted: boolean;
}

export function openedRecord(form: Form, keys: readonly string[]): RecordState {
  return {
    form,
    keys,
    code: form.code,
    opened: form.cells,
    typed: typedOf(form.cells, keys),
    notSame: [],
    outcome: {state: 'none'},
    isDeleted: false,
  };
}

export function isDirty({typed, opened}: RecordState): boolean {
  return changedKeys(typed, opened).length > 0;
}

export function withTyped(
  state: RecordState,
  key: string,
  text: string,
): RecordState {
  return {
    ...freed(state, key),
    typed: {...state.typed, [key]: text},
  };
}

/** What the last press ended with is over once the person types on; what still waits for an answer is not. */
function freed(state: RecordState, key: string): RecordState {
  const {outcome} = state;
  switch (outcome.state) {
    case 'saved':
    case 'undone':
    case 'conflict':
    case 'duplicate':
      return {...state, outcome: {state: 'none'}};
    case 'refused':
      // Nothing was written: what is typed now is another press.
      return {...state, press: undefined, outcome: {state: 'none'}};
    case 'invalid': {
      const fields = outcome.fields.filter(field => field.key !== key);
      return {...state, outcome: {state: 'invalid', fields}};
    }
    default:
      return state;
  }
}

export function withOthers(
  state: RecordState,
  codes: readonly string[],
): RecordState {
  return {...state, notSame: [...new Set([...state.notSame, ...codes])]};
}

/** The press of «Сохранить». */
export function savePress(
  {form, code, opened, typed, notSame}: RecordState,
  token: string,
): Press {
  const request = {
    token,
    table: form.table,
    ...(code !== undefined && {code}),
    opened,
    // Of a new record all that is there is new, what was filled in beforehand too.
    cells: changedCells(typed, code === undefined ? {} : opened),
    notSame,
  };
  return {does: 'save', request, typed};
}

export function deletePress(
  {form, code, opened}: RecordState,
  token: string,
): Press {
  return {
    does: 'delete',
    request: {token, table: form.table, code: code!, opened},
  };
}

export function pressed(state: RecordState, press: Press): RecordState {
  return {...state, press, outcome: {state: 'busy'}};
}

/** No answer came: the press stays, to be made again. */
export function unanswered(state: RecordState): RecordState {
  return {...state, outcome: {state: 'failed'}};
}

export function answered(
  state: RecordState,
  press: Press,
  answer: SaveAnswer | ActionAnswer,
): RecordState {
  if (answer.state === 'refused') {
    const {message, again} = answer;
    return {
      ...state,
      press: again ? press : undefined,
      outcome: {state: 'refused', message, again},
    };
  }
  const free = {...state, press: undefined};
  switch (answer.state) {
    case 'done':
      return afterUndo(free, press, answer.message);
    case 'invalid':
      return {...free, outcome: {state: 'invalid', fields: answer.fields}};
    case 'duplicate':
      return {...free, outcome: {state: 'duplicate', rows: answer.rows}};
    case 'conflict': {
      const {message, fields, cells} = answer;
      const wanted = press.does === 'delete' ? 'delete' : 'save';
      return {
        ...free,
        outcome: {state: 'conflict', message, fields, now: cells, wanted},
      };
    }
    case 'saved':
      return press.does === 'delete'
        ? {
            ...free,
            isDeleted: true,
            outcome: {state: 'deleted', message: answer.message},
          }
        : {
            ...free,
            code: answer.code,
            opened: answer.cells,
            typed:
              press.does === 'save'
                ? afterSave(state.typed, press.typed, answer.cells)
                : state.typed,
            outcome: {
              state: 'saved',
              message: answer.message,
              missing: answer.missing,
              isNew: press.does === 'save' && press.request.code === undefined,
            },
          };
  }
}

/** After a conflict: the record is known as it stands now, and a chosen «theirs» is in its field. */
export function resolved(state: RecordState, choices: Choices): RecordState {
  const {outcome} = state;
  if (outcome.state !== 'conflict') return state;
  const untouched = state.keys.filter(
    key =>
      !changedKeys(state.typed, state.opened).includes(key) &&
      key in outcome.now,
  );
  const now = typedOf(outcome.now, untouched);
  return {
    ...state,
    opened: outcome.now,
    typed: {...afterConflict(state.typed, outcome.fields, choices), ...now},
    outcome: {state: 'none'},
  };
}

/** A new record that was saved and taken back is a new one again, with its text. */
function afterUndo(
  state: RecordState,
  press: Press,
  message: string,
): RecordState {
  const isElsewhere = press.does !== 'undo' || press.what !== 'a new record';
  const outcome = {state: 'undone', message, isElsewhere} as const;
  return isElsewhere
    ? {...state, outcome}
    : {...state, code: undefined, opened: state.form.cells, outcome};
}
