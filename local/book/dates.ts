/** Dates of a book are serial numbers; instants depend on the spreadsheet's time zone. */

const day = 86_400_000;
/** 30.12.1899, day 0 of the serial numbers. */
const epoch = Date.UTC(1899, 11, 30);

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, known);
  }
  return known;
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offset(instant: number, timeZone: string): number {
  // Clocks change on quarters of hours at most: one answer serves the quarter.
  const quarter = Math.floor(instant / 900_000);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const at = quarter * 900_000;
  const part = Object.fromEntries(
    format(timeZone)
      .formatToParts(at)
      .map(({type, value}) => [type, Number(value)]),
  );
  const local = new Date(0);
  local.setUTCFullYear(part.year, part.month - 1, part.day);
  local.setUTCHours(part.hour, part.minute, part.second);
  const result = local.getTime() - at;
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(key, result);
  return result;
}

/** The instant at which the zone's clocks show the serial number. */
export function dateOf(serial: number, timeZone: string): Date {
  // Whole milliseconds: a fraction of a day is not exact in binary.
  const local = epoch + Math.round(serial * day);
  const guess = local - offset(local, timeZone);
  return new Date(local - offset(guess, timeZone));
}

/** What the zone's clocks show at an instant, as a serial number. */
export const serialOf = (date: Date, timeZone: string): number =>
  (date.getTime() + offset(date.getTime(), timeZone) - epoch) / day;

const dateFormats = new Map<string, boolean>();

/**
 * Whether a number format shows dates, times or durations: it has a letter of
 * d, m, y, h or s outside quotes, escapes and colours.
 */
export function isDateFormat(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  let known = dateFormats.get(pattern);
  if (known === undefined) {
    const bare = pattern
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
      .replace(/General/gi, '');
    known = /[dmyhs]/i.test(bare);
    dateFormats.set(pattern, known);
  }
  return known;
}
