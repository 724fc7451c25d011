/** Numbers as text and back under ru_RU, as formulas convert them: decimal comma, dd.mm.yyyy. */

/** Days from 30.12.1899, day 0 of Sheets, to the Unix epoch. */
const EPOCH = 25569;
const DAY = 86_400_000;

/** The serial number of a day; null if the calendar has no such day. Months count from 1. */
export function dateSerial(
  year: number,
  month: number,
  day: number,
): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return time / DAY + EPOCH;
}

/** A serial number taken apart; months count from 1, the weekday from Sunday = 0. */
export function serialParts(serial: number) {
  const date = new Date(Math.round((serial - EPOCH) * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** Text that arithmetic and criteria take for a number: 1,5 · 1E5 · 33,6% · 31.12.2022 · 31.12.2022 10:30. A point is accepted too. */
export function parseNumber(text: string): number | null {
  const trimmed = text
    .trim()
    .replace(/(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, '');
  const number =
    /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)(\s*%)?$/i.exec(trimmed);
  if (number) {
    const value = Number(number[1].replace(',', '.'));
    return number[2] ? value / 100 : value;
  }
  const date =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(
      trimmed,
    ) ?? null;
  if (!date) return null;
  const [day, month, year, hour, minute, second] = date
    .slice(1)
    .map(part => Number(part ?? 0));
  const serial = dateSerial(year, month, day);
  if (serial === null || hour > 23 || minute > 59 || second > 59) return null;
  return serial + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** A number as text joins it: up to 15 significant digits, decimal comma, E+ where it is very large or small. */
export function numberText(value: number): string {
  const short = Number(value.toPrecision(15));
  const size = Math.abs(short);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa, exponent] = short.toExponential().split('e');
    const digits = exponent.slice(1).padStart(2, '0');
    return `${mantissa.replace('.', ',')}E${exponent[0]}${digits}`;
  }
  const text = String(short);
  const plain = text.includes('e')
    ? short.toFixed(20).replace(/0+$/, '')
    : text;
  return plain.replace('.', ',');
}
