// Dates to texts, by the patterns of Java's SimpleDateFormat: Utilities.formatDate.
// Names of months and days are English, whatever the locale of the script.
import {ServiceError} from './service-error';
import {
  offsetMinutes,
  offsetText,
  utcOf,
  wallOf,
  weekdayOf,
  zoneName,
  zoneText,
  type Wall,
} from './time-zone';

type Token = {letter: string; length: number} | {text: string};

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** `formatDate(date, 'Asia/Yekaterinburg', "dd.MM.yyyy 'в' HH:mm")` */
export function formatDate(
  date: Date,
  timeZone: string,
  pattern: string,
): string {
  if (Number.isNaN(date.getTime())) {
    throw new ServiceError('Invalid argument: date. Should be of type: Date');
  }
  const zone = zoneName(timeZone);
  const wall = wallOf(date.getTime(), zone);
  const offset = offsetMinutes(date.getTime(), zone);
  return patternFields(pattern)
    .map(token =>
      'text' in token ? token.text : field(token, wall, offset, zone, date),
    )
    .join('');
}

/** A pattern as fields («MMMM») and the texts between them. */
export function patternFields(pattern: string): Token[] {
  const found: Token[] = [];
  const parts = /([a-zA-Z])\1*|'((?:[^']|'')*)'|([^a-zA-Z']+)|'/g;
  for (const [whole, letter, quoted, plain] of pattern.matchAll(parts)) {
    if (letter) found.push({letter, length: whole.length});
    else if (quoted !== undefined) {
      found.push({text: quoted === '' ? "'" : quoted.replaceAll("''", "'")});
    } else if (plain !== undefined) found.push({text: plain});
    else throw new ServiceError(`Invalid argument: ${pattern}`);
  }
  return found;
}

function dayOfYear(wall: Wall): number {
  const first = utcOf({...wall, month: 1, day: 1});
  return Math.floor((utcOf(wall) - first) / 864e5) + 1;
}

/** Weeks begin on Sunday and the first holds January 1: Java's calendar in the US locale. */
function weekOfYear(wall: Wall): number {
  const first = weekdayOf({...wall, month: 1, day: 1});
  return Math.floor((dayOfYear(wall) - 1 + first) / 7) + 1;
}

function weekOfMonth(wall: Wall): number {
  const first = weekdayOf({...wall, day: 1});
  return Math.floor((wall.day - 1 + first) / 7) + 1;
}

function field(
  {letter, length}: {letter: string; length: number},
  wall: Wall,
  offset: number,
  zone: string,
  date: Date,
): string {
  const number = (value: number) => String(value).padStart(length, '0');
  switch (letter) {
    case 'G':
      return 'AD';
    case 'y':
    case 'u':
      if (letter === 'u') return number(((weekdayOf(wall) + 6) % 7) + 1);
      return length === 2
        ? String(wall.year % 100).padStart(2, '0')
        : number(wall.year);
    case 'M':
    case 'L':
      if (length < 3) return number(wall.month);
      return length === 3
        ? monthNames[wall.month - 1].slice(0, 3)
        : monthNames[wall.month - 1];
    case 'd':
      return number(wall.day);
    case 'D':
      return number(dayOfYear(wall));
    case 'w':
      return number(weekOfYear(wall));
    case 'W':
      return number(weekOfMonth(wall));
    case 'F':
      return number(Math.ceil(wall.day / 7));
    case 'E': {
      const name = weekdayNames[weekdayOf(wall)];
      return length < 4 ? name.slice(0, 3) : name;
    }
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(wall.hour);
    case 'k':
      return number(wall.hour || 24);
    case 'K':
      return number(wall.hour % 12);
    case 'h':
      return number(wall.hour % 12 || 12);
    case 'm':
      return number(wall.minute);
    case 's':
      return number(wall.second);
    case 'S':
      return number(wall.millisecond);
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return length === 1
        ? offsetText(offset, '').slice(0, 3)
        : offsetText(offset, length === 2 ? '' : ':');
    case 'z':
      return zoneText(length, zone, date);
  }
  throw new ServiceError(`Invalid argument: ${letter.repeat(length)}`);
}
