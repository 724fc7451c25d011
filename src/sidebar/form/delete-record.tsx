/** Deleting a record; the form asks first. */

import {useState} from 'preact/hooks';
import {Actions, Button, Notice} from '../parts/notice';

export function DeleteRecord({
  name,
  onDelete,
}: {
  readonly name: string;
  readonly onDelete: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <p class="delete">
        <Button onPress={() => setAsked(true)}>Удалить запись…</Button>
      </p>
    );
  }
  return (
    <Notice tone="warning" title={`Удалить «${name}»?`} takesFocus>
      <p>Строка исчезнет с листа. Удаление можно будет отменить.</p>
      <Actions>
        <Button onPress={() => setAsked(false)}>Не удалять</Button>
        <Button
          onPress={() => {
            setAsked(false);
            onDelete();
          }}
        >
          Удалить
        </Button>
      </Actions>
    </Notice>
  );
}
