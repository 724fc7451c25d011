/** A calm word under a text that seems to name a person, on why that is no place for it and what to write instead. */

import {personalData} from '../../model/personal-data';
import {Notice} from './notice';

export function PersonalDataWarning({text}: {readonly text: string}) {
  const [first] = personalData(text);
  if (first === undefined) return null;
  return (
    <Notice tone="warning" title={`«${first.found}» лучше не записывать`}>
      <p>{sentence(first.cure)}</p>
      <details>
        <summary>Почему</summary>
        <p>{sentence(first.message)}</p>
      </details>
    </Notice>
  );
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1).replace(/\.$/, '')}.`;
}
