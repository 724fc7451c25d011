/** The basic filter of a sheet: which rows it hides. */

import {serialOf} from './dates';
import type {ColumnFilter} from './attachments';
import {meets} from './criteria';
import type {Sheet} from './sheet';
import {shownText} from './showing';
import {satisfied} from './validity';

/** Hides and shows the rows under the header of the filter's area anew. */
export function applyFilter(sheet: Sheet, now: Date): void {
  const {book, filter, rows} = sheet;
  rows.change(0, rows.count, {filtered: false});
  if (filter) {
    book.settle();
    const today = serialOf(now, book.timeZone);
    const {area} = filter;
    for (let row = area.row + 1; row < area.row + area.rows; row++) {
      const shown = [...filter.columns].every(([column, rule]) =>
        passesFilter(sheet, row, column, rule, today),
      );
      if (!shown) rows.change(row, 1, {filtered: true});
    }
  }
  book.changed(sheet, 'formats', sheet.whole);
}

function passesFilter(
  sheet: Sheet,
  row: number,
  column: number,
  rule: ColumnFilter,
  today: number,
): boolean {
  const text = shownText(sheet, row, column);
  if (rule.hiddenValues?.includes(text)) return false;
  if (rule.visibleValues?.length && !rule.visibleValues.includes(text)) {
    return false;
  }
  if (rule.criteria === undefined) return true;
  if (rule.criteria === 'CUSTOM_FORMULA') {
    // The formula is written for the first row below the header.
    const first = {row: sheet.filter!.area.row + 1, column};
    return satisfied(sheet, String(rule.values?.[0]), first, {row, column});
  }
  const value = sheet.values.get(row, column) ?? null;
  return (
    meets(rule.criteria, rule.values ?? [], {value, text}, today) !== false
  );
}
