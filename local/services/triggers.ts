// Installable triggers: what a script asks Google to call when an hour comes or a file is opened or edited.
import type {Document} from './document/document';
import {gasEnum, type EnumMember} from './enum';
import type {Runtime} from './runtime';
import {ServiceError} from './service-error';
import type {Spreadsheet} from './spreadsheet/spreadsheet';
import {zoneName} from './time-zone';

export const eventTypes = gasEnum('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);

export const triggerSources = gasEnum('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);

export const weekdays = gasEnum('Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

/** When a trigger of time fires; what the script did not say is absent. */
export interface Schedule {
  /** Once, at this time: milliseconds since 1970. */
  at?: number;
  /** Once, near midnight of this day: «2023-02-09». */
  date?: string;
  every?: {count: number; unit: 'minutes' | 'hours' | 'days' | 'weeks'};
  hour?: number;
  minute?: number;
  monthDay?: number;
  weekDay?: string;
  timeZone?: string;
}

export interface InstalledTrigger {
  readonly id: string;
  /** Who installed it: its runs have the rights of this person. */
  readonly person: string;
  readonly handler: string;
  readonly source: keyof typeof triggerSources;
  readonly event: keyof typeof eventTypes;
  /** The file that it watches; null for one of time. */
  readonly fileId: string | null;
  readonly schedule?: Schedule;
}

/** Google's quota «Triggers: 20 / user / script»: developers.google.com/apps-script/guides/services/quotas */
const mostTriggers = 20;

/** The triggers of a project, of every person. One that ran its only time stays until it is deleted, as on Google. */
export class TriggerStore {
  private list: InstalledTrigger[] = [];
  private made = 0;

  all(): readonly InstalledTrigger[] {
    return this.list;
  }

  of(person: string): InstalledTrigger[] {
    return this.list.filter(each => each.person === person);
  }

  add(trigger: Omit<InstalledTrigger, 'id'>): InstalledTrigger {
    if (this.of(trigger.person).length >= mostTriggers) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const added = {id: String(++this.made), ...trigger};
    this.list.push(added);
    return added;
  }

  /** Has these and no others; their ids are not given again. */
  take(triggers: readonly InstalledTrigger[]): void {
    this.list = [...triggers];
    this.made = Math.max(0, ...triggers.map(({id}) => Number(id)));
  }

  delete(trigger: InstalledTrigger): void {
    this.list = this.list.filter(each => each !== trigger);
  }
}

export class Trigger {
  static readonly gas = 'Script.Trigger';

  constructor(readonly installed: InstalledTrigger) {}

  getEventType(): EnumMember {
    return eventTypes[this.installed.event];
  }

  getHandlerFunction(): string {
    return this.installed.handler;
  }

  getTriggerSource(): EnumMember {
    return triggerSources[this.installed.source];
  }

  getTriggerSourceId(): string | null {
    return this.installed.fileId;
  }

  getUniqueId(): string {
    return this.installed.id;
  }
}

/** What the builders share: the place where the trigger goes, and whether the person can reach a file. */
export interface TriggerDesk {
  runtime: Runtime;
  triggers: TriggerStore;
  hasSpreadsheet(id: string): boolean;
  hasDocument(id: string): boolean;
}

type Draft = Pick<InstalledTrigger, 'handler' | 'source' | 'fileId'>;

function install(
  {triggers, runtime}: TriggerDesk,
  draft: Draft,
  event: InstalledTrigger['event'] | undefined,
  schedule?: Schedule,
): Trigger {
  if (!event) throw new ServiceError('The trigger has no event to wait for.');
  const {person} = runtime;
  return new Trigger(triggers.add({...draft, person, event, schedule}));
}

export class TriggerBuilder {
  static readonly gas = 'Script.TriggerBuilder';

  constructor(
    private readonly desk: TriggerDesk,
    private readonly handler: string,
  ) {}

  forDocument(document: Document | string): DocumentTriggerBuilder {
    const id = typeof document === 'string' ? document : document.getId();
    if (!this.desk.hasDocument(id)) {
      throw new ServiceError('Invalid argument: key');
    }
    return new DocumentTriggerBuilder(this.desk, {
      handler: this.handler,
      source: 'DOCUMENTS',
      fileId: id,
    });
  }

  forSpreadsheet(sheet: Spreadsheet | string): SpreadsheetTriggerBuilder {
    const id = typeof sheet === 'string' ? sheet : sheet.getId();
    if (!this.desk.hasSpreadsheet(id)) {
      throw new ServiceError('Invalid argument: key');
    }
    return new SpreadsheetTriggerBuilder(this.desk, {
      handler: this.handler,
      source: 'SPREADSHEETS',
      fileId: id,
    });
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.desk, {
      handler: this.handler,
      source: 'CLOCK',
      fileId: null,
    });
  }
}

export class SpreadsheetTriggerBuilder {
  static readonly gas = 'Script.SpreadsheetTriggerBuilder';
  private event?: InstalledTrigger['event'];

  constructor(
    private readonly desk: TriggerDesk,
    private readonly draft: Draft,
  ) {}

  create(): Trigger {
    return install(this.desk, this.draft, this.event);
  }

  onChange(): this {
    this.event = 'ON_CHANGE';
    return this;
  }

  onEdit(): this {
    this.event = 'ON_EDIT';
    return this;
  }

  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }
}

export class DocumentTriggerBuilder {
  static readonly gas = 'Script.DocumentTriggerBuilder';
  private event?: InstalledTrigger['event'];

  constructor(
    private readonly desk: TriggerDesk,
    private readonly draft: Draft,
  ) {}

  create(): Trigger {
    return install(this.desk, this.draft, this.event);
  }

  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }
}

/** Bounds: reference, ClockTriggerBuilder; steps of hours are those that the editor of triggers offers. */
export class ClockTriggerBuilder {
  static readonly gas = 'Script.ClockTriggerBuilder';
  private readonly schedule: Schedule = {};

  constructor(
    private readonly desk: TriggerDesk,
    private readonly draft: Draft,
  ) {}

  after(durationMilliseconds: number): this {
    within('durationMilliseconds', durationMilliseconds, 0, Infinity);
    this.schedule.at = this.desk.runtime.now().getTime() + durationMilliseconds;
    return this;
  }

  at(date: Date): this {
    this.schedule.at = date.getTime();
    return this;
  }

  atDate(year: number, month: number, day: number): this {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
      throw new ServiceError('Invalid argument: date');
    }
    this.schedule.date = date.toISOString().slice(0, 10);
    return this;
  }

  atHour(hour: number): this {
    within('hour', hour, 0, 23);
    this.schedule.hour = hour;
    return this;
  }

  create(): Trigger {
    const {at, date, every, monthDay, weekDay} = this.schedule;
    const when = [at, date, every, monthDay, weekDay];
    const event = when.some(each => each !== undefined) ? 'CLOCK' : undefined;
    return install(this.desk, this.draft, event, {...this.schedule});
  }

  everyDays(n: number): this {
    within('n', n, 1, Infinity);
    return this.every(n, 'days');
  }

  everyHours(n: number): this {
    oneOf('everyHours', n, [1, 2, 4, 6, 8, 12]);
    return this.every(n, 'hours');
  }

  everyMinutes(n: number): this {
    oneOf('everyMinutes', n, [1, 5, 10, 15, 30]);
    return this.every(n, 'minutes');
  }

  everyWeeks(n: number): this {
    within('n', n, 1, Infinity);
    return this.every(n, 'weeks');
  }

  inTimezone(timezone: string): this {
    this.schedule.timeZone = zoneName(timezone);
    return this;
  }

  nearMinute(minute: number): this {
    within('minute', minute, 0, 59);
    this.schedule.minute = minute;
    return this;
  }

  onMonthDay(day: number): this {
    within('day', day, 1, 31);
    this.schedule.monthDay = day;
    return this;
  }

  onWeekDay(day: EnumMember): this {
    this.schedule.weekDay = day.name();
    return this;
  }

  private every(
    count: number,
    unit: NonNullable<Schedule['every']>['unit'],
  ): this {
    this.schedule.every = {count, unit};
    return this;
  }
}

function within(name: string, value: number, least: number, most: number) {
  if (value < least || value > most) {
    throw new ServiceError(`Invalid argument: ${name}`);
  }
}

function oneOf(method: string, value: number, allowed: readonly number[]) {
  if (allowed.includes(value)) return;
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
  throw new ServiceError(
    `The value you passed to ${method} was invalid. It must be one of ${list}.`,
  );
}

/** The `e` of a trigger of time, in UTC: developers.google.com/apps-script/guides/triggers/events, «Time-driven events». */
export function timeEvent(now: Date): object {
  const weekday = now.getUTCDay() || 7;
  const thursday = new Date(now.getTime() + (4 - weekday) * 864e5);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return {
    'day-of-month': now.getUTCDate(),
    'day-of-week': weekday,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    month: now.getUTCMonth() + 1,
    second: now.getUTCSeconds(),
    timezone: 'UTC',
    'week-number': Math.floor((thursday.getTime() - newYear) / (7 * 864e5)) + 1,
    year: now.getUTCFullYear(),
  };
}
