/** How many people an institution has, as far as the book says. */

import type {Book} from '../model/book';
import {NOT_APPLICABLE, type NotApplicable} from '../model/cell';
import {comparable} from '../model/normalise';
import {sites, type Value, values} from '../model/tables';
import {readDefinitions} from '../scoring/definitions';

/** «-» is no number. */
export function size(
  value: number | NotApplicable | undefined,
): number | undefined {
  return value === NOT_APPLICABLE ? undefined : value;
}

/** Rows of «Значения» whose «Всего» means all pupils («контингент») or all teachers («педагогов»). */
export function totalsOf(
  book: Book,
  whole: string,
): {readonly row: Value; readonly total: number}[] {
  const meant = new Set(
    readDefinitions(book)
      .definitions.indicators.filter(
        ({source}) =>
          source.kind === 'вводится' &&
          comparable(source.share?.whole ?? '') === whole,
      )
      .map(({code}) => code as string),
  );
  return book.records(values).flatMap(row => {
    const total = size(row.total);
    return meant.has(row.indicator ?? '') && total ? [{row, total}] : [];
  });
}

/** Numbers of pupils that the book names, by institution, each once. */
export function knownTotals(book: Book): Map<string, number[]> {
  const counted = [
    ...book.records(sites).map(site => ({
      institution: site.institution as string | undefined,
      total: size(site.pupils),
    })),
    ...totalsOf(book, 'контингент').map(({row, total}) => ({
      institution: row.institution as string | undefined,
      total,
    })),
  ];
  const totals = new Map<string, number[]>();
  for (const {institution, total} of counted) {
    if (institution === undefined || !total) continue;
    const known = totals.get(institution) ?? [];
    if (!known.includes(total)) totals.set(institution, [...known, total]);
  }
  return totals;
}
