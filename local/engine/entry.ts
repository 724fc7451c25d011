/**
 * What a text becomes in a ru-RU sheet when a person types it or a script passes it to setValue: a number, a date,
 * a boolean, a formula or a text. The locale is comma-decimal and day-first, so that «6-11», «12.5» and
 * «октябрь 2022» are dates (support.google.com/docs/answer/58515; S2's own dates are lost this way).
 */
import {dateSerial} from './number-text';
import {ErrorCode, Value} from './value';

/** What stands in the cell, and the format that it brings where the cell has none. */
export type Entry = {formula: string} | {value: Value; format?: string};

const MONTHS = [
  'янв',
  'фев',
  'мар',
  'апр',
  'мая',
  'июн',
  'июл',
  'авг',
  'сен',
  'окт',
  'ноя',
  'дек',
];
const FULL_MONTHS = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
];

/** The month that a word names, from 1; 0 if none. */
function monthOf(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, '');
  const full = FULL_MONTHS.findIndex(forms => forms.includes(name));
  if (full >= 0) return full + 1;
  if (name === 'сент') return 9;
  if (name === 'нояб') return 11;
  if (name === 'февр') return 2;
  return MONTHS.indexOf(name) + 1;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

interface DateForm {
  pattern: RegExp;
  /** Year, month, day and the format that shows the date as it was typed. */
  read: (match: string[], thisYear: number) => [number, number, number, string];
}

const DATE_FORMS: DateForm[] = [
  {
    pattern: /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/,
    read: ([, day, , month, year]) => [
      fullYear(year),
      Number(month),
      Number(day),
      'dd.mm.yyyy',
    ],
  },
  {
    pattern: /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/,
    read: ([, year, mark, month, day]) => [
      Number(year),
      Number(month),
      Number(day),
      `yyyy${mark}mm${mark}dd`,
    ],
  },
  {
    pattern: /^(\d{1,2})([./-])(\d{1,2})$/,
    read: ([, day, mark, month], thisYear) => [
      thisYear,
      Number(month),
      Number(day),
      `${'d'.repeat(day.length)}${mark}${'m'.repeat(month.length)}`,
    ],
  },
  {
    pattern: /^(\d{1,2})([./-])(\d{4})$/,
    read: ([, month, mark, year]) => [
      Number(year),
      Number(month),
      1,
      `mm${mark}yyyy`,
    ],
  },
  {
    pattern: /^(\d{1,2})[ -]([а-яё]+\.?)(?:[ -](\d{4}|\d{2}))?(?: г\.?)?$/i,
    read: ([, day, month, year], thisYear) => [
      year ? fullYear(year) : thisYear,
      monthOf(month),
      Number(day),
      year ? 'd mmmm yyyy' : 'd mmmm',
    ],
  },
  {
    pattern: /^([а-яё]+\.?)[ -](\d{4})(?: г\.?)?$/i,
    read: ([, month, year]) => [Number(year), monthOf(month), 1, 'mmmm yyyy'],
  },
];

function readDate(
  text: string,
  thisYear: number,
): {serial: number; format: string} | null {
  for (const {pattern, read} of DATE_FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day, format] = read(match, thisYear);
    const serial =
      month >= 1 && month <= 12 ? dateSerial(year, month, day) : null;
    if (serial !== null) return {serial, format};
  }
  return null;
}

/** The part of a day, and its format. */
function readTime(text: string): {part: number; format: string} | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hour, minute, second] = match.slice(1).map(part => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return null;
  return {
    part: (hour * 3600 + minute * 60 + second) / 86_400,
    format: match[3] === undefined ? 'hh:mm' : 'hh:mm:ss',
  };
}

function readMoment(
  text: string,
  thisYear: number,
): {value: number; format: string} | null {
  const date = readDate(text, thisYear);
  if (date) return {value: date.serial, format: date.format};
  const time = readTime(text);
  if (time) return {value: time.part, format: time.format};
  const space = text.lastIndexOf(' ');
  const [day, clock] = [
    readDate(text.slice(0, Math.max(space, 0)), thisYear),
    readTime(text.slice(space + 1)),
  ];
  if (!day || !clock) return null;
  return {
    value: day.serial + clock.part,
    format: `${day.format} ${clock.format}`,
  };
}

const NUMBER =
  /^([+-]?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(,\d*)?(e[+-]?\d+)?( ?%)?$/i;

function readNumber(text: string): {value: number; format?: string} | null {
  const match =
    NUMBER.exec(text) ?? /^([+-]?)()(,\d+)(e[+-]?\d+)?( ?%)?$/i.exec(text);
  if (!match) return null;
  const [, sign, whole, decimals, exponent, percent] = match;
  const digits = whole.replace(/\D/g, '');
  const value = Number(
    `${sign}${digits || '0'}${(decimals ?? '').replace(',', '.')}${exponent ?? ''}`,
  );
  const hasDecimals = (decimals ?? ',').length > 1;
  if (percent) {
    // 33.6 / 100 is not 0.336 in binary; the shortest decimal that was typed is meant.
    const typed = Number((value / 100).toPrecision(15));
    return {value: typed, format: hasDecimals ? '0.00%' : '0%'};
  }
  if (exponent) return {value, format: '0.00E+00'};
  if (digits !== whole)
    return {value, format: hasDecimals ? '#,##0.00' : '#,##0'};
  return {value};
}

const BOOLEANS: Record<string, boolean> = {
  true: true,
  false: false,
  истина: true,
  ложь: false,
};
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/i;

/**
 * Understands a typed text. `format` is the cell's number format: under `@` everything stays text as it is. Doubt:
 * whether Google takes a leading apostrophe away there too is not documented, so that the host does what hurts.
 * `thisYear` completes dates without a year. Elsewhere an apostrophe makes text of what follows it, without it.
 */
export function readEntry(
  text: string,
  {format = '', thisYear}: {format?: string; thisYear: number},
): Entry {
  if (text === '') return {value: null};
  if (format === '@') return {value: text};
  if (text.startsWith("'")) return {value: text.slice(1)};
  if (text.startsWith('=') && text.length > 1) return {formula: text};
  const typed = text.trim();
  const boolean = BOOLEANS[typed.toLowerCase()];
  if (boolean !== undefined) return {value: boolean};
  if (ERROR.test(typed)) {
    return {value: {error: typed.toUpperCase() as ErrorCode}};
  }
  const found = readNumber(typed) ?? readMoment(typed, thisYear);
  if (found) return found;
  // «+A1», and a list's «- пункт» too: Sheets takes a leading sign for a formula.
  if (/^[+-]./.test(text)) return {formula: `=${text}`};
  return {value: text};
}
