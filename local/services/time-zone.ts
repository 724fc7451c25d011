// Wall clocks of time zones.
import {ServiceError} from './service-error';

/** A moment as a wall clock of some zone shows it. */
export interface Wall {
  year: number;
  /** 1…12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** Google takes an unknown zone for GMT, as Java does; the host says no. «GMT+5», «GMT+05:00» are offsets. */
export function zoneName(timeZone: string): string {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (offset) {
    return `${offset[1]}${offset[2].padStart(2, '0')}:${offset[3] ?? '00'}`;
  }
  try {
    offsetFormat(timeZone);
    return timeZone;
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

/** Intl of Node 20 knows no zone «+05:00». */
function isOffset(zone: string): boolean {
  return /^[+-]/.test(zone);
}

/** Minutes east of Greenwich at a moment. */
export function offsetMinutes(time: number, zone: string): number {
  const name = isOffset(zone)
    ? zone
    : offsetFormat(zone)
        .formatToParts(time)
        .find(part => part.type === 'timeZoneName')!.value;
  const found = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (!found) return 0;
  const size =
    Number(found[2]) * 60 + Number(found[3]) + Number(found[4] ?? 0) / 60;
  return found[1] === '-' ? -size : size;
}

export function wallOf(time: number, zone: string): Wall {
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

export function utcOf(wall: Wall): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

export function weekdayOf(wall: Wall): number {
  return new Date(utcOf(wall)).getUTCDay();
}

export function offsetText(offset: number, colon: string): string {
  const size = Math.abs(Math.trunc(offset));
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}${colon}${minutes}`;
}

export function zoneText(length: number, timeZone: string, date: Date): string {
  if (isOffset(timeZone)) return `GMT${timeZone}`;
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: length < 4 ? 'short' : 'long',
  })
    .formatToParts(date)
    .find(part => part.type === 'timeZoneName')!.value;
}
