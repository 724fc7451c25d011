// The globals of Apps Script: which service answers to which name.
import type {World} from '../world';
import {CacheService} from './cache';
import {LockService} from './lock';
import {Console, Logger} from './logger';
import {PropertiesService} from './properties';
import type {Runtime} from './runtime';
import {Session} from './session';

/** Every service for one run, by its global name. */
export function openServices(
  runtime: Runtime,
  world: World,
): Record<string, object> {
  const container = world.books.active?.id ?? null;
  return {
    CacheService: new CacheService(runtime, world.caches, container),
    LockService: new LockService(runtime, world.locks, container),
    Logger: new Logger(world.log),
    PropertiesService: new PropertiesService(
      runtime,
      world.properties,
      container,
    ),
    Session: new Session(runtime),
    console: new Console(runtime, world.log),
  };
}
