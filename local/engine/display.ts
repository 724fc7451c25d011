/** What a cell shows: a value under a number format in a ru-RU spreadsheet (developers.google.com/workspace/sheets/api/guides/formats). */
import {addLocale, format as formatNumber, getLocale} from 'numfmt';
import {numberText} from './number-text';
import {Value, isCellError} from './value';

/** Formats of a cell that nobody formatted; getNumberFormat gives the second for numbers. */
const AUTOMATIC = new Set(['', 'general', '0.###############']);

/** A month without a day stands in the nominative: «октябрь 2022», but «9 октября 2022». */
const NOMINATIVE = 'ru-nominative';
addLocale(
  {
    ...getLocale('ru'),
    mmmm: [
      'январь',
      'февраль',
      'март',
      'апрель',
      'май',
      'июнь',
      'июль',
      'август',
      'сентябрь',
      'октябрь',
      'ноябрь',
      'декабрь',
    ],
  },
  NOMINATIVE,
);

function localeOf(format: string): string {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /mmmm/i.test(letters) && !/d/i.test(letters) ? NOMINATIVE : 'ru';
}

/** Sheets shows about ten significant digits under the automatic format, whole parts in full. */
function automatic(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size !== 0 && size < 1e-9)) {
    return numberText(Number(value.toPrecision(6)));
  }
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  return numberText(Number(value.toPrecision(Math.max(10, whole))));
}

/**
 * The display text of a value. Errors and booleans are shown as they are (ИСТИНА, ЛОЖЬ), whatever the format.
 * A format that cannot be understood, or a date before 1900, shows the number under the automatic format.
 * Formats are written as the API writes them: the point is decimal, the comma groups thousands.
 */
export function displayText(value: Value, format = ''): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  // Most cells of a register.
  if (typeof value === 'string' && format === '@') return value;
  if (AUTOMATIC.has(format.toLowerCase())) {
    return typeof value === 'number' ? automatic(value) : value;
  }
  try {
    return formatNumber(format, value, {
      locale: localeOf(format),
      nbsp: false,
    });
  } catch {
    return typeof value === 'number' ? automatic(value) : value;
  }
}

/** The format of a formula's TEXT, written under ru_RU («0,00», «# ##0»), as the API writes it. */
export function formatFromLocale(format: string): string {
  return format
    .split(/("[^"]*"|\\.)/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/(?<=[0#?]),(?=[0#?])/g, '.')
            .replace(/(?<=[#0])[ \u00a0\u202f](?=[#0])/g, ','),
    )
    .join('');
}
