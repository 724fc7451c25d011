// Sidebars and dialogs of the script: each page in a frame of its own that can reach nothing around it, with google.script
// over messages.

import type {PanelView} from '../../server/protocol';
import type {CallAnswer, FrameMessage} from '../script-messages';
import {el} from './dom';
import type {ServerLink} from './link';

/** As Google has it: https://developers.google.com/apps-script/guides/dialogs */
const SIDEBAR_WIDTH = 300;
const DIALOG_WIDTH = 600;
const DIALOG_HEIGHT = 400;

interface Shown {
  readonly frame: HTMLIFrameElement;
  close(): void;
  resize(side: 'width' | 'height', pixels: number): void;
}

type FromFrame = FrameMessage | {from: 'innoset'; document: string};

export class Panels {
  private readonly shown: Shown[] = [];
  private sidebar?: Shown;

  /**
   * @param place where the sidebar stands
   * @param focusGrid what google.script.host.editor.focus() does
   */
  constructor(
    private readonly place: HTMLElement,
    private readonly link: ServerLink,
    private readonly openDocument: (id: string) => void,
    private readonly focusGrid: () => void,
  ) {
    addEventListener('message', event => void this.hear(event));
  }

  show(panel: PanelView): void {
    if (panel.kind === 'sidebar') {
      this.sidebar?.close();
      this.sidebar = this.beside(panel);
      this.shown.push(this.sidebar);
    } else this.shown.push(this.over(panel));
  }

  closeAll(): void {
    for (const each of [...this.shown]) each.close();
  }

  private beside({title, frame: id}: PanelView): Shown {
    const frame = frameOf(id, title);
    frame.style.width = `${SIDEBAR_WIDTH}px`;
    const close = () => {
      this.forget(shown);
      this.place.hidden = true;
      this.place.replaceChildren();
      dispatchEvent(new Event('resize'));
    };
    this.place.replaceChildren(
      el(
        'header',
        {},
        el('h2', {}, title || 'Инносеть'),
        el(
          'button',
          {type: 'button', 'aria-label': 'Закрыть панель', onclick: close},
          '×',
        ),
      ),
      frame,
    );
    this.place.hidden = false;
    dispatchEvent(new Event('resize'));
    const shown: Shown = {frame, close, resize: () => {}};
    return shown;
  }

  private over({kind, title, width, height, frame: id}: PanelView): Shown {
    const frame = frameOf(id, title);
    frame.style.width = `${width ?? DIALOG_WIDTH}px`;
    frame.style.height = `${height ?? DIALOG_HEIGHT}px`;
    const heading = el('h2', {id: `panel-${id}`}, title);
    const close = () => {
      this.forget(shown);
      dialog.remove();
    };
    const dialog = el(
      'dialog',
      {className: 'panel', 'aria-labelledby': heading.id},
      el(
        'header',
        {},
        heading,
        el(
          'button',
          {type: 'button', 'aria-label': 'Закрыть окно', onclick: close},
          '×',
        ),
      ),
      frame,
    );
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      close();
    });
    document.body.append(dialog);
    if (kind === 'modal') dialog.showModal();
    else dialog.show();
    const shown: Shown = {
      frame,
      close,
      resize: (side, pixels) => {
        frame.style[side] = `${pixels}px`;
      },
    };
    return shown;
  }

  private forget(shown: Shown): void {
    this.shown.splice(this.shown.indexOf(shown), 1);
    if (this.sidebar === shown) this.sidebar = undefined;
  }

  /** Only what comes from the window of a frame that is shown is listened to. */
  private async hear({source, data}: MessageEvent): Promise<void> {
    const shown = this.shown.find(
      ({frame}) => frame.contentWindow === source && source !== null,
    );
    const message = data as FromFrame | null;
    if (!shown || !message) return;
    if (message.from === 'innoset') return this.openDocument(message.document);
    if (message.from !== 'google.script') return;
    switch (message.say) {
      case 'call':
        return this.call(shown, message);
      case 'close':
        return shown.close();
      case 'focus':
        return this.focusGrid();
      default:
        return shown.resize(message.say, message.pixels);
    }
  }

  private async call(
    {frame}: Shown,
    {id, name, args}: Extract<FrameMessage, {say: 'call'}>,
  ): Promise<void> {
    const result = await this.link.run(name, args).catch((error: Error) => ({
      error: {name: error.name, message: error.message},
    }));
    const answer: CallAnswer = {to: 'google.script', id, ...result};
    // The frame has no origin of its own that could be named.
    frame.contentWindow?.postMessage(answer, '*');
  }
}

function frameOf(id: string, title: string): HTMLIFrameElement {
  const frame = el('iframe', {title: title || 'Инносеть', src: `/frame/${id}`});
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups');
  return frame;
}
