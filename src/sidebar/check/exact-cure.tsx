/** The one cure of a finding, with what it would write in place of what, and the button that writes it. */

import type {CureShown} from '../../contract';
import {Actions, Button} from '../parts/notice';
import {quoted} from './finding';

interface ExactCureProps {
  readonly cure: CureShown;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}

export function ExactCure({cure, isBusy, onApply}: ExactCureProps) {
  const {lines, more, noApplying} = cure;
  return (
    <section class="exact-cure" aria-labelledby="exact-cure">
      <h3 id="exact-cure">Точное исправление</h3>
      <ul>
        {lines.map(({place, before, after}) => (
          <li key={place}>
            <p class="help">{place}</p>
            <p>
              <span class="hidden">Было </span>
              <del>{quoted(before)}</del>
              <span aria-hidden="true"> → </span>
              <span class="hidden"> станет </span>
              <ins>{quoted(after)}</ins>
            </p>
          </li>
        ))}
        {more > 0 && <li class="help">… и ещё ячеек: {more}</li>}
      </ul>
      {noApplying === undefined ? (
        <Actions>
          <Button main waits={isBusy} onPress={onApply}>
            Исправить
          </Button>
        </Actions>
      ) : (
        <p class="help">{noApplying}</p>
      )}
    </section>
  );
}
