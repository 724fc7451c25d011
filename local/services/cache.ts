// CacheService: texts that Google may forget. Limits: reference of class Cache.
import type {Runtime} from './runtime';
import {ServiceError} from './service-error';

const maxKeyLength = 250;
const maxValueBytes = 100 * 1024;
const maxSeconds = 21600;
const usualSeconds = 600;
/** Beyond this many Google keeps the 900 that expire last. */
const maxItems = 1000;
const keptItems = 900;

interface Item {
  value: string;
  /** Milliseconds of the host's clock. */
  expires: number;
}

/** The caches by name; they outlive a run. */
export class CacheStores {
  private readonly stores = new Map<string, Map<string, Item>>();

  store(name: string): Map<string, Item> {
    const store = this.stores.get(name) ?? new Map<string, Item>();
    this.stores.set(name, store);
    return store;
  }
}

export class Cache {
  static readonly gas = 'Cache.Cache';

  constructor(
    private readonly runtime: Runtime,
    private readonly store: Map<string, Item>,
  ) {}

  get(key: string): string | null {
    this.runtime.meter.other('cache.get');
    return this.find(key) ?? null;
  }

  /** Only the keys that are there. */
  getAll(keys: string[]): Record<string, string> {
    this.runtime.meter.other('cache.get');
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.find(key);
      if (value !== undefined) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds = usualSeconds): void {
    this.runtime.meter.other('cache.put');
    this.keep(key, value, expirationInSeconds);
  }

  putAll(
    values: Record<string, unknown>,
    expirationInSeconds = usualSeconds,
  ): void {
    this.runtime.meter.other('cache.put');
    for (const [key, value] of Object.entries(values)) {
      this.keep(key, String(value), expirationInSeconds);
    }
  }

  remove(key: string): void {
    this.runtime.meter.other('cache.put');
    this.store.delete(key);
  }

  removeAll(keys: string[]): void {
    this.runtime.meter.other('cache.put');
    for (const key of keys) this.store.delete(key);
  }

  private find(key: string): string | undefined {
    const item = this.store.get(key);
    if (!item || item.expires <= this.runtime.now().getTime()) return undefined;
    return item.value;
  }

  private keep(key: string, value: string, seconds: number): void {
    if (key.length > maxKeyLength) {
      throw new ServiceError('Argument too large: key');
    }
    if (Buffer.byteLength(value) > maxValueBytes) {
      throw new ServiceError('Argument too large: value');
    }
    if (seconds < 1 || seconds > maxSeconds) {
      throw new ServiceError('Invalid argument: expirationInSeconds');
    }
    const expires = this.runtime.now().getTime() + seconds * 1000;
    this.store.set(key, {value, expires});
    if (this.store.size > maxItems) this.crowd();
  }

  private crowd(): void {
    const items = [...this.store].sort(
      ([, one], [, other]) => other.expires - one.expires,
    );
    for (const [key] of items.slice(keptItems)) this.store.delete(key);
  }
}

export class CacheService {
  static readonly gas = 'Cache.CacheService';

  /** @param container id of the file that the script is bound to, null for a standalone script */
  constructor(
    private readonly runtime: Runtime,
    private readonly stores: CacheStores,
    private readonly container: string | null,
  ) {}

  getDocumentCache(): Cache | null {
    if (this.container === null) return null;
    return this.cache(`document ${this.container}`);
  }

  getScriptCache(): Cache {
    return this.cache('script');
  }

  getUserCache(): Cache {
    return this.cache(`user ${this.runtime.person}`);
  }

  private cache(name: string): Cache {
    return new Cache(this.runtime, this.stores.store(name));
  }
}
