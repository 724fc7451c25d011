/** One finding: what is wrong and where, why it matters, how to mend it. */

import type {FindingShown, FoundCellShown, FoundPlace} from '../../contract';
import {isBlank, showCell} from '../../model/cell';
import {Actions, Button} from '../parts/notice';

const SEVERITY_LOOKS = {
  ошибка: 'bad',
  предупреждение: 'warning',
  заметка: 'calm',
} as const;

interface FindingProps {
  readonly finding: FindingShown;
  readonly isBusy: boolean;
  readonly onShow: (place: FoundPlace) => void;
}

export function Finding({finding, isBusy, onShow}: FindingProps) {
  const {severity, rule, title, institution, cells, moreCells} = finding;
  return (
    <>
      <p class="kind">
        <span class={`chip ${SEVERITY_LOOKS[severity]}`}>{severity}</span>{' '}
        {institution || 'без учреждения'}
      </p>
      <h2 id="finding" tabIndex={-1}>
        {finding.message}
      </h2>
      {cells.length > 0 && (
        <ul class="found" aria-label="Где это">
          {cells.map(cell => (
            <li key={cell.place}>
              <Found
                cell={cell}
                isOnly={cells.length === 1}
                isBusy={isBusy}
                onShow={onShow}
              />
            </li>
          ))}
          {moreCells > 0 && <li class="help">… и ещё ячеек: {moreCells}</li>}
        </ul>
      )}
      <p>
        <b>Как исправить.</b> {finding.cure}
      </p>
      <p class="help">
        Правило {rule}: {title}. {finding.why}
      </p>
    </>
  );
}

interface FoundProps {
  readonly cell: FoundCellShown;
  readonly isOnly: boolean;
  readonly isBusy: boolean;
  readonly onShow: (place: FoundPlace) => void;
}

function Found({cell, isOnly, isBusy, onShow}: FoundProps) {
  const {table, code, column, place, value} = cell;
  return (
    <>
      <p>
        {place}
        {column !== 'code' && <span class="value"> {quoted(value)}</span>}
      </p>
      <Actions>
        <Button waits={isBusy} onPress={() => onShow({table, code, column})}>
          Показать ячейку{!isOnly && <span class="hidden"> {place}</span>}
        </Button>
      </Actions>
    </>
  );
}

export function quoted(value: FoundCellShown['value']): string {
  return isBlank(value) ? 'пусто' : `«${showCell(value)}»`;
}
