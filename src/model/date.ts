/** Calendar days without a clock or a time zone. */

/** A day of the calendar as «2023-02-09». Compares as text. */
export type Day = string & {readonly __day: true};

const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 0 of the serial numbers of Sheets and Excel. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** Stands for «no end»: an open period still goes on at any date of calculation. */
export const NO_END = '2999-12-31' as Day;
/** Stands for «no beginning» of a period that only names its end, or goes on «постоянно». */
export const NO_START = '1900-01-01' as Day;

/** The day, or undefined where the calendar has none (30 February). Month is 1…12. */
export function day(
  year: number,
  month: number,
  dayOfMonth: number,
): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists =
    year >= 1000 &&
    year <= 9999 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === dayOfMonth;
  return exists ? (date.toISOString().slice(0, 10) as Day) : undefined;
}

/** The last day of a month (1…12). */
export function lastOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}

/** Days since 1899-12-30, as Sheets counts them in formulas. */
export function serialOf(value: Day): number {
  return (Date.parse(`${value}T00:00:00Z`) - SERIAL_EPOCH) / DAY_MS;
}

/** «09.02.2023», as people of this network write a day. */
export function showDay(value: Day): string {
  return `${value.slice(8, 10)}.${value.slice(5, 7)}.${value.slice(0, 4)}`;
}

/** The day that «09.02.2023» or «09.02.2023 14:05» names. */
export function dayOf(text: string): Day {
  const [date, month, year] = text.slice(0, 10).split('.').map(Number);
  const found = day(year, month, date);
  if (found === undefined) throw new Error(`Not a day: ${text}`);
  return found;
}
