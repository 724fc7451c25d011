/** A date as exact as it was said: a day, a month, a year or a school year; and the same without a year. */

import {day, type Day, lastOfMonth, showDay} from '../date';
import {monthGenitive, monthName} from './months';

/** «2023-02-09», «2023-02», «2023», or «2022/23» for the school year from 1 September to 31 August. */
export type Moment = string & {readonly __moment: true};

/** From the finest to the coarsest; a school year and a calendar year are equally coarse, but never the same. */
export type Precision = 'day' | 'month' | 'year' | 'schoolYear';

/** «09-01» or «09»: a day or a month of every year. */
export type Yearly = string & {readonly __yearly: true};

/** Years beyond these are slips of the keyboard: «20223», «0202». */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A moment, or undefined where the calendar has none: 31 February, month 13, year 3023. */
export function moment(
  year: number,
  month?: number,
  dayOfMonth?: number,
): Moment | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (month === undefined) return String(year) as Moment;
  const found = day(year, month, dayOfMonth ?? 1);
  if (found === undefined) return undefined;
  return found.slice(0, dayOfMonth === undefined ? 7 : 10) as Moment;
}

/** The school year that begins in September of `year`. */
export function schoolYear(year: number): Moment | undefined {
  return year < FIRST_YEAR || year >= LAST_YEAR
    ? undefined
    : (`${year}/${String((year + 1) % 100).padStart(2, '0')}` as Moment);
}

/** A day or a month of every year, or undefined where no year has it. */
export function yearly(month: number, dayOfMonth?: number): Yearly | undefined {
  // 2024 has a 29 February.
  const found = day(2024, month, dayOfMonth ?? 1);
  return found?.slice(5, dayOfMonth === undefined ? 7 : 10) as
    Yearly | undefined;
}

export function precisionOf(moment: Moment): Precision {
  if (moment.includes('/')) return 'schoolYear';
  if (moment.length === 10) return 'day';
  return moment.length === 7 ? 'month' : 'year';
}

/** The first day that a moment may mean. */
export function firstDay(moment: Moment): Day {
  const year = moment.slice(0, 4);
  switch (precisionOf(moment)) {
    case 'day':
      return moment as string as Day;
    case 'month':
      return `${moment}-01` as Day;
    case 'year':
      return `${year}-01-01` as Day;
    case 'schoolYear':
      return `${year}-09-01` as Day;
  }
}

/** The last day that a moment may mean. */
export function lastDay(moment: Moment): Day {
  const year = Number(moment.slice(0, 4));
  switch (precisionOf(moment)) {
    case 'day':
      return moment as string as Day;
    case 'month':
      return lastOfMonth(year, Number(moment.slice(5)));
    case 'year':
      return lastOfMonth(year, 12);
    case 'schoolYear':
      return lastOfMonth(year + 1, 8);
  }
}

/** «09.02.2023», «октябрь 2022 г.», «2023 г.», «2022/23 учебный год». */
export function showMoment(moment: Moment): string {
  switch (precisionOf(moment)) {
    case 'day':
      return showDay(moment as string as Day);
    case 'month':
      return `${monthName(Number(moment.slice(5)))} ${moment.slice(0, 4)} г.`;
    case 'year':
      return `${moment} г.`;
    case 'schoolYear':
      return `${moment} учебный год`;
  }
}

/** «1 сентября», «сентябрь». */
export function showYearly(moment: Yearly): string {
  const month = Number(moment.slice(0, 2));
  return moment.length === 2
    ? monthName(month)
    : `${Number(moment.slice(3))} ${monthGenitive(month)}`;
}

/** «1 сентября 2023 г.» */
export function dayInWords(value: Day): string {
  const month = monthGenitive(Number(value.slice(5, 7)));
  return `${Number(value.slice(8))} ${month} ${value.slice(0, 4)} г.`;
}
