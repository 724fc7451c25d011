// The desk with the book on it, in the worker: people's gestures and the script's runs come one after another, and what
// they changed goes to the log and to every window.

import {area as areaAt} from '../book/area';
import {focusOf} from '../book/focus';
import type {BookImage} from '../book/image';
import {Recording, type BookPatch} from '../book/recording';
import {mayEditBook} from '../book/rights';
import {listedTexts} from '../book/validity';
import {RunKilled, ScriptError} from '../execution';
import type {Host} from '../host';
import type {Answer, Question} from '../screen';
import type {Panel} from '../services/runtime';
import {deedOf, perform, takeSelection} from './gestures';
import {BY_SCRIPT, History, TOO_LARGE} from './history';
import {peopleOf, shareByAccess} from './people';
import {deskImage} from './reopen';
import type {
  BookChanges,
  BookView,
  CallResult,
  DocumentView,
  Gesture,
  GestureAnswer,
  GridGesture,
  ListView,
  MenuView,
  PageEvent,
  Selection,
  WindowView,
} from './protocol';
import {remember} from './step';
import {BookViewer} from './view';
import {
  worldImage,
  worldPatch,
  type WorldImage,
  type WorldPatch,
} from './world-image';

/** All that is kept between two starts. */
export interface DeskImage {
  readonly book: BookImage;
  readonly world: WorldImage;
}

/** One line of the log. */
export interface DeskPatch {
  readonly book: BookPatch;
  readonly world?: WorldPatch;
}

/** The server around the desk. */
export interface Surroundings {
  /** Called in the order of the changes; what comes later is acknowledged only when these are kept. */
  changed(patch: DeskPatch | undefined, changes: BookChanges): void;
  /** For one window. */
  show(window: string, event: PageEvent): void;
  panel(window: string, panel: Panel): void;
  /** Waits for the person before the window; other people's gestures go on meanwhile. */
  ask(window: string, question: Question): Answer | undefined;
  /** Whether somebody wants the present run to end. */
  shouldStop(): boolean;
  /** Told of a run's calls of Google's services, now and then. */
  progress(calls: number): void;
}

/** Who does something, and what is selected in that window. */
export interface Doer {
  readonly window: string;
  readonly person: string;
  readonly selection?: Selection;
}

/** So often, at most, windows are shown what a run that goes on has done. */
const SHOW_EVERY_MS = 250;

export class Desk {
  private readonly recording: Recording;
  private readonly viewer: BookViewer;
  private readonly history = new History();
  private world: WorldImage;
  private documents = '';
  private people = '';
  private charts = new Map<number, string>();
  /** Windows whose run is going on; the last one has the word. */
  private readonly doers: Doer[] = [];

  constructor(
    private readonly host: Host,
    private readonly owner: string,
    private readonly around: Surroundings,
  ) {
    shareByAccess(host.book, owner);
    host.book.settle();
    this.recording = new Recording(host.book);
    this.viewer = new BookViewer(host.book, () => host.now());
    this.world = worldImage(host.world);
    host.book.onChange(({sheet, kind, edit}) => {
      if (kind === 'structure' && edit) this.history.follow(sheet, edit);
      else if (kind === 'structure') this.history.clearOthers();
      else if (kind === 'sheets') this.history.clear();
    });
    this.listen();
  }

  /** Everything, for the log's beginning. */
  image(): DeskImage {
    return deskImage(this.host);
  }

  /** Everything, as a window shows it. */
  view(): BookView {
    const {book} = this.host;
    const sheets = book.sheets.map(sheet => this.viewer.sheet(sheet));
    for (const {id, charts} of sheets) {
      this.charts.set(Number(id), JSON.stringify(charts));
    }
    return {
      name: book.name,
      sheets,
      cells: book.sheets.map(sheet => this.viewer.cells(sheet)),
      documents: this.documentViews(),
      people: peopleOf(book),
    };
  }

  /** The person sits down before a window: the menus are those that onOpen makes for an editor. */
  sit({window, person}: Doer): WindowView {
    const mayEdit = mayEditBook(this.host.book, person);
    let menus: MenuView[] = [];
    // A viewer gets no menu: developers.google.com/apps-script/guides/menus
    if (mayEdit && person !== '') {
      this.during({window, person}, () => this.host.open({as: person}));
      menus = this.host.ui.menus.splice(0);
    }
    return {window, person, mayEdit, menus};
  }

  gesture(doer: Doer, gesture: Gesture, confirmed: boolean): GestureAnswer {
    const {host, history} = this;
    const {person} = doer;
    return this.during(
      doer,
      () =>
        this.quietly(() => {
          if (gesture.kind === 'undo') return history.undo(host, person);
          if (gesture.kind !== 'redo') {
            return this.act(person, gesture, confirmed);
          }
          return history.redo(person, again => this.act(person, again, true));
        }),
      gesture.kind === 'add sheet',
    );
  }

  private act(
    person: string,
    gesture: GridGesture,
    confirmed: boolean,
  ): GestureAnswer {
    const {host} = this;
    const deed = deedOf(gesture);
    const back = deed && remember(host.book, deed);
    const answer = this.history.act(person, () =>
      this.quietly(() => perform(host, person, gesture, confirmed)),
    );
    if (answer.state === 'done' && deed) {
      this.history.add(person, back?.() ?? TOO_LARGE, gesture);
    }
    return answer;
  }

  /** A menu item, or the button of a dialog. */
  run(doer: Doer, functionName: string): CallResult {
    return this.script(doer, () => {
      this.host.run(functionName, [], {as: doer.person});
      return null;
    });
  }

  /** google.script.run of a sidebar or a dialog. */
  call(doer: Doer, functionName: string, args: readonly unknown[]): CallResult {
    return this.script(doer, () =>
      this.host.call(functionName, args, {as: doer.person}),
    );
  }

  /** Names that google.script.run of a frame offers. */
  functions(): string[] {
    return this.host.functions();
  }

  /** What the rule on a cell offers; null where it offers no list. */
  list(sheetId: string, row: number, column: number): ListView | null {
    const {book} = this.host;
    const sheet = book.sheetById(Number(sheetId));
    const rule = sheet?.validations.get(row, column);
    if (!rule) return null;
    const {criteria, allowInvalid, helpText = ''} = rule;
    const shown = {strict: !allowInvalid, help: helpText};
    if (criteria === 'VALUE_IN_LIST') {
      return {...shown, texts: rule.values.map(String)};
    }
    if (criteria !== 'VALUE_IN_RANGE') return null;
    const texts = listedTexts(book, rule).filter(text => text !== '');
    return {...shown, texts: [...new Set(texts)]};
  }

  private listen(): void {
    const {ui} = this.host;
    ui.onShow = () => this.deliver();
    ui.respond = question => this.respond(question);
    let shown = 0;
    this.host.hooks = {
      beforeCall: () => {
        if (this.around.shouldStop()) throw new RunKilled();
      },
      afterCall: ({index}) => {
        const now = Date.now();
        if (now - shown < SHOW_EVERY_MS) return;
        shown = now;
        this.around.progress(index + 1);
        this.publish();
      },
    };
  }

  /** What the script has shown since. A dialog's words stand in the question itself. */
  private deliver(): void {
    const {ui} = this.host;
    const window = this.doers.at(-1)?.window;
    const toasts = ui.toasts.splice(0);
    const panels = ui.panels.splice(0);
    ui.alerts.length = 0;
    ui.prompts.length = 0;
    if (window === undefined) return;
    for (const toast of toasts) {
      this.around.show(window, {kind: 'toast', ...toast});
    }
    for (const panel of panels) this.around.panel(window, panel);
  }

  private respond(question: Question): Answer | undefined {
    const doer = this.doers.at(-1);
    if (!doer) return undefined;
    this.publish();
    const answer = this.around.ask(doer.window, question);
    if (this.around.shouldStop()) throw new RunKilled();
    return answer;
  }

  private script(doer: Doer, work: () => unknown): CallResult {
    const {book} = this.host;
    return this.during(doer, () => {
      const before = book.version;
      try {
        return {value: work()};
      } catch (error) {
        const {name, message} = error as Error;
        if (error instanceof RunKilled) {
          return {
            error: {
              name,
              message:
                'Выполнение остановлено. Записанное до этого осталось в книге.',
            },
          };
        }
        return {error: {name, message}};
      } finally {
        if (book.version !== before) this.history.add(doer.person, BY_SCRIPT);
      }
    });
  }

  /** A simple trigger that fails does so silently: what the person did stays done. The log has the words. */
  private quietly(work: () => GestureAnswer): GestureAnswer {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      process.stderr.write(`onEdit: ${error.message}\n`);
      return {state: 'done'};
    }
  }

  /** @param isMoving whether the window follows where the work has put the selection */
  private during<Result>(
    doer: Doer,
    work: () => Result,
    isMoving = true,
  ): Result {
    const {book} = this.host;
    takeSelection(this.host, doer.person, doer.selection);
    const before = this.place(doer.person);
    this.doers.push(doer);
    try {
      return work();
    } finally {
      this.deliver();
      this.doers.pop();
      shareByAccess(book, this.owner);
      book.settle();
      this.publish(true);
      const after = this.place(doer.person);
      if (isMoving && JSON.stringify(before) !== JSON.stringify(after)) {
        this.around.show(doer.window, {kind: 'go', selection: after});
      }
    }
  }

  private place(person: string): Selection {
    const {sheet, areas} = focusOf(this.host.book, person);
    const area = areas.get(sheet)?.at(-1) ?? areaAt(0, 0);
    return {sheet: String(sheet.id), area};
  }

  /** @param isOver whether the run has ended: documents and properties are compared only then */
  private publish(isOver = false): void {
    // A whole book goes out once, when the run is over.
    if (!isOver && this.recording.isRebuilt) return;
    const {patch, touched} = this.recording.take();
    const world = isOver ? this.worldChange() : undefined;
    if (patch.book) {
      this.charts.clear();
      return this.around.changed({book: patch, world}, {rebuilt: true});
    }
    const {book} = this.host;
    const known = new Set(patch.sheets?.map(({sheet}) => sheet));
    const views = book.sheets.flatMap(sheet => {
      const mayDiffer = isOver && sheet.charts.length > 0;
      if (!mayDiffer && !known.has(sheet.id)) return [];
      const view = this.viewer.sheet(sheet);
      const charts = JSON.stringify(view.charts);
      const same = this.charts.get(sheet.id) === charts;
      this.charts.set(sheet.id, charts);
      return same && !known.has(sheet.id) ? [] : [view];
    });
    const changes: BookChanges = {
      ...(patch.lines && {
        lines: patch.lines.map(({sheet, edit}) => ({
          sheet: String(sheet),
          edit,
        })),
      }),
      ...(views.length > 0 && {sheets: views}),
      ...(touched.size > 0 && {
        cells: [...touched].map(([sheet, cells]) =>
          this.viewer.touched(sheet, cells, isOver),
        ),
      }),
      ...(isOver && this.listChanges()),
      ...(patch.facts && {name: patch.facts.name}),
    };
    const kept = Object.keys(patch).length > 0 || world;
    if (!kept && Object.keys(changes).length === 0) return;
    this.around.changed(kept ? {book: patch, world} : undefined, changes);
  }

  private worldChange(): WorldPatch | undefined {
    const after = worldImage(this.host.world);
    const patch = worldPatch(this.world, after);
    this.world = after;
    return patch;
  }

  /** Documents and people, where the lists are others than before. */
  private listChanges(): Pick<BookChanges, 'documents' | 'people'> {
    const documents = this.documentViews();
    const people = peopleOf(this.host.book);
    const texts = [JSON.stringify(documents), JSON.stringify(people)];
    const changes = {
      ...(texts[0] !== this.documents && {documents}),
      ...(texts[1] !== this.people && {people}),
    };
    [this.documents, this.people] = texts;
    return changes;
  }

  private documentViews(): DocumentView[] {
    return this.host.world.documents.all().map(({id, name}) => ({id, name}));
  }
}
