/** How the last press of a button ended, and what can be done now. */

import type {Press, RecordState, Undoable} from './record-state';
import {isDirty} from './record-state';
import {Actions, Button, Notice} from '../parts/notice';
import {Progress} from '../parts/progress';
import {Conflict} from './conflict';
import {Duplicates} from './duplicates';
import type {RecordActions} from './use-record';

interface AnswerProps {
  readonly state: RecordState;
  readonly actions: RecordActions;
  readonly onOpen: (code: string) => void;
  readonly onAnother: () => void;
}

const DOING: Record<Press['does'], string> = {
  save: 'Сохраняю…',
  delete: 'Удаляю…',
  undo: 'Отменяю…',
};

export function Answer({state, actions, onOpen, onAnother}: AnswerProps) {
  const {outcome, press} = state;
  switch (outcome.state) {
    case 'none':
    case 'invalid':
      return null;
    case 'busy':
      return <Progress doing={DOING[press!.does]} />;
    case 'saved':
      return (
        <Saved
          message={outcome.message}
          missing={outcome.missing}
          isDirty={isDirty(state)}
          what={outcome.isNew ? 'a new record' : 'a change'}
          onUndo={actions.undo}
          onAnother={onAnother}
        />
      );
    case 'deleted':
      return (
        <Notice tone="good" title="Удалено" takesFocus>
          <p>{outcome.message}</p>
          <Actions>
            <Button onPress={() => actions.undo('a deletion')}>
              Отменить удаление
            </Button>
            <Button onPress={onAnother}>Новая запись</Button>
          </Actions>
        </Notice>
      );
    case 'undone':
      return (
        <Notice tone="good">
          <p role="status">{outcome.message}</p>
        </Notice>
      );
    case 'conflict':
      return (
        <Conflict
          message={outcome.message}
          fields={outcome.fields}
          wanted={outcome.wanted}
          onChosen={actions.choose}
          onDelete={actions.removeNow}
          onKeep={actions.keep}
        />
      );
    case 'duplicate':
      return (
        <Duplicates
          rows={outcome.rows}
          hasStopped
          onOpen={onOpen}
          onOther={() =>
            actions.othersAndSave(outcome.rows.map(({code}) => code))
          }
        />
      );
    case 'refused':
      return (
        <Notice
          tone="bad"
          title={outcome.again ? 'Книга занята' : 'Не сделано'}
        >
          <p>{outcome.message}</p>
          {outcome.again && (
            <Actions>
              <Button main onPress={actions.again}>
                Повторить
              </Button>
            </Actions>
          )}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" title="Google не ответил">
          <p>
            Введённое цело. Успело ли это сделаться, неизвестно: нажмите
            «Повторить», дважды ничего не сделается.
          </p>
          <Actions>
            <Button main onPress={actions.again}>
              Повторить
            </Button>
          </Actions>
        </Notice>
      );
  }
}

interface SavedProps {
  readonly message: string;
  readonly missing: readonly string[];
  readonly isDirty: boolean;
  readonly what: Undoable;
  readonly onUndo: (what: Undoable) => void;
  readonly onAnother: () => void;
}

function Saved(props: SavedProps) {
  const {missing, what} = props;
  return (
    <Notice tone={missing.length > 0 ? 'warning' : 'good'}>
      <div role="status">
        <p>{props.message}</p>
        {props.isDirty && (
          <p>Напечатанное во время сохранения ещё не записано.</p>
        )}
      </div>
      <Actions>
        <Button onPress={props.onAnother}>Ещё одну</Button>
        <Button onPress={() => props.onUndo(what)}>Отменить</Button>
      </Actions>
    </Notice>
  );
}
