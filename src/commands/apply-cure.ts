/** Writes the one cure of a finding: what was shown, where the person may, and nothing else. */

import type {CureRequest, FindingAnswer} from '../contract';
import {type Cell, isBlank, showCell} from '../model/cell';
import {placeByRow} from '../model/cell-problem';
import {abridged} from '../model/problem';
import {agree} from '../model/russian';
import {whyNotChange} from './changes-allowed';
import {CATALOGUE} from './check-book';
import type {Command, Thought} from './command';
import {cureMark} from './finding-shown';
import {answering, refused} from './record';
import {done, NOT_FOUND, Recheck} from './recheck';

export function applyCure(
  request: CureRequest,
  catalogue = CATALOGUE,
): Command<FindingAnswer> {
  const recheck = new Recheck(request, catalogue);
  return {
    title: 'Исправить находку',
    roles: ['координатор'],
    needs: book => recheck.needs(book),
    think: (book, {actor, now}): Thought<FindingAnswer> => {
      const finding = recheck.find(book, now);
      if (finding === undefined) return answering(NOT_FOUND);
      const {changes = []} = finding;
      if (changes.length === 0 || cureMark(changes) !== request.mark) {
        return answering({
          state: 'changed',
          message:
            'Книга изменилась, и исправление теперь другое. Ничего не записано: обновите список и посмотрите его снова.',
        });
      }
      const stop = whyNotChange(book, actor, changes);
      if (stop !== undefined) return answering(refused(stop));
      const [first] = changes;
      const more = changes.length - 1;
      const rest =
        more === 0
          ? ''
          : ` И ещё ${more} ${agree(more, 'ячейка', 'ячейки', 'ячеек')}.`;
      const message = `Исправлено: ${placeByRow(book, first)}: ${quoted(first.before)} → ${quoted(first.after)}.${rest}`;
      return done(message, changes);
    },
  };
}

function quoted(cell: Cell): string {
  return isBlank(cell) ? 'пусто' : `«${abridged(showCell(cell), 150)}»`;
}
