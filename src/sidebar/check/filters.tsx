/** Which findings are walked through: whose, how serious, new or accepted; each choice with its number. */

import type {CheckRequest, FilterChoice} from '../../contract';
import type {Check} from './walk';

interface FiltersProps {
  readonly choices: Check['choices'];
  /** As they are set. */
  readonly filters: CheckRequest;
  /** A press of a button waits for its answer: it is shown where it was made. */
  readonly waits: boolean;
  readonly onChange: (request: CheckRequest) => void;
}

export function Filters({choices, filters, waits, onChange}: FiltersProps) {
  const {whose = '', severity = '', status = ''} = filters;
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
        waits={waits}
        onChange={value => onChange({...filters, whose: value})}
      />
      <Filter
        id="severity"
        title="Важность"
        chosen={severity}
        choices={choices.severity}
        waits={waits}
        onChange={value =>
          onChange({
            whose,
            status: filters.status,
            ...(value === ''
              ? {}
              : {severity: value as CheckRequest['severity']}),
          })
        }
      />
      <Filter
        id="status"
        title="Состояние"
        chosen={status}
        choices={choices.status}
        waits={waits}
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
  readonly waits: boolean;
  readonly onChange: (value: string) => void;
}

function Filter(props: FilterProps) {
  const {id, title, chosen, choices, waits, onChange} = props;
  return (
    <div class={`filter ${id}`}>
      <label for={id}>{title}</label>
      <select
        id={id}
        value={chosen}
        disabled={waits}
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
