// The page's line to the server: requests, and the stream of events.

import type {
  BookChanges,
  BookView,
  CallResult,
  Gesture,
  GestureAnswer,
  ListView,
  PageEvent,
  QuestionAnswer,
  Selection,
  WindowView,
} from '../../server/protocol';

export interface State {
  readonly sequence: number;
  readonly book: BookView;
  readonly since: readonly BookChanges[];
}

export class ServerLink {
  /** Of this window; a reload is another window. */
  readonly window = crypto.randomUUID();
  private readonly secret =
    document.querySelector<HTMLMetaElement>('meta[name="innoset-secret"]')
      ?.content ?? '';
  /** What is selected, as scripts see it. */
  selection: () => Selection | undefined = () => undefined;

  /** @param onLost told whether the server is there */
  listen(
    onEvent: (event: PageEvent) => void,
    onLost: (isLost: boolean) => void,
  ): Promise<void> {
    const events = new EventSource(`/events?window=${this.window}`);
    events.onmessage = ({data}) => onEvent(JSON.parse(data as string));
    events.onerror = () => onLost(true);
    return new Promise(resolve => {
      events.onopen = () => {
        onLost(false);
        resolve();
      };
    });
  }

  async state(): Promise<State> {
    return (await answered(await fetch('/state'))) as State;
  }

  sit(person: string): Promise<WindowView> {
    return this.post('/sit', {person}) as Promise<WindowView>;
  }

  gesture(gesture: Gesture, confirmed = false): Promise<GestureAnswer> {
    return this.post('/gesture', {
      gesture,
      confirmed,
    }) as Promise<GestureAnswer>;
  }

  run(functionName: string, args?: readonly unknown[]): Promise<CallResult> {
    const selection = this.selection();
    return this.post('/run', {
      functionName,
      args,
      selection,
    }) as Promise<CallResult>;
  }

  list(sheet: string, row: number, column: number): Promise<ListView | null> {
    return this.post('/list', {sheet, row, column}) as Promise<ListView | null>;
  }

  answer(answer: QuestionAnswer): Promise<unknown> {
    return this.post('/answer', {...answer});
  }

  stop(id: number): Promise<unknown> {
    return this.post('/stop', {id});
  }

  /** @throws Error with the words for the person where the file is no book */
  openFile(file: File): Promise<unknown> {
    return this.send(`/book?name=${encodeURIComponent(file.name)}`, file);
  }

  private post(path: string, what: object): Promise<unknown> {
    return this.send(path, JSON.stringify({window: this.window, ...what}));
  }

  private async send(path: string, body: string | File): Promise<unknown> {
    const response = await fetch(path, {
      method: 'POST',
      headers: {'x-innoset-secret': this.secret},
      body,
    });
    return answered(response);
  }
}

async function answered(response: Response): Promise<unknown> {
  const value = (await response.json()) as {message?: string};
  if (response.ok) return value;
  throw new Error(value.message ?? `${response.status}`);
}
