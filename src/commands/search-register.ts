/** Finds rows of a register by a part of a name, where it is too long to be sent with a form. */

import type {RegisterRow, SearchAnswer, SearchRequest} from '../contract';
import {comparable} from '../model/normalise';
import {columnsNaming} from '../model/references';
import type {Table} from '../model/schema';
import {tableByName} from '../model/tables';
import type {Command} from './command';
import {
  answering,
  namesNeeded,
  refused,
  registerRows,
  together,
} from './record';

/** More a person does not read while typing. */
const MOST_FOUND = 20;

export function searchRegister({
  table: name,
  text,
}: SearchRequest): Command<SearchAnswer> {
  const table: Table = tableByName[name];
  const isRegister = columnsNaming(name).length > 0;
  return {
    title: 'Найти в списке',
    roles: ['координатор'],
    needs: !isRegister
      ? {}
      : together(
          namesNeeded(name),
          name === 'projects'
            ? together(namesNeeded('institutions'), {projects: ['institution']})
            : {},
        ),
    think: (book, {actor}) => {
      if (!isRegister) {
        return answering(
          refused(`Лист «${table.sheet}» – не список для выбора.`),
        );
      }
      const rows = registerRows(book, actor, name);
      const found = book.context.resolve(name, text);
      const near = found.code === undefined ? found.near : [];
      return answering({state: 'found', rows: best(rows, text, near)});
    },
  };
}

/** Exact names first, then beginnings, then beginnings of a word, then any part, then what only comes close. */
function best(
  rows: readonly RegisterRow[],
  text: string,
  near: readonly string[],
): RegisterRow[] {
  const wanted = comparable(text);
  return rows
    .map((row, place) => ({row, place, rank: rankOf(row, wanted, near)}))
    .filter(({rank}) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, MOST_FOUND)
    .map(({row}) => row);
}

function rankOf(
  {code, name, otherNames}: RegisterRow,
  wanted: string,
  near: readonly string[],
): number {
  if (wanted === '') return 0;
  const rankName = (known: string): number => {
    const at = ` ${comparable(known)}`.indexOf(` ${wanted}`);
    if (comparable(known) === wanted) return 0;
    if (at === 0) return 1;
    if (at > 0) return 2;
    return comparable(known).includes(wanted) ? 3 : Infinity;
  };
  const ranks = [name, ...otherNames, code].map(rankName);
  const closeAt = near.indexOf(name);
  return Math.min(...ranks, closeAt < 0 ? Infinity : 4 + closeAt);
}
