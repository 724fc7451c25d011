// LockService: other runs of the script are held off, a person who types never is.
import type {Runtime} from './runtime';
import {ServiceError} from './service-error';

/** Who holds which lock; lives as long as the host. */
export class LockTable {
  private readonly holders = new Map<string, object>();

  holder(name: string): object | undefined {
    return this.holders.get(name);
  }

  take(name: string, run: object): boolean {
    const holder = this.holders.get(name);
    if (holder && holder !== run) return false;
    this.holders.set(name, run);
    return true;
  }

  release(name: string, run: object): void {
    if (this.holders.get(name) === run) this.holders.delete(name);
  }

  /** A waiting dialog and the end of a run drop all that it holds. */
  releaseAll(run: object): void {
    for (const [name, holder] of this.holders) {
      if (holder === run) this.holders.delete(name);
    }
  }
}

export class Lock {
  static readonly gas = 'Lock.Lock';

  constructor(
    private readonly runtime: Runtime,
    private readonly table: LockTable,
    private readonly name: string,
  ) {}

  hasLock(): boolean {
    return this.table.holder(this.name) === this.runtime;
  }

  releaseLock(): void {
    this.table.release(this.name, this.runtime);
  }

  /**
   * Runs of the host follow one another, so that waiting cannot help: a lock that another run holds (a test put it
   * there) stays held, and the time passes by the host's clock.
   */
  tryLock(timeoutInMillis: number): boolean {
    this.runtime.meter.other('lock');
    if (this.table.take(this.name, this.runtime)) return true;
    this.runtime.pass(timeoutInMillis);
    return this.table.take(this.name, this.runtime);
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new ServiceError(
      'Lock timeout: another process was holding the lock for too long.',
    );
  }
}

export class LockService {
  static readonly gas = 'Lock.LockService';

  /** @param container id of the file that the script is bound to, null for a standalone script */
  constructor(
    private readonly runtime: Runtime,
    private readonly table: LockTable,
    private readonly container: string | null,
  ) {}

  /** Null outside a container: Google's reference, LockService.getDocumentLock. */
  getDocumentLock(): Lock | null {
    if (this.container === null) return null;
    return this.lock(documentLock(this.container));
  }

  getScriptLock(): Lock {
    return this.lock('script');
  }

  getUserLock(): Lock {
    return this.lock(`user ${this.runtime.person}`);
  }

  private lock(name: string): Lock {
    return new Lock(this.runtime, this.table, name);
  }
}

/** The name under which the table knows the lock of a container. */
export function documentLock(container: string): string {
  return `document ${container}`;
}
