/** A record that somebody changed while it was open here: each field side by side, and the person chooses. */

import {useState} from 'preact/hooks';
import type {ConflictField} from '../../contract';
import {isBlank} from '../../model/cell';
import {Actions, Button, Notice} from '../parts/notice';
import {type Choices, textOf} from './typed';

interface ConflictProps {
  readonly message: string;
  readonly fields: readonly ConflictField[];
  readonly wanted: 'save' | 'delete';
  readonly onChosen: (choices: Choices) => void;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

export function Conflict(props: ConflictProps) {
  const {message, fields, wanted} = props;
  const [choices, setChoices] = useState<Choices>({});
  const open = fields.filter(({key}) => choices[key] === undefined);
  return (
    <Notice
      tone="warning"
      title="Запись изменили, пока она была открыта"
      takesFocus
    >
      <p>{message}</p>
      {fields.map(field => (
        <fieldset key={field.key} class="conflict">
          <legend>{field.title}</legend>
          <p>
            <b>Было:</b> {shown(field.opened)}
          </p>
          {wanted === 'delete' ? (
            <p>
              <b>Стало:</b> {shown(field.now)}
            </p>
          ) : (
            (['theirs', 'mine'] as const).map(whose => (
              <label key={whose}>
                <input
                  type="radio"
                  name={`conflict-${field.key}`}
                  checked={choices[field.key] === whose}
                  onChange={() => setChoices({...choices, [field.key]: whose})}
                />
                <span>
                  <b>{whose === 'theirs' ? 'Стало в книге:' : 'Моё:'}</b>{' '}
                  {shown(whose === 'theirs' ? field.now : field.mine)}
                </span>
              </label>
            ))
          )}
        </fieldset>
      ))}
      <Actions>
        {wanted === 'delete' ? (
          <>
            <Button onPress={props.onKeep}>Не удалять</Button>
            <Button onPress={props.onDelete}>Всё равно удалить</Button>
          </>
        ) : (
          <Button
            main
            disabled={open.length > 0}
            onPress={() => props.onChosen(choices)}
          >
            Сохранить выбранное
          </Button>
        )}
      </Actions>
      {wanted === 'save' && open.length > 0 && (
        <p class="help">Выберите значение для каждого поля.</p>
      )}
    </Notice>
  );
}

function shown(cell: ConflictField['now']): string {
  return isBlank(cell) ? 'пусто' : textOf(cell);
}
