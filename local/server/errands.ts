// What the server asks of the worker with the book, and what it hears of it without asking.

import type {Answer, Question} from '../screen';
import type {DeskPatch, Doer} from './desk';
import type {Panel} from '../services/runtime';
import type {BookChanges, Gesture, PageEvent} from './protocol';

export type Errand =
  | {readonly do: 'sit'; readonly doer: Doer}
  | {
      readonly do: 'gesture';
      readonly doer: Doer;
      readonly gesture: Gesture;
      readonly confirmed: boolean;
    }
  | {readonly do: 'run'; readonly doer: Doer; readonly functionName: string}
  | {
      readonly do: 'call';
      readonly doer: Doer;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | {readonly do: 'functions'}
  | {
      readonly do: 'list';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    }
  /** JSON of a `BookView`. */
  | {readonly do: 'view'}
  /** JSON of a `DeskImage`. */
  | {readonly do: 'image'}
  /** The book as .xlsx. */
  | {readonly do: 'download'}
  /** Takes a book out of an .xlsx file in the place of the present one; throws in Russian why it cannot. */
  | {readonly do: 'open'; readonly name: string; readonly bytes: Uint8Array}
  | {readonly do: 'word'; readonly document: string}
  /** HTML of a document for a preview. */
  | {readonly do: 'preview'; readonly document: string}
  /** PNG. */
  | {readonly do: 'chart'; readonly sheet: string; readonly chart: number};

export type ToWorker =
  | {readonly id: number; readonly errand: Errand}
  | {readonly question: number; readonly answer: Answer | undefined};

export type FromWorker =
  | {readonly ready: true}
  | {readonly done: number; readonly value: unknown}
  | {readonly failed: number; readonly message: string}
  | {readonly patch: DeskPatch | undefined; readonly changes: BookChanges}
  | {readonly window: string; readonly event: PageEvent}
  | {readonly window: string; readonly panel: Panel}
  | {
      readonly window: string;
      readonly question: number;
      readonly asked: Question;
    }
  | {readonly running: number; readonly calls: number};

/** Places in the memory that both threads see. */
export const signals = {
  /** Grows with every message to the worker, which may sleep on it. */
  messages: 0,
  /** The number of the errand that is to end. */
  stop: 1,
} as const;

export interface WorkerStart {
  /** Int32Array of `signals`. */
  readonly shared: SharedArrayBuffer;
  /** Folder of the session whose book is to be opened. */
  readonly session: string;
  /** To whom a book without an owner is given. */
  readonly owner: string;
  /** Folder of the built script; absent: dist/. */
  readonly script?: string;
}
