// Open windows of browsers, each with the person before it, and the stream of events to each.

import type {ServerResponse} from 'node:http';
import {plainHeaders} from './gate';
import type {PageEvent} from './protocol';

interface Window {
  person: string;
  stream?: ServerResponse;
  /** Questions that wait for this window's person. */
  readonly questions: Set<number>;
}

/** A window that lost its stream for so long is closed: nobody will answer there any more. */
const GONE_AFTER_MS = 10_000;
/** Keeps the stream from being taken for dead. */
const BEAT_MS = 15_000;

export class Windows {
  private readonly windows = new Map<string, Window>();
  private readonly beat = setInterval(() => {
    for (const {stream} of this.windows.values()) stream?.write(': \n\n');
  }, BEAT_MS);

  /** @param onGone told of the questions that a closed window leaves unanswered */
  constructor(private readonly onGone: (questions: number[]) => void) {
    this.beat.unref();
  }

  /** The person of a window; '' where nobody has sat down there. */
  person(id: string): string {
    return this.windows.get(id)?.person ?? '';
  }

  sit(id: string, person: string): void {
    this.window(id).person = person;
  }

  /** The window listens from now on. */
  connect(id: string, response: ServerResponse): void {
    const window = this.window(id);
    window.stream?.end();
    window.stream = response;
    response.writeHead(200, {
      ...plainHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
    });
    response.write('retry: 500\n\n');
    response.on('close', () => {
      if (window.stream !== response) return;
      window.stream = undefined;
      setTimeout(() => {
        if (!window.stream) this.forget(id, window);
      }, GONE_AFTER_MS).unref();
    });
  }

  tell(id: string, event: PageEvent): void {
    const window = this.windows.get(id);
    if (event.kind === 'question') window?.questions.add(event.question.id);
    if (event.kind === 'answered') window?.questions.delete(event.question);
    if (window?.stream) window.stream.write(line(event));
    else if (event.kind === 'question') this.onGone([event.question.id]);
  }

  tellAll(event: PageEvent): void {
    const text = line(event);
    for (const {stream} of this.windows.values()) stream?.write(text);
  }

  close(): void {
    clearInterval(this.beat);
    for (const {stream} of this.windows.values()) stream?.end();
    this.windows.clear();
  }

  private window(id: string): Window {
    const window = this.windows.get(id) ?? {person: '', questions: new Set()};
    this.windows.set(id, window);
    return window;
  }

  private forget(id: string, window: Window): void {
    if (this.windows.get(id) !== window) return;
    this.windows.delete(id);
    this.onGone([...window.questions]);
  }
}

const line = (event: PageEvent): string => `data: ${JSON.stringify(event)}\n\n`;
