// Does the server's errands one after another, in the worker. An errand that waits for a person's answer lets the errands
// of other people pass meanwhile, as Google lets others work while a dialog of mine is open.

import {receiveMessageOnPort, type MessagePort} from 'node:worker_threads';
import mammoth from 'mammoth';
import {renderChart} from '../files/chart-png';
import {documentToDocx} from '../files/docx';
import {readBook, writeBook} from '../files/xlsx';
import type {Host} from '../host';
import type {Answer, Question} from '../screen';
import type {DocumentFile} from '../services/document/file';
import {Desk} from './desk';
import {
  signals,
  type Errand,
  type FromWorker,
  type ToWorker,
  type WorkerStart,
} from './errands';
import {hostOf, reopen} from './reopen';
import {chartPicture} from './view';

interface Numbered {
  readonly id: number;
  readonly errand: Errand;
}

/** Errands that end without waiting for anything but people; the others take their turn. */
type Prompt = Exclude<
  Errand,
  {do: 'download' | 'open' | 'word' | 'preview' | 'chart'}
>;

export class Clerk {
  private host: Host;
  private desk: Desk;
  private readonly flags: Int32Array;
  /** Errands that go on, the innermost last. */
  private readonly current: number[] = [];
  private readonly answers = new Map<number, Answer | undefined>();
  private questions = 0;
  /** What came while a run waited, and cannot be done within it. */
  private readonly queue: Numbered[] = [];
  private isBusy = false;

  constructor(
    private readonly port: MessagePort,
    private readonly start: WorkerStart,
  ) {
    this.flags = new Int32Array(start.shared);
    this.host = reopen(start.session, start.script);
    this.desk = this.newDesk();
    port.on('message', (message: ToWorker) => {
      this.take(message);
      void this.work();
    });
    this.post({ready: true});
  }

  private newDesk(): Desk {
    return new Desk(this.host, this.start.owner, {
      changed: (patch, changes) => this.post({patch, changes}),
      show: (window, event) => this.post({window, event}),
      panel: (window, panel) => this.post({window, panel}),
      ask: (window, question) => this.ask(window, question),
      shouldStop: () =>
        Atomics.load(this.flags, signals.stop) === this.current.at(-1),
      progress: calls => {
        const running = this.current.at(-1);
        if (running !== undefined) this.post({running, calls});
      },
    });
  }

  private post(message: FromWorker): void {
    this.port.postMessage(message);
  }

  private take(message: ToWorker): void {
    if ('question' in message) {
      this.answers.set(message.question, message.answer);
    } else this.queue.push(message);
  }

  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      const {id, errand} = next;
      if (isPrompt(errand)) this.doNow(id, errand);
      else await this.doInTurn(id, errand);
    }
    this.isBusy = false;
  }

  private doNow(id: number, errand: Prompt): void {
    this.current.push(id);
    try {
      this.post({done: id, value: this.promptly(errand)});
    } catch (error) {
      this.post({failed: id, message: (error as Error).message});
    } finally {
      this.current.pop();
    }
  }

  private async doInTurn(id: number, errand: Errand): Promise<void> {
    try {
      this.post({done: id, value: await this.slowly(errand)});
    } catch (error) {
      this.post({failed: id, message: (error as Error).message});
    }
  }

  private promptly(errand: Prompt): unknown {
    const {desk} = this;
    switch (errand.do) {
      case 'sit':
        return desk.sit(errand.doer);
      case 'gesture':
        return desk.gesture(errand.doer, errand.gesture, errand.confirmed);
      case 'run':
        return desk.run(errand.doer, errand.functionName);
      case 'call':
        return desk.call(errand.doer, errand.functionName, errand.args);
      case 'functions':
        return desk.functions();
      case 'list':
        return desk.list(errand.sheet, errand.row, errand.column);
      case 'view':
        return JSON.stringify(desk.view());
      case 'image':
        return JSON.stringify(desk.image());
    }
  }

  private async slowly(errand: Errand): Promise<unknown> {
    switch (errand.do) {
      case 'download':
        return writeBook(this.host.book);
      case 'open':
        return this.openFile(errand.name, errand.bytes);
      case 'word':
        return documentToDocx(this.document(errand.document));
      case 'preview': {
        const file = this.document(errand.document);
        const buffer = await documentToDocx(file);
        const {value} = await mammoth.convertToHtml({buffer});
        return {title: file.name, html: value};
      }
      case 'chart':
        return this.chart(errand.sheet, errand.chart);
      default:
        throw new Error(`${errand.do} takes no turn`);
    }
  }

  /** The present book stays where the file is none. */
  private async openFile(name: string, bytes: Uint8Array): Promise<null> {
    const book = await readBook(Buffer.from(bytes), {
      name: name.replace(/\.xlsx$/i, ''),
    }).catch((error: Error) => {
      throw new Error(
        `«${name}»: это не книга .xlsx, или она повреждена (${error.message}). Сохраните её заново в LibreOffice, Excel или Google Таблицах.`,
      );
    });
    this.host.book.close();
    this.host = hostOf(book, this.start.script);
    this.desk = this.newDesk();
    return null;
  }

  private document(id: string): DocumentFile {
    const file = this.host.world.documents.get(id);
    if (!file) throw new Error('Такого документа больше нет.');
    return file;
  }

  private chart(sheetId: string, id: number): Buffer {
    const {book} = this.host;
    const sheet = book.sheetById(Number(sheetId));
    const chart = sheet?.charts.find(each => each.id === id);
    if (!chart) throw new Error('Такой диаграммы больше нет.');
    book.settle();
    return renderChart(chartPicture(book, chart));
  }

  private ask(window: string, asked: Question): Answer | undefined {
    const question = ++this.questions;
    this.post({window, question, asked});
    for (;;) {
      if (this.answers.has(question)) {
        const answer = this.answers.get(question);
        this.answers.delete(question);
        return answer;
      }
      const seen = Atomics.load(this.flags, signals.messages);
      const received = receiveMessageOnPort(this.port) as
        {message: ToWorker} | undefined;
      if (received) this.take(received.message);
      else Atomics.wait(this.flags, signals.messages, seen);
      this.letOthersPass();
    }
  }

  private letOthersPass(): void {
    for (;;) {
      const at = this.queue.findIndex(({errand}) => isPrompt(errand));
      if (at < 0) return;
      const [{id, errand}] = this.queue.splice(at, 1);
      this.doNow(id, errand as Prompt);
    }
  }
}

function isPrompt(errand: Errand): errand is Prompt {
  return !['download', 'open', 'word', 'preview', 'chart'].includes(errand.do);
}
