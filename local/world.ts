// What outlives a run: files, locks, properties, caches, the log.
import type {Book} from './book/book';
import {CacheStores} from './services/cache';
import {DocumentStore} from './services/document/file';
import {LockTable} from './services/lock';
import type {LogLine} from './services/logger';
import {PropertyStores} from './services/properties';
import type {Shelf} from './services/runtime';
import {TriggerStore} from './services/triggers';

/** Files of one kind, in the order in which they came. */
export class FileShelf<
  File extends {readonly id: string},
> implements Shelf<File> {
  private readonly files = new Map<string, File>();

  constructor(
    readonly active: File | null,
    others: readonly File[] = [],
  ) {
    if (active) this.add(active);
    others.forEach(file => this.add(file));
  }

  get(id: string): File | undefined {
    return this.files.get(id);
  }

  add(file: File): void {
    this.files.set(file.id, file);
  }

  all(): File[] {
    return [...this.files.values()];
  }
}

export interface World {
  readonly books: FileShelf<Book>;
  readonly documents: DocumentStore;
  readonly locks: LockTable;
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly triggers: TriggerStore;
  readonly log: LogLine[];
  readonly scriptId: string;
  /** Scopes that the person took away on Google's consent screen. */
  readonly refusedScopes: string[];
}

export function openWorld(books: FileShelf<Book>): World {
  return {
    books,
    documents: new DocumentStore(),
    locks: new LockTable(),
    properties: new PropertyStores(),
    caches: new CacheStores(),
    triggers: new TriggerStore(),
    log: [],
    scriptId: 'local-script',
    refusedScopes: [],
  };
}
