/** What has to be put right before a record can be saved, with the way to each field. */

import {Notice} from '../parts/notice';
import {fieldId} from './field';

export function WrongFields({
  keys,
  titles,
}: {
  readonly keys: readonly string[];
  readonly titles: {readonly [key: string]: string};
}) {
  return (
    <Notice tone="bad" title="Не сохранено: исправьте поля">
      <ul class="links">
        {keys.map(key => (
          <li key={key}>
            <button type="button" onClick={() => focusField(key)}>
              {titles[key]}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function focusField(key: string): void {
  const element = document.getElementById(fieldId(key));
  element?.focus();
  element?.scrollIntoView({block: 'center'});
}
