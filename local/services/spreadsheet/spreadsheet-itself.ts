/** Spreadsheet, its settings and the people that it is shared with. */

import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {User} from '../session';
import {RecalculationInterval} from './enums';
import {emailOf} from './protection';
import type {Spreadsheet} from './spreadsheet';
import {SpreadsheetFront} from './spreadsheet-front';

export abstract class SpreadsheetItself extends SpreadsheetFront {
  getId(): string {
    return this.book.id;
  }

  getName(): string {
    return this.book.name;
  }

  rename(newName: string): void {
    this.change(() => {
      this.book.name = newName;
    });
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
  }

  getSpreadsheetLocale(): string {
    return this.book.locale;
  }

  /** The host writes numbers and dates as ru_RU does and nothing else. */
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(locale)) {
      throw new ServiceError(`Invalid argument: ${locale}`);
    }
    this.change(() => {
      this.book.locale = locale;
    });
  }

  getSpreadsheetTimeZone(): string {
    return this.book.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    try {
      new Intl.DateTimeFormat('en', {timeZone: timezone});
    } catch {
      throw new ServiceError(`Invalid argument: ${timezone}`);
    }
    this.change(() => {
      this.book.timeZone = timezone;
    });
  }

  getRecalculationInterval(): EnumMember {
    return RecalculationInterval[this.book.recalculation];
  }

  /** Kept, no more: the host calculates NOW and the like at every reading, whatever the interval. */
  setRecalculationInterval(recalculationInterval: EnumMember): Spreadsheet {
    this.change(() => {
      this.book.recalculation =
        recalculationInterval.name() as keyof typeof RecalculationInterval;
    });
    return this.desk.spreadsheet(this.book);
  }

  protected change(action: () => void): void {
    this.desk.mayChangeBook(this.book);
    this.desk.runtime.meter.write(1, 'format');
    action();
  }

  // People

  private share(
    list: 'editors' | 'viewers',
    emails: readonly string[],
    add: boolean,
  ): Spreadsheet {
    this.change(() => {
      const {owner} = this.book;
      const rest = this.book[list].filter(one => !emails.includes(one));
      this.book[list] = add
        ? [...rest, ...emails.filter(one => one !== owner)]
        : rest;
    });
    return this.desk.spreadsheet(this.book);
  }

  addEditor(person: string | User): Spreadsheet {
    return this.addEditors([emailOf(person)]);
  }

  addEditors(emailAddresses: string[]): Spreadsheet {
    return this.share('editors', emailAddresses, true);
  }

  removeEditor(person: string | User): Spreadsheet {
    return this.share('editors', [emailOf(person)], false);
  }

  /** The owner is among them: reference, Spreadsheet.getEditors. */
  getEditors(): User[] {
    const {owner, editors} = this.book;
    return [...(owner ? [owner] : []), ...editors].map(one => new User(one));
  }

  addViewer(person: string | User): Spreadsheet {
    return this.addViewers([emailOf(person)]);
  }

  addViewers(emailAddresses: string[]): Spreadsheet {
    return this.share('viewers', emailAddresses, true);
  }

  removeViewer(person: string | User): Spreadsheet {
    return this.share('viewers', [emailOf(person)], false);
  }

  getViewers(): User[] {
    return this.book.viewers.map(email => new User(email));
  }

  getOwner(): User | null {
    return this.book.owner ? new User(this.book.owner) : null;
  }
}
