/** Which values of a list are offered for what was typed so far. */

import type {RegisterRow} from '../../contract';
import {nearest} from '../../model/names';
import {comparable} from '../../model/normalise';

/** A longer list nobody reads: the rest is found by typing on. */
const MOST_OFFERED = 50;

export interface Option {
  readonly name: string;
  /** By which other name it was found; '' where by its own. */
  readonly also: string;
}

export interface Offered {
  readonly options: readonly Option[];
  /** How many more there are. */
  readonly more: number;
  /** None contains what was typed; these come close to it. */
  readonly onlyNear: boolean;
}

export function optionRows(values: readonly string[]): RegisterRow[] {
  return values.map(name => ({code: name, name, otherNames: []}));
}

/** Case, ё, quotes and dashes are forgiven. Names that begin with the text come first, then those with such a word. */
export function offeredOptions(
  typed: string,
  rows: readonly RegisterRow[],
  without: readonly string[] = [],
): Offered {
  const taken = new Set(without.map(comparable));
  const free = rows.filter(({name}) => !taken.has(comparable(name)));
  const wanted = comparable(typed);
  const found = free
    .map(row => ({row, ...bestPlace(wanted, row)}))
    .filter(({place}) => place !== Place.nowhere)
    .sort((a, b) => a.place - b.place)
    .map(({row, also}) => ({name: row.name, also}));
  if (found.length > 0 || free.length === 0) {
    return {
      options: found.slice(0, MOST_OFFERED),
      more: Math.max(0, found.length - MOST_OFFERED),
      onlyNear: false,
    };
  }
  const near = nearest(
    typed,
    free.map(({name}) => name),
  );
  return {
    options: near.map(name => ({name, also: ''})),
    more: 0,
    onlyNear: true,
  };
}

enum Place {
  start,
  word,
  within,
  nowhere,
}

function bestPlace(
  wanted: string,
  {name, otherNames}: RegisterRow,
): {readonly place: Place; readonly also: string} {
  const own = placeIn(wanted, name);
  if (own !== Place.nowhere) return {place: own, also: ''};
  const also = otherNames.find(
    other => placeIn(wanted, other) !== Place.nowhere,
  );
  return also === undefined
    ? {place: Place.nowhere, also: ''}
    : {place: Place.within, also};
}

function placeIn(wanted: string, name: string): Place {
  if (wanted === '') return Place.within;
  const at = comparable(name).indexOf(wanted);
  if (at < 0) return Place.nowhere;
  if (at === 0) return Place.start;
  return comparable(name)[at - 1] === ' ' ? Place.word : Place.within;
}
