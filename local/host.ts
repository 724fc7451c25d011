// The local host: Apps Script in this process, for any script.
import {parseArea} from './book/area';
import {Book} from './book/book';
import {typeAsPerson, type HandEdit} from './book/typing';
import {Execution, type ExecutionOptions, type Hooks} from './execution';
import type {CallMeter} from './meter';
import {received, sendable} from './plain-json';
import {projectOf, readProject, type Manifest, type Project} from './project';
import {Realm} from './realm';
import {menuFunction, PersonScreen} from './screen';
import type {ServiceCall} from './services/membrane';
import type {AuthMode} from './services/runtime';
import type {Services} from './services/catalog';
import {authModeMember} from './services/script-app';
import {timeEvent, type InstalledTrigger} from './services/triggers';
import {FileShelf, openWorld, type World} from './world';

export interface HostOptions {
  /** The script: its text; or its files by name; or the folder with them, as dist/. None: an empty project. */
  code?: string;
  files?: Record<string, string>;
  folder?: string;
  /** Instead of the project's own appsscript.json. */
  manifest?: Manifest;
  /** E-mail of the person at the keyboard, '' by default: unknown. */
  person?: string;
  /** Locale of the person, «ru_RU» by default. */
  locale?: string;
  now?: () => Date;
  /** The spreadsheet that the script is bound to; a new one by default, null for a standalone script. */
  book?: Book | null;
  /** Further spreadsheets, for openById. */
  books?: Book[];
  /** Before each service call of a script; an error that it throws is what the script gets. */
  beforeCall?(call: ServiceCall): void;
  /**
   * Runs follow each other in the same realm, where Google gives a new one to each: a script that V8 has optimised stays
   * so. For scripts alone whose variables outlive a run without harm.
   */
  keepsRealms?: boolean;
}

/** How Google starts a function; it decides rights and time limit. */
export type Start =
  'menu' | 'call' | 'open' | 'edit' | 'install' | 'trigger' | 'clock';

/** What an installed trigger is told: developers.google.com/apps-script/guides/triggers/events, «Change». */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface RunOptions {
  /** E-mail of the person at the keyboard, instead of the host's. */
  as?: string;
  start?: Start;
  /** Instead of FULL, or of LIMITED for a simple trigger. Custom functions of cells are not in this host. */
  authMode?: Exclude<AuthMode, 'CUSTOM_FUNCTION'>;
  /** Instead of 360 seconds, or of 30 for a simple trigger; Infinity for none. */
  limitSeconds?: number;
}

const simpleTriggers: readonly Start[] = ['open', 'edit'];
const runSeconds = 360;
const triggerSeconds = 30;

export class Host {
  /** What the person saw, and the answers of the person. */
  readonly ui: PersonScreen;
  readonly world: World;
  /** The meter of the run that ended last. */
  meter?: CallMeter;
  /** Every method that scripts called, as «Spreadsheet.Range.getValue». */
  readonly called = new Set<string>();
  /** Around the service calls of scripts: `options.beforeCall` at first. */
  hooks: Hooks;
  private readonly project: Project;
  private skipped = 0;
  private current?: Execution;
  /** Runs that are in progress: each beyond the first within the one before. */
  private depth = 0;
  private readonly realms: Realm[] = [];

  constructor(private readonly options: HostOptions) {
    this.project = openProject(options);
    this.hooks = {beforeCall: options.beforeCall};
    const book = options.book === undefined ? newBook() : options.book;
    this.world = openWorld(new FileShelf(book, options.books));
    this.ui = new PersonScreen(() => {
      if (this.current) this.world.locks.releaseAll(this.current);
    });
  }

  /** The bound spreadsheet. */
  get book(): Book {
    const {active} = this.world.books;
    if (!active) throw new Error('a standalone script has no spreadsheet');
    return active;
  }

  /** The host's time: `options.now` and what sleeping added. */
  now(): Date {
    const {now = () => new Date()} = this.options;
    return new Date(now().getTime() + this.skipped);
  }

  /**
   * Calls a global function of the project, as a menu item does unless `start` says otherwise, and returns its result.
   * @throws ScriptError what the script threw
   */
  run(
    functionName: string,
    args: readonly unknown[] = [],
    options: RunOptions = {},
  ): unknown {
    return this.during(options, execution =>
      execution.membrane.toHost(execution.call(functionName, args)),
    );
  }

  /** The person opens the spreadsheet: its menus are made anew by onOpen. */
  open(options: Pick<RunOptions, 'as' | 'authMode'> = {}): void {
    this.ui.menus.length = 0;
    this.during({...options, start: 'open'}, execution => {
      const {SpreadsheetApp, Session} = execution.services;
      execution.trigger('onOpen', {
        authMode: authModeMember(execution),
        source: SpreadsheetApp.getActive(),
        user: Session.getActiveUser(),
      });
    });
    this.fireAll('ON_OPEN', ({SpreadsheetApp}) => ({
      source: SpreadsheetApp.getActive(),
    }));
  }

  /**
   * The person types a text into a cell, or pastes a block of texts with its corner there; then onEdit runs.
   * @throws RefusedEntry where the sheet refuses the entry, before anything is written
   */
  edit(
    sheetName: string,
    cell: string,
    entry: string | readonly (readonly string[])[],
    options: Pick<RunOptions, 'as'> = {},
  ): void {
    const sheet = this.book.sheetByName(sheetName);
    if (!sheet) throw new Error(`no sheet «${sheetName}»`);
    const corner = parseArea(cell, sheet.whole);
    if (!corner) throw new Error(`«${cell}» is no cell of «${sheetName}»`);
    const texts = typeof entry === 'string' ? [[entry]] : entry;
    this.editBy(
      person =>
        typeAsPerson(sheet, corner.row, corner.column, texts, {
          person,
          now: this.now(),
        }),
      options,
    );
  }

  /** The person changes cells in some way, by pasting a copy or filling a block; then onEdit runs. */
  editBy(
    change: (person: string) => HandEdit,
    options: Pick<RunOptions, 'as'> = {},
  ): void {
    const done = this.during({...options, start: 'edit'}, execution => {
      const done = change(execution.person);
      const {SpreadsheetApp, Session} = execution.services;
      execution.trigger('onEdit', {
        authMode: authModeMember(execution),
        ...SpreadsheetApp.editEvent(done),
        user: Session.getActiveUser(),
      });
      return done;
    });
    this.fireAll('ON_EDIT', ({SpreadsheetApp}) =>
      SpreadsheetApp.editEvent(done),
    );
    this.fireChange('EDIT');
  }

  /** The person changes what is not the content of cells: no simple trigger hears of that, installed ones do. */
  changeBy(changeType: ChangeType, change: () => void): void {
    change();
    this.fireChange(changeType);
  }

  private fireChange(changeType: ChangeType): void {
    this.fireAll('ON_CHANGE', ({SpreadsheetApp}) => ({
      changeType,
      source: SpreadsheetApp.getActive(),
    }));
  }

  /**
   * Fires a trigger of time that the script installed, as Google does when its hour comes. Those of the spreadsheet are
   * fired by `open` and `edit`.
   * @throws ScriptError what the script threw
   */
  fire(trigger: InstalledTrigger): void {
    if (trigger.event !== 'CLOCK') {
      throw new Error(`${trigger.event} is no event of time`);
    }
    this.fireOne(trigger, () => timeEvent(this.now()));
  }

  /**
   * The person chooses an item of the menus that onOpen made: `choose('Инносеть', 'Рассчитать баллы')`. Submenus lie
   * between.
   * @throws ScriptError what the script threw
   */
  choose(captions: readonly string[], options: RunOptions = {}): void {
    this.run(menuFunction(this.ui.menus, captions), [], options);
  }

  /**
   * Calls a function as a page does by `google.script.run`: plain JSON there and back. A result that is none arrives as
   * null; names that end in «_» are not to be called.
   * @throws ScriptError what the script threw
   * @throws TypeError an argument that the page could not send
   */
  call(
    functionName: string,
    args: readonly unknown[] = [],
    options: Omit<RunOptions, 'start'> = {},
  ): unknown {
    const sent = args.map((each, place) => sendable(each, place));
    if (functionName.endsWith('_')) {
      throw new Error(`google.script.run has no function ${functionName}`);
    }
    return this.during({...options, start: 'call'}, execution =>
      received(execution.call(functionName, sent)),
    );
  }

  /** Names of the project's global functions: what a page finds on `google.script.run`, the private ones too. */
  functions(): string[] {
    return this.evaluate(
      "Object.keys(globalThis).filter(name => typeof globalThis[name] === 'function')",
    ) as string[];
  }

  /** Runs a function of the test's own inside the script's context: it sees services and the project's globals only. */
  evaluate<Args extends unknown[], Result>(
    action: (...args: Args) => Result,
    ...args: Args
  ): Result;
  evaluate(expression: string): unknown;
  evaluate(action: string | object, ...args: unknown[]): unknown {
    const expression = typeof action === 'string' ? action : `(${action})`;
    return this.during({}, execution =>
      execution.membrane.toHost(execution.evaluate(expression, args)),
    );
  }

  /** Fires the installed triggers that wait for this event of the bound spreadsheet. */
  private fireAll(
    event: InstalledTrigger['event'],
    describe: (services: Services) => object,
  ): void {
    for (const trigger of this.world.triggers.all()) {
      if (trigger.event === event && trigger.fileId === this.book.id) {
        this.fireOne(trigger, describe);
      }
    }
  }

  /** A run with the rights of the person who installed the trigger. */
  private fireOne(
    {id, event, handler, person}: InstalledTrigger,
    describe: (services: Services) => object,
  ): void {
    const start = event === 'CLOCK' ? 'clock' : 'trigger';
    this.during({as: person, start}, execution => {
      const {services} = execution;
      execution.call(handler, [
        {
          authMode: authModeMember(execution),
          triggerUid: id,
          ...describe(services),
          ...(event === 'CLOCK'
            ? {}
            : {user: services.Session.getActiveUser()}),
        },
      ]);
    });
  }

  /** One run; another may take place within it, as when a person types before one of its calls. */
  private during<Result>(
    options: RunOptions,
    action: (execution: Execution) => Result,
  ): Result {
    const outer = this.current;
    const execution = new Execution(this.executionOptions(options));
    this.current = execution;
    this.depth++;
    try {
      return action(execution);
    } finally {
      this.depth--;
      this.current = outer;
      this.meter = execution.meter;
    }
  }

  private realm(): Realm {
    if (!this.options.keepsRealms) return new Realm();
    return (this.realms[this.depth] ??= new Realm());
  }

  private executionOptions(options: RunOptions): ExecutionOptions {
    const {start = 'menu'} = options;
    const simple = simpleTriggers.includes(start);
    return {
      realm: this.realm(),
      project: this.project,
      world: this.world,
      person: options.as ?? this.options.person ?? '',
      locale: this.options.locale ?? 'ru_RU',
      authMode: options.authMode ?? (simple ? 'LIMITED' : 'FULL'),
      limitSeconds:
        options.limitSeconds ?? (simple ? triggerSeconds : runSeconds),
      now: () => this.now(),
      pass: milliseconds => {
        this.skipped += milliseconds;
      },
      // At a trigger of time nobody looks.
      screen:
        this.world.books.active && start !== 'clock' ? this.ui : undefined,
      hooks: this.hooks,
      onCall: (gasClass, method) => {
        this.called.add(`${gasClass}.${method}`);
      },
    };
  }
}

/** Opens a host; close it by dropping it: only the formula calculator has a life of its own. */
export function createHost(options: HostOptions = {}): Host {
  return new Host(options);
}

function openProject(options: HostOptions): Project {
  const project =
    options.folder === undefined
      ? projectOf(options.files ?? {'Code.js': options.code ?? ''})
      : readProject(options.folder);
  return {...project, manifest: options.manifest ?? project.manifest};
}

function newBook(): Book {
  const book = new Book();
  book.addSheet('Лист1');
  return book;
}
