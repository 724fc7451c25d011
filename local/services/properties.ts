// PropertiesService: three stores of short texts.
import type {Runtime} from './runtime';
import {ServiceError} from './service-error';

/** «Quotas for Google services»: 9 KB a value, 500 KB a store. */
const maxValueBytes = 9 * 1024;
const maxStoreBytes = 500 * 1024;

/** The stores by name; they outlive a run. */
export class PropertyStores {
  private readonly stores = new Map<string, Map<string, string>>();

  store(name: string): Map<string, string> {
    const store = this.stores.get(name) ?? new Map<string, string>();
    this.stores.set(name, store);
    return store;
  }

  /** What the stores hold, by their names. */
  image(): Record<string, Record<string, string>> {
    return Object.fromEntries(
      [...this.stores].map(([name, store]) => [
        name,
        Object.fromEntries(store),
      ]),
    );
  }

  /** Holds what an image says and nothing else. */
  take(image: {
    readonly [name: string]: {readonly [key: string]: string};
  }): void {
    this.stores.clear();
    for (const [name, store] of Object.entries(image)) {
      this.stores.set(name, new Map(Object.entries(store)));
    }
  }
}

export class Properties {
  static readonly gas = 'Properties.Properties';

  constructor(
    private readonly runtime: Runtime,
    private readonly store: Map<string, string>,
  ) {}

  deleteAllProperties(): Properties {
    this.runtime.meter.other('property.set');
    this.store.clear();
    return this;
  }

  deleteProperty(key: string): Properties {
    this.runtime.meter.other('property.set');
    this.store.delete(key);
    return this;
  }

  getKeys(): string[] {
    this.runtime.meter.other('property.get');
    return [...this.store.keys()];
  }

  getProperties(): Record<string, string> {
    this.runtime.meter.other('property.get');
    return Object.fromEntries(this.store);
  }

  getProperty(key: string): string | null {
    this.runtime.meter.other('property.get');
    return this.store.get(key) ?? null;
  }

  setProperties(
    properties: Record<string, unknown>,
    deleteAllOthers = false,
  ): Properties {
    this.runtime.meter.other('property.set');
    const next = new Map(deleteAllOthers ? [] : this.store);
    for (const [key, value] of Object.entries(properties)) {
      next.set(key, String(value));
    }
    this.replace(next);
    return this;
  }

  setProperty(key: string, value: string): Properties {
    this.runtime.meter.other('property.set');
    this.replace(new Map(this.store).set(key, value));
    return this;
  }

  private replace(next: Map<string, string>): void {
    let total = 0;
    for (const [key, value] of next) {
      const bytes = Buffer.byteLength(value);
      if (bytes > maxValueBytes) {
        throw new ServiceError('Argument too large: value');
      }
      total += bytes + Buffer.byteLength(key);
    }
    if (total > maxStoreBytes) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store.clear();
    for (const [key, value] of next) this.store.set(key, value);
  }
}

export class PropertiesService {
  static readonly gas = 'Properties.PropertiesService';

  /** @param container id of the file that the script is bound to, null for a standalone script */
  constructor(
    private readonly runtime: Runtime,
    private readonly stores: PropertyStores,
    private readonly container: string | null,
  ) {}

  getDocumentProperties(): Properties | null {
    if (this.container === null) return null;
    return this.properties(`document ${this.container}`);
  }

  getScriptProperties(): Properties {
    return this.properties('script');
  }

  getUserProperties(): Properties {
    return this.properties(`user ${this.runtime.person}`);
  }

  private properties(name: string): Properties {
    return new Properties(this.runtime, this.stores.store(name));
  }
}
