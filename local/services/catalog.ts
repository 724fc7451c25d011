// The globals of Apps Script: which service answers to which name.
import type {Project} from '../project';
import type {World} from '../world';
import {CacheService} from './cache';
import {Charts} from './charts';
import {Docs} from './docs';
import {DocumentApp} from './document/document-app';
import {HtmlService, type RunTemplate} from './html';
import {LockService} from './lock';
import {Console, Logger} from './logger';
import {mimeTypes} from './mime-type';
import {PropertiesService} from './properties';
import type {Runtime} from './runtime';
import {ScriptApp} from './script-app';
import {Session} from './session';
import {SpreadsheetApp} from './spreadsheet/spreadsheet-app';
import {Browser} from './spreadsheet/ui';
import {Utilities} from './utilities';

/** What services need beside the run itself. */
export interface Surroundings {
  project: Project;
  world: World;
  runTemplate: RunTemplate;
}

/** Every service for one run, by its global name. */
export function openServices(
  runtime: Runtime,
  {project, world, runTemplate}: Surroundings,
) {
  const container = world.books.active?.id ?? null;
  return {
    Browser: new Browser(runtime),
    CacheService: new CacheService(runtime, world.caches, container),
    Charts: new Charts(),
    Docs: isEnabled(project, 'Docs')
      ? new Docs(runtime, world.documents)
      : undefined,
    DocumentApp: new DocumentApp(runtime, world.documents),
    HtmlService: new HtmlService(project.pages, runTemplate),
    LockService: new LockService(runtime, world.locks, container),
    Logger: new Logger(world.log),
    MimeType: mimeTypes,
    PropertiesService: new PropertiesService(
      runtime,
      world.properties,
      container,
    ),
    ScriptApp: new ScriptApp(
      {
        scriptId: world.scriptId,
        scopes: project.manifest.oauthScopes,
        refused: world.refusedScopes,
      },
      {
        runtime,
        triggers: world.triggers,
        hasSpreadsheet: id => world.books.get(id) !== undefined,
        hasDocument: id => world.documents.get(id) !== undefined,
      },
    ),
    Session: new Session(runtime),
    SpreadsheetApp: new SpreadsheetApp(runtime, world.books),
    Utilities: new Utilities(runtime),
    console: new Console(runtime, world.log),
  };
}

/** An advanced service is there only where the manifest enables it. */
function isEnabled({manifest}: Project, userSymbol: string): boolean {
  const enabled = manifest.dependencies?.enabledAdvancedServices ?? [];
  return enabled.some(each => each.userSymbol === userSymbol);
}

export type Services = ReturnType<typeof openServices>;
