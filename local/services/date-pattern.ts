// Dates by the patterns of Java's SimpleDateFormat, in a time zone: what Utilities.formatDate and parseDate take.
// Names of months and days are English, whatever the locale of the script.
import {ServiceError} from './service-error';

/** A moment as a wall clock of some zone shows it. */
interface Wall {
  year: number;
  /** 1…12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

type Token = {letter: string; length: number} | {text: string};

const months = [
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
const weekdays = [
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
  return tokens(pattern)
    .map(token =>
      'text' in token ? token.text : field(token, wall, offset, zone, date),
    )
    .join('');
}

/** @throws ServiceError «Unparseable date» */
export function parseDate(
  text: string,
  timeZone: string,
  pattern: string,
): Date {
  const zone = zoneName(timeZone);
  const reading = new Reading(text);
  for (const token of tokens(pattern)) {
    if ('text' in token) reading.literal(token.text);
    else reading.field(token);
  }
  return new Date(reading.moment(zone));
}

function tokens(pattern: string): Token[] {
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

/** Google takes an unknown zone for GMT, as Java does; the host says no. «GMT+5», «GMT+05:00» are offsets. */
function zoneName(timeZone: string): string {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  const name = offset
    ? `${offset[1]}${offset[2].padStart(2, '0')}:${offset[3] ?? '00'}`
    : timeZone;
  try {
    offsetFormat(name);
    return name;
  } catch {
    throw new ServiceError(`Invalid argument: timeZone. ${timeZone}`);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  });
  formats.set(zone, made);
  return made;
}

/** Minutes east of Greenwich at a moment. */
function offsetMinutes(time: number, zone: string): number {
  const name = offsetFormat(zone)
    .formatToParts(time)
    .find(part => part.type === 'timeZoneName')!.value;
  const found = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (!found) return 0;
  const size =
    Number(found[2]) * 60 + Number(found[3]) + Number(found[4] ?? 0) / 60;
  return found[1] === '-' ? -size : size;
}

function wallOf(time: number, zone: string): Wall {
  const shifted = new Date(time + offsetMinutes(time, zone) * 60000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
  };
}

function utcOf(wall: Wall): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

function weekdayOf(wall: Wall): number {
  return new Date(utcOf(wall)).getUTCDay();
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
        ? months[wall.month - 1].slice(0, 3)
        : months[wall.month - 1];
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
      const name = weekdays[weekdayOf(wall)];
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

function offsetText(offset: number, colon: string): string {
  const size = Math.abs(Math.trunc(offset));
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}${colon}${minutes}`;
}

function zoneText(length: number, timeZone: string, date: Date): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: length < 4 ? 'short' : 'long',
  })
    .formatToParts(date)
    .find(part => part.type === 'timeZoneName')!.value;
}

/** Reads a text by the fields of a pattern; what the pattern lacks is 1 January 1970, midnight. */
class Reading {
  private place = 0;
  private readonly wall: Wall = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
  };
  private afternoon?: boolean;
  private offset?: number;

  constructor(private readonly text: string) {}

  literal(expected: string): void {
    if (!this.text.startsWith(expected, this.place)) throw this.unparseable();
    this.place += expected.length;
  }

  field({letter, length}: {letter: string; length: number}): void {
    const {wall} = this;
    switch (letter) {
      case 'y':
        wall.year = this.number(length === 2 ? 2 : Math.max(length, 4));
        if (length === 2) wall.year += wall.year < 50 ? 2000 : 1900;
        return;
      case 'M':
        wall.month =
          length < 3 ? this.number(2) : this.name(months, length) + 1;
        return;
      case 'd':
        wall.day = this.number(2);
        return;
      case 'E':
        this.name(weekdays, length);
        return;
      case 'a':
        this.afternoon = this.match(/^(am|pm)/i).toLowerCase() === 'pm';
        return;
      case 'H':
      case 'h':
        wall.hour = this.number(2);
        return;
      case 'm':
        wall.minute = this.number(2);
        return;
      case 's':
        wall.second = this.number(2);
        return;
      case 'S':
        wall.millisecond = this.number(3);
        return;
      case 'Z':
      case 'X':
        this.offset = this.zone();
        return;
    }
    throw new ServiceError(`Invalid argument: ${letter.repeat(length)}`);
  }

  moment(zone: string): number {
    if (this.afternoon !== undefined) {
      this.wall.hour = (this.wall.hour % 12) + (this.afternoon ? 12 : 0);
    }
    const utc = utcOf(this.wall);
    if (this.offset !== undefined) return utc - this.offset * 60000;
    // The offset in force is that of the moment itself: one step from the guess is enough away from a change.
    const guess = utc - offsetMinutes(utc, zone) * 60000;
    return utc - offsetMinutes(guess, zone) * 60000;
  }

  private number(digits: number): number {
    return Number(this.match(new RegExp(`^\\d{1,${digits}}`)));
  }

  private name(names: string[], length: number): number {
    const rest = this.text.slice(this.place).toLowerCase();
    const index = names.findIndex(each => rest.startsWith(shorter(each)));
    if (index < 0) throw this.unparseable();
    const whole = rest.startsWith(names[index].toLowerCase());
    this.place += whole || length > 3 ? names[index].length : 3;
    return index;
  }

  private zone(): number {
    const found = this.match(/^(Z|[+-]\d{2}(:?\d{2})?)/);
    if (found === 'Z') return 0;
    const size =
      Number(found.slice(1, 3)) * 60 + Number(found.slice(3).replace(':', ''));
    return found.startsWith('-') ? -size : size;
  }

  private match(pattern: RegExp): string {
    const found = pattern.exec(this.text.slice(this.place));
    if (!found) throw this.unparseable();
    this.place += found[0].length;
    return found[0];
  }

  private unparseable(): ServiceError {
    return new ServiceError(`Unparseable date: "${this.text}"`);
  }
}

function shorter(name: string): string {
  return name.slice(0, 3).toLowerCase();
}
