// The server's side of the worker: errands out, answers and news in; a worker that does not stop is ended and begun anew.

import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Answer} from '../screen';
import {projectRoot} from '../signatures/table';
import {
  signals,
  type Errand,
  type FromWorker,
  type ToWorker,
  type WorkerStart,
} from './errands';

const BUNDLE = 'build/local/server/worker.js';

/** An errand that ended because somebody stopped it, or the worker died. */
export class Stopped extends Error {}

/** How long a run may take to end by itself, at its next call of a service. */
const PATIENCE_MS = 3_000;

interface Pending {
  readonly errand: Errand;
  readonly began: number;
  calls: number;
  isStopping: boolean;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export type News = Exclude<
  FromWorker,
  {ready: true} | {done: number} | {failed: number} | {running: number}
>;

export class Workshop {
  private worker!: Worker;
  private flags!: Int32Array;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private isClosing = false;

  private constructor(
    private session: string,
    private readonly settings: Pick<WorkerStart, 'owner' | 'script'>,
    private readonly onNews: (news: News) => void,
    /** Told when the worker began anew, from what is kept. */
    private readonly onRestart: () => void,
  ) {}

  /** @throws Error where the session's book cannot be opened */
  static async open(
    session: string,
    settings: Pick<WorkerStart, 'owner' | 'script'>,
    onNews: (news: News) => void,
    onRestart: () => void,
  ): Promise<Workshop> {
    const workshop = new Workshop(session, settings, onNews, onRestart);
    await workshop.start();
    return workshop;
  }

  do(errand: Errand): Promise<unknown> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, {
        errand,
        began: Date.now(),
        calls: 0,
        isStopping: false,
        resolve,
        reject,
      });
      this.send({id, errand});
    });
  }

  answer(question: number, answer: Answer | undefined): void {
    this.send({question, answer});
  }

  /** Errands that are not done yet, oldest first: the first one is going on. */
  going(): {
    id: number;
    errand: Errand;
    began: number;
    calls: number;
    isStopping: boolean;
  }[] {
    return [...this.pending].map(
      ([id, {errand, began, calls, isStopping}]) => ({
        id,
        errand,
        began,
        calls,
        isStopping,
      }),
    );
  }

  /** Asks an errand to end; one that does not is ended with its worker, and the book is opened as it was kept. */
  async stop(id: number, kept: () => Promise<void>): Promise<void> {
    const pending = this.pending.get(id);
    if (!pending || pending.isStopping) return;
    pending.isStopping = true;
    Atomics.store(this.flags, signals.stop, id);
    Atomics.notify(this.flags, signals.messages);
    await new Promise(resolve => setTimeout(resolve, PATIENCE_MS));
    if (!this.pending.has(id) || this.isClosing) return;
    await this.worker.terminate();
    await kept();
    await this.restart();
  }

  /** From now on a worker that begins anew opens this session. */
  moveTo(session: string): void {
    this.session = session;
  }

  async close(): Promise<void> {
    this.isClosing = true;
    await this.worker.terminate();
    this.failAll();
  }

  private async restart(): Promise<void> {
    this.failAll();
    await this.start();
    this.onRestart();
  }

  private failAll(): void {
    for (const {reject} of this.pending.values()) {
      reject(
        new Stopped(
          'Выполнение остановлено. Записанное до этого осталось в книге.',
        ),
      );
    }
    this.pending.clear();
  }

  private start(): Promise<void> {
    const shared = new SharedArrayBuffer(8);
    this.flags = new Int32Array(shared);
    const data: WorkerStart = {
      shared,
      session: this.session,
      ...this.settings,
    };
    const worker = new Worker(join(projectRoot(), BUNDLE), {workerData: data});
    this.worker = worker;
    let isReady = false;
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if ('ready' in message) {
          isReady = true;
          resolve();
        } else this.hear(message);
      });
      worker.on('error', error => {
        reject(error);
        // What a run has broken must not take the book with it: it is opened anew as it was kept.
        if (isReady && !this.isClosing) void this.restart();
      });
    });
  }

  private hear(message: Exclude<FromWorker, {ready: true}>): void {
    if ('running' in message) {
      const pending = this.pending.get(message.running);
      if (pending) pending.calls = message.calls;
    } else if ('done' in message) {
      this.pending.get(message.done)?.resolve(message.value);
      this.pending.delete(message.done);
    } else if ('failed' in message) {
      this.pending.get(message.failed)?.reject(new Error(message.message));
      this.pending.delete(message.failed);
    } else this.onNews(message);
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
    Atomics.add(this.flags, signals.messages, 1);
    Atomics.notify(this.flags, signals.messages);
  }
}
