/** «Журнал» in words: the latest entries, what can be undone, which cells were edited by hand. */

import type {JournalAnswer, JournalEntryShown} from '../contract';
import {grouped} from '../model/grouped';
import {type JournalRow, entriesOf, showRow} from '../model/journal';
import type {Command} from './command';
import {handEdits} from './hand-edits';
import {lastUndoable, needsOf} from './undo';

const MOST_ENTRIES = 50;
const MOST_LINES = 5;
const MOST_EDITS = 200;

/**
 * @param rows of the history and the journal, in their order
 * @param broken what their chain shows
 */
export function showJournal(
  rows: readonly JournalRow[],
  broken: readonly string[],
): Command<JournalAnswer> {
  const entries = entriesOf(rows);
  return {
    title: 'Журнал',
    roles: ['координатор', 'методист'],
    needs: needsOf(entries.flatMap(({changes}) => changes)),
    think: (book, {actor}) => {
      const isAssociation = actor.roles.includes('ассоциация');
      const seen = entries.filter(
        ({person}) => isAssociation || person === actor.email,
      );
      const undoable = lastUndoable(entries, actor.email);
      const byEntry = grouped(rows, ({entry}) => entry);
      return {
        changes: [],
        layouts: [],
        problems: [],
        message: '',
        answer: {
          state: 'journal',
          entries: seen
            .slice(-MOST_ENTRIES)
            .reverse()
            .map(({code, when, person, action, state}): JournalEntryShown => {
              const lines = (byEntry.get(code) ?? []).map(showRow);
              return {
                entry: code,
                when,
                person,
                action,
                state,
                lines: lines.slice(0, MOST_LINES),
                more: Math.max(0, lines.length - MOST_LINES),
              };
            }),
          ...(undoable === undefined
            ? {}
            : {undoable: `${undoable.action}, ${undoable.when}`}),
          foreign: handEdits(book, entries, actor).slice(0, MOST_EDITS),
          broken: isAssociation ? broken : [],
        },
      };
    },
  };
}
