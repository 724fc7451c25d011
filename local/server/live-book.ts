// The live workbook: what the worker tells goes to the disk, then to every window; what windows ask goes to the worker.

import {randomBytes} from 'node:crypto';
import type {Answer} from '../screen';
import type {Panel} from '../services/runtime';
import type {Errand} from './errands';
import {Ledger} from './ledger';
import type {
  BookChanges,
  CallResult,
  Gesture,
  GestureAnswer,
  ListView,
  PageEvent,
  QuestionAnswer,
  Selection,
  WindowView,
  WorkView,
} from './protocol';
import {Windows} from './windows';
import {Stopped, Workshop, type News} from './workshop';

export interface LiveOptions {
  /** Where the sessions are kept. */
  readonly folder: string;
  /** E-mail of who owns a book that has no owner. */
  readonly owner: string;
  /** Folder of the built script; the add-on of dist/ unless told. */
  readonly script?: string;
}

/** A run is spoken of in the windows once it has lasted so long. */
const NOTICED_AFTER_MS = 400;
const WORK_EVERY_MS = 250;
/** A new window replays so many changes at most; more, and the view is made anew. */
const MOST_SINCE = 200;
/** Pages of sidebars and dialogs that windows may still ask for. */
const MOST_FRAMES = 100;

export class LiveBook {
  private workshop!: Workshop;
  private readonly windows: Windows;
  private readonly frames = new Map<string, {title: string; html: string}>();
  private sequence = 0;
  /** The whole view and what changed since, so that a window opens while a calculation goes on. */
  private view?: {readonly text: string; readonly sequence: number};
  private since: {sequence: number; changes: BookChanges}[] = [];
  private told: Promise<void> = Promise.resolve();
  private lastWork = 'null';
  /** Dialogs that wait for an answer. */
  private readonly questions = new Set<number>();
  private functions: readonly string[] = [];
  private watch?: NodeJS.Timeout;

  private constructor(
    private ledger: Ledger,
    private readonly options: LiveOptions,
  ) {
    this.windows = new Windows(questions => {
      for (const each of questions) this.give(each, {button: 'CLOSE'});
    });
  }

  /** @param image JSON of the `DeskImage` with which the session begins */
  static async open(image: string, options: LiveOptions): Promise<LiveBook> {
    const ledger = Ledger.begin(options.folder, image, new Date());
    const book = new LiveBook(ledger, options);
    book.workshop = await Workshop.open(
      ledger.session,
      {owner: options.owner, script: options.script},
      news => book.hear(news),
      () => book.beginAnew(),
    );
    book.watch = setInterval(() => book.tellWork(), WORK_EVERY_MS);
    book.functions = (await book.workshop.do({do: 'functions'})) as string[];
    return book;
  }

  /** Names of the script's functions, for the frames. */
  get functionNames(): readonly string[] {
    return this.functions;
  }

  connect(window: string, response: Parameters<Windows['connect']>[1]): void {
    this.windows.connect(window, response);
  }

  /** JSON for a page: the view, and what changed since it was made. */
  async state(): Promise<string> {
    if (!this.view || this.since.length > MOST_SINCE) await this.renew();
    const {text, sequence} = this.view!;
    const since = JSON.stringify(this.since.map(({changes}) => changes));
    const last = this.since.at(-1)?.sequence ?? sequence;
    return `{"sequence":${last},"book":${text},"since":${since}}`;
  }

  async sit(window: string, person: string): Promise<WindowView> {
    this.windows.sit(window, person);
    return (await this.do({do: 'sit', doer: {window, person}})) as WindowView;
  }

  async gesture(
    window: string,
    gesture: Gesture,
    confirmed: boolean,
    selection?: Selection,
  ): Promise<GestureAnswer> {
    const doer = {window, person: this.windows.person(window), selection};
    return (await this.do({
      do: 'gesture',
      doer,
      gesture,
      confirmed,
    })) as GestureAnswer;
  }

  /** A menu item (`args` undefined) or google.script.run of a frame. */
  async run(
    window: string,
    functionName: string,
    args: readonly unknown[] | undefined,
    selection?: Selection,
  ): Promise<CallResult> {
    const doer = {window, person: this.windows.person(window), selection};
    try {
      return (await this.do(
        args === undefined
          ? {do: 'run', doer, functionName}
          : {do: 'call', doer, functionName, args},
      )) as CallResult;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      return {error: {name: 'Stopped', message: error.message}};
    }
  }

  async list(sheet: string, row: number, column: number) {
    const errand: Errand = {do: 'list', sheet, row, column};
    return (await this.workshop.do(errand)) as ListView | null;
  }

  answer(window: string, {question, button, text}: QuestionAnswer): void {
    this.windows.tell(window, {kind: 'answered', question});
    this.give(question, {button, text});
  }

  private give(question: number, answer: Answer): void {
    if (!this.questions.delete(question)) return;
    this.workshop.answer(question, answer);
  }

  stop(id: number): void {
    void this.workshop.stop(id, () => this.ledger.settled());
  }

  async download(): Promise<Uint8Array> {
    return (await this.workshop.do({do: 'download'})) as Uint8Array;
  }

  async word(document: string): Promise<Uint8Array> {
    return (await this.workshop.do({do: 'word', document})) as Uint8Array;
  }

  async preview(document: string): Promise<{title: string; html: string}> {
    return (await this.workshop.do({do: 'preview', document})) as {
      title: string;
      html: string;
    };
  }

  async chart(sheet: string, chart: number): Promise<Uint8Array> {
    return (await this.workshop.do({do: 'chart', sheet, chart})) as Uint8Array;
  }

  /** The book of an .xlsx file in the place of the present one, which stays among the kept sessions. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.workshop.do({do: 'open', name, bytes});
    const image = (await this.workshop.do({do: 'image'})) as string;
    const before = this.ledger;
    this.ledger = Ledger.begin(this.options.folder, image, new Date());
    this.workshop.moveTo(this.ledger.session);
    await before.close();
    this.tellAll({kind: 'changes', ...this.number({rebuilt: true})});
  }

  /** Page of a sidebar or a dialog. */
  frame(id: string): {title: string; html: string} | undefined {
    return this.frames.get(id);
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    this.windows.close();
    await this.workshop.close();
    await this.ledger.close();
  }

  /** An errand that may change the book: done only when what it changed is on the disk and told. */
  private async do(errand: Errand): Promise<unknown> {
    const value = await this.workshop.do(errand);
    await this.told;
    if (this.ledger.wantsSnapshot) await this.snapshot();
    return value;
  }

  private async snapshot(): Promise<void> {
    const {ledger} = this;
    const image = (await this.workshop.do({do: 'image'})) as string;
    if (ledger === this.ledger && ledger.wantsSnapshot) {
      await ledger.snapshot(image);
    }
  }

  /** The worker has begun anew: what its runs asked is void. */
  private beginAnew(): void {
    this.questions.clear();
    this.tellAll({kind: 'changes', ...this.number({rebuilt: true})});
  }

  private async renew(): Promise<void> {
    const text = (await this.workshop.do({do: 'view'})) as string;
    // The worker tells of changes and answers in one order: all before are in the text.
    this.view = {text, sequence: this.sequence};
    this.since = [];
  }

  private number(changes: BookChanges) {
    const sequence = ++this.sequence;
    if (changes.rebuilt) this.view = undefined;
    else if (this.view) this.since.push({sequence, changes});
    return {sequence, changes};
  }

  private hear(news: News): void {
    if ('changes' in news) {
      const event: PageEvent = {
        kind: 'changes',
        ...this.number(news.changes),
      };
      const kept = news.patch && this.ledger.append(news.patch);
      this.afterwards(() => this.windows.tellAll(event), kept);
    } else if ('event' in news) {
      this.afterwards(() => this.windows.tell(news.window, news.event));
    } else if ('panel' in news) {
      this.showPanel(news.window, news.panel);
    } else {
      const {question: id, asked, window} = news;
      this.questions.add(id);
      this.windows.tell(window, {kind: 'question', question: {id, ...asked}});
    }
  }

  private showPanel(window: string, {html, ...panel}: Panel): void {
    const frame = randomBytes(12).toString('base64url');
    this.frames.set(frame, {title: panel.title, html});
    const [oldest] = this.frames.keys();
    if (this.frames.size > MOST_FRAMES) this.frames.delete(oldest);
    this.afterwards(() =>
      this.windows.tell(window, {kind: 'panel', panel: {...panel, frame}}),
    );
  }

  private tellAll(event: PageEvent): void {
    this.afterwards(() => this.windows.tellAll(event));
  }

  /** In the order in which the worker told, and only what is on the disk. */
  private afterwards(tell: () => void, kept?: Promise<void>): void {
    const before = this.told.catch(() => {});
    this.told = before.then(() => kept).then(tell);
    this.told.catch((error: Error) => {
      process.stderr.write(`Изменение не записано на диск: ${error.message}\n`);
    });
  }

  private tellWork(): void {
    const work = this.work();
    const text = JSON.stringify(work);
    if (text === this.lastWork) return;
    this.lastWork = text;
    this.windows.tellAll({kind: 'work', work});
  }

  private work(): WorkView | null {
    // Who waits for an answer of a person is not at work.
    if (this.questions.size > 0) return null;
    const [first] = this.workshop
      .going()
      .filter(({began}) => Date.now() - began > NOTICED_AFTER_MS);
    if (!first) return null;
    const {id, errand, began, calls, isStopping} = first;
    return {
      id,
      functionName: 'functionName' in errand ? errand.functionName : '',
      person: 'doer' in errand ? errand.doer.person : '',
      lasts: Date.now() - began,
      calls,
      isStopping,
    };
  }
}
