/** «Это она?»: rows that may be the one that is being entered. */

import type {OtherRow} from '../../contract';
import {Actions, Button, Notice} from '../parts/notice';

interface DuplicatesProps {
  readonly rows: readonly OtherRow[];
  /** The server has stopped the save for them. */
  readonly hasStopped: boolean;
  readonly onOpen: (code: string) => void;
  readonly onOther: () => void;
}

export function Duplicates({
  rows,
  hasStopped,
  onOpen,
  onOther,
}: DuplicatesProps) {
  const isOne = rows.length === 1;
  return (
    <Notice
      tone="warning"
      takesFocus={hasStopped}
      title={
        isOne ? 'Похожая запись уже есть. Это она?' : 'Похожие записи уже есть'
      }
    >
      <ul class="duplicates">
        {rows.map(row => (
          <li key={row.code}>
            <p>
              {row.label}
              <small>
                {[row.institution, row.period, row.code]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </p>
            <Button onPress={() => onOpen(row.code)}>
              {isOne ? 'Да, открыть её' : 'Открыть'}
              {!isOne && <span class="hidden"> {row.code}</span>}
            </Button>
          </li>
        ))}
      </ul>
      <Actions>
        <Button onPress={onOther}>
          {hasStopped
            ? 'Нет, это другая – сохранить'
            : isOne
              ? 'Нет, другая'
              : 'Нет, ни одна из них'}
        </Button>
      </Actions>
    </Notice>
  );
}
