// Texts to dates, by the patterns of Java's SimpleDateFormat: Utilities.parseDate.
import {monthNames, patternFields, weekdayNames} from './date-pattern';
import {ServiceError} from './service-error';
import {offsetMinutes, utcOf, zoneName, type Wall} from './time-zone';

/** @throws ServiceError «Unparseable date» */
export function parseDate(
  text: string,
  timeZone: string,
  pattern: string,
): Date {
  const zone = zoneName(timeZone);
  const reading = new Reading(text);
  for (const token of patternFields(pattern)) {
    if ('text' in token) reading.literal(token.text);
    else reading.field(token);
  }
  return new Date(reading.moment(zone));
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
          length < 3 ? this.number(2) : this.name(monthNames, length) + 1;
        return;
      case 'd':
        wall.day = this.number(2);
        return;
      case 'E':
        this.name(weekdayNames, length);
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
