/** Dates as Sheets hands them over, as the days that people see. */

import {Day, serialOf} from '../model/date';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The day of a cell that holds a day and no time. Sheets gives the moment of its midnight in the time zone of the spreadsheet, and the script
 * may run in another: noon falls on the same day in both, so half a day is added before the calendar is read.
 */
export function dayOfDate(date: Date): Day {
  const noon = new Date(date.getTime() + 12 * 60 * 60 * 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}` as Day;
}

/**
 * The day that a cell shows whatever its time of day («=NOW()»), by the calendar of the spreadsheet. A service call for
 * each moment, so that each is asked for once.
 */
export function shownDays(sheet: Sheet): (date: Date) => Day {
  const known = new Map<number, Day>();
  let zone = '';
  return date => {
    const moment = date.getTime();
    let day = known.get(moment);
    if (day === undefined) {
      zone ||= sheet.getParent().getSpreadsheetTimeZone();
      day = Utilities.formatDate(date, zone, 'yyyy-MM-dd') as Day;
      known.set(moment, day);
    }
    return day;
  };
}

/** Whether a cell that was read holds what was written: a day is written as its serial number. */
export function holds(value: unknown, written: unknown): boolean {
  return value instanceof Date && typeof written === 'number'
    ? serialOf(dayOfDate(value)) === Math.floor(written)
    : value === written;
}
