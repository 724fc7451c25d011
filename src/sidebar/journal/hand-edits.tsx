/** Cells that hold something else than the journal wrote: somebody edited them by hand in the sheet. */

import type {HandEdit} from '../../contract';
import {type Cell, isBlank, showCell} from '../../model/cell';
import {Actions, Button} from '../parts/notice';

interface HandEditsProps {
  readonly edits: readonly HandEdit[];
  readonly isBusy: boolean;
  readonly onRevert: (edit: HandEdit) => void;
}

export function HandEdits({edits, isBusy, onRevert}: HandEditsProps) {
  return (
    <section aria-labelledby="hand-edits">
      <h2 id="hand-edits">Правки вручную</h2>
      {edits.length === 0 ? (
        <p class="help">Расхождений с журналом нет.</p>
      ) : (
        <ul class="edits">
          {edits.map(edit => {
            const place = `${edit.code}, «${edit.title}»`;
            return (
              <li key={`${edit.code} ${edit.column}`}>
                <p class="entry-title">
                  {edit.sheet}, {place}
                </p>
                {edit.institution && <p class="help">{edit.institution}</p>}
                <dl>
                  <dt>По журналу</dt>
                  <dd>{shown(edit.journaled)}</dd>
                  <dt>Сейчас</dt>
                  <dd>{shown(edit.now)}</dd>
                </dl>
                <Actions>
                  <Button disabled={isBusy} onPress={() => onRevert(edit)}>
                    Вернуть<span class="hidden"> {place}</span>
                  </Button>
                </Actions>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function shown(cell: Cell): string {
  return isBlank(cell) ? 'пусто' : showCell(cell);
}
