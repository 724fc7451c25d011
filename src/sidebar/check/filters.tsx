/** Which findings are walked through: whose, how serious, new or accepted; each choice with its number. */

import type {CheckRequest, FilterChoice} from '../../contract';
import {type Check, filtersOf} from './walk';

interface FiltersProps {
  readonly check: Check;
  readonly onChange: (request: CheckRequest) => void;
}

export function Filters({check, onChange}: FiltersProps) {
  const {choices, whose, severity, status} = check;
  const filters = filtersOf(check);
  return (
    <form
      class="filters"
      aria-label="Какие находки показать"
      onSubmit={event => event.preventDefault()}
    >
      <Filter
        id="whose"
        title="Чьи"
        chosen={whose}
        choices={choices.whose}
        onChange={value => onChange({...filters, whose: value})}
      />
      <Filter
        id="severity"
        title="Важность"
        chosen={severity}
        choices={choices.severity}
        onChange={value => {
          const {severity: _, ...others} = filters;
          onChange(
            value === ''
              ? others
              : {...others, severity: value as CheckRequest['severity']},
          );
        }}
      />
      <Filter
        id="status"
        title="Состояние"
        chosen={status}
        choices={choices.status}
        onChange={value =>
          onChange({...filters, status: value as CheckRequest['status']})
        }
      />
    </form>
  );
}

interface FilterProps {
  readonly id: string;
  readonly title: string;
  readonly chosen: string;
  readonly choices: readonly FilterChoice[];
  readonly onChange: (value: string) => void;
}

function Filter({id, title, chosen, choices, onChange}: FilterProps) {
  return (
    <div class={`filter ${id}`}>
      <label for={id}>{title}</label>
      <select
        id={id}
        value={chosen}
        onChange={event => onChange(event.currentTarget.value)}
      >
        {choices.map(({value, title: name, count}) => (
          <option key={value} value={value}>
            {name} ({count})
          </option>
        ))}
      </select>
    </div>
  );
}
