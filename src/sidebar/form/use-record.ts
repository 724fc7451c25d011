/** The record of a form and the calls that its buttons make: one at a time, however often they are pressed. */

import {useRef, useState} from 'preact/hooks';
import type {ActionAnswer, Form, SaveAnswer} from '../../contract';
import {ask, newToken} from '../server';
import {
  answered,
  deletePress,
  openedRecord,
  type Press,
  pressed,
  type RecordState,
  resolved,
  savePress,
  unanswered,
  type Undoable,
  withOthers,
  withTyped,
} from './record-state';
import type {Choices} from './typed';

export interface RecordActions {
  readonly type: (key: string, text: string) => void;
  readonly save: () => void;
  /** Makes the press that has no answer once more. */
  readonly again: () => void;
  readonly remove: () => void;
  readonly undo: (what: Undoable) => void;
  readonly choose: (choices: Choices) => void;
  /** After a conflict: the record as it stands now is deleted. */
  readonly removeNow: () => void;
  readonly keep: () => void;
  readonly others: (codes: readonly string[]) => void;
  readonly othersAndSave: (codes: readonly string[]) => void;
}

export function useRecord(
  form: Form,
  keys: readonly string[],
): [RecordState, RecordActions] {
  const [state, setState] = useState(() => openedRecord(form, keys));
  const isBusy = useRef(false);

  const make = async (press: Press, from: RecordState) => {
    // Two clicks come before the first redraw.
    if (isBusy.current) return;
    isBusy.current = true;
    setState(pressed(from, press));
    try {
      const answer = await send(press);
      setState(now => answered(now, press, answer));
    } catch {
      setState(unanswered);
    } finally {
      isBusy.current = false;
    }
  };
  /** A press without an answer is made again before there is another: only so is it known what the book holds. */
  const makeNew = (press: Press, from: RecordState) => {
    if (from.press === undefined) void make(press, from);
  };
  const save = (from: RecordState) =>
    makeNew(savePress(from, newToken()), from);
  const remove = (from: RecordState) =>
    makeNew(deletePress(from, newToken()), from);

  return [
    state,
    {
      type: (key, text) => setState(now => withTyped(now, key, text)),
      save: () => save(state),
      again: () => {
        if (state.press !== undefined) void make(state.press, state);
      },
      remove: () => remove(state),
      undo: what => {
        const request = {token: newToken()};
        makeNew({does: 'undo', request, what}, state);
      },
      choose: choices => save(resolved(state, choices)),
      removeNow: () => remove(resolved(state, {})),
      keep: () => setState(now => resolved(now, {})),
      others: codes => setState(now => withOthers(now, codes)),
      othersAndSave: codes => save(withOthers(state, codes)),
    },
  ];
}

function send(press: Press): Promise<SaveAnswer | ActionAnswer> {
  switch (press.does) {
    case 'save':
      return ask('saveRecord', press.request);
    case 'delete':
      return ask('deleteRecord', press.request);
    case 'undo':
      return ask('undoLast', press.request);
  }
}
