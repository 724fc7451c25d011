/** Cures of spelling: what a cell should say where exactly one reading comes near. */

import type {Change} from '../model/change';
import {oneLine} from '../model/normalise';
import {SEPARATOR} from '../model/kinds/reading';
import {nearness, toldBy} from './near';
import {cellAt, type Place} from './place';

/** The one name that a typed one nearly is; undefined where none comes near enough, or several do. */
export function onlyNear(
  typed: string,
  among: readonly string[],
  threshold: number,
): string | undefined {
  const told = toldBy(typed);
  const near = among.filter(
    name => nearness(told, toldBy(name), threshold) > 0,
  );
  return near.length === 1 ? near[0] : undefined;
}

/**
 * A cell with known names only: each unknown one is cut at its commas where all pieces are known, else takes the one name
 * that it nearly is. Undefined where that does not help.
 */
export function respelt(
  cell: string,
  isSeveral: boolean,
  isKnown: (name: string) => boolean,
  near: (name: string) => string | undefined,
): string | undefined {
  const typed = isSeveral ? cell.split(/[;\n\r]/) : [cell];
  const names = typed
    .map(oneLine)
    .filter(name => name !== '')
    .map(name => {
      if (isKnown(name)) return name;
      const pieces = name.split(',').map(oneLine);
      return isSeveral && pieces.length > 1 && pieces.every(isKnown)
        ? pieces.join(SEPARATOR)
        : near(name);
    });
  return names.includes(undefined) ? undefined : names.join(SEPARATOR);
}

/** One cell, said otherwise. */
export function renamed(place: Place, after: string): Change {
  return {
    table: place.table.name,
    code: place.record.code,
    column: place.key,
    before: cellAt(place),
    after,
  };
}
