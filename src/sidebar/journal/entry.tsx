/** One action of the journal in words: what, who, when, and from what to what. */

import type {JournalEntryShown} from '../../contract';
import type {EntryState} from '../../model/journal';

/** The usual end of an action, of which nothing is said. */
const DONE = 'сделано' satisfies EntryState;

export function Entry({entry}: {readonly entry: JournalEntryShown}) {
  const {action, when, person, state, lines, more} = entry;
  const shownLines = more > 0 ? [...lines, `… и ещё ${more}`] : lines;
  return (
    <li>
      <p class="entry-title">
        {action}
        {state !== '' && state !== DONE && <span class="state"> {state}</span>}
      </p>
      <p class="help">
        {[when, person || 'почта неизвестна', entry.entry].join(' · ')}
      </p>
      {shownLines.length > 0 && (
        <details>
          <summary>Что изменилось</summary>
          <ul>
            {shownLines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
