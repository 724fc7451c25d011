// Session: who is at the keyboard, as far as Google tells.
import {createHash} from 'node:crypto';
import type {Runtime} from './runtime';

export class User {
  static readonly gas = 'Base.User';

  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }
}

export class Session {
  static readonly gas = 'Base.Session';

  constructor(private readonly runtime: Runtime) {}

  /**
   * In a simple trigger the address is blank: «if security policies do not allow access to the user's identity»
   * (reference, Session.getActiveUser), the case of people of several domains.
   */
  getActiveUser(): User {
    const known = this.runtime.authMode === 'FULL';
    return new User(known ? this.runtime.person : '');
  }

  /** The language alone: «en», «ru». */
  getActiveUserLocale(): string {
    return this.runtime.locale.split('_')[0];
  }

  /** A script of a sheet runs as the person at the keyboard. */
  getEffectiveUser(): User {
    return this.getActiveUser();
  }

  getScriptTimeZone(): string {
    return this.runtime.timeZone;
  }

  /** Google changes the key every 30 days; it tells persons apart without naming them. */
  getTemporaryActiveUserKey(): string {
    const month = Math.floor(this.runtime.now().getTime() / (30 * 864e5));
    return createHash('sha256')
      .update(`${this.runtime.person} ${month}`)
      .digest('base64');
  }
}
