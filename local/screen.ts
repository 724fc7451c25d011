// The screen of the person at the keyboard: what the script showed, and what the person answers.
import type {
  ButtonName,
  ButtonSetName,
  MenuItem,
  Panel,
  Screen,
} from './services/runtime';

/** A dialog that waits for an answer. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  prompt: string;
  buttons: ButtonSetName;
}

/** A button, and for a prompt the text in its field. */
export interface Answer {
  button: ButtonName;
  text?: string;
}

export interface Toast {
  message: string;
  title: string;
  /** Below 0: until it is closed. */
  seconds: number;
}

export interface ShownMenu {
  caption: string;
  items: MenuItem[];
}

const buttonsOf: Record<ButtonSetName, ButtonName[]> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL', 'CLOSE'],
};

export class PersonScreen implements Screen {
  readonly alerts: Question[] = [];
  readonly prompts: Question[] = [];
  readonly toasts: Toast[] = [];
  readonly panels: Panel[] = [];
  readonly menus: ShownMenu[] = [];
  /** Asked when the queue is empty; returns undefined where nobody answers. */
  respond: (question: Question) => Answer | undefined = () => undefined;
  /** Told of each thing as it is shown: its words, and the page of a sidebar or dialog. */
  onShow: (text: string, html?: string) => void = () => {};
  private readonly answers: Answer[] = [];

  /** @param beforeDialog what a waiting dialog does to the run: its locks are dropped. */
  constructor(private readonly beforeDialog: () => void) {}

  /** Puts an answer to the next alert or prompt in the queue. */
  answer(button: ButtonName, text?: string): void {
    this.answers.push({button, text});
  }

  alert(title: string, prompt: string, buttons: ButtonSetName): ButtonName {
    const question: Question = {kind: 'alert', title, prompt, buttons};
    this.alerts.push(question);
    return this.wait(question).button;
  }

  prompt(
    title: string,
    prompt: string,
    buttons: ButtonSetName,
  ): {button: ButtonName; text: string} {
    const question: Question = {kind: 'prompt', title, prompt, buttons};
    this.prompts.push(question);
    const {button, text = ''} = this.wait(question);
    return {button, text};
  }

  toast(message: string, title: string, seconds: number): void {
    this.toasts.push({message, title, seconds});
    this.onShow(title ? `${title}: ${message}` : message);
  }

  panel(panel: Panel): void {
    this.panels.push(panel);
    this.onShow(panel.title, panel.html);
  }

  menu(caption: string, items: MenuItem[]): void {
    this.menus.push({caption, items});
  }

  dropMenu(caption: string): boolean {
    const kept = this.menus.filter(menu => menu.caption !== caption);
    const found = kept.length < this.menus.length;
    this.menus.splice(0, this.menus.length, ...kept);
    return found;
  }

  /** Forgets what was shown; answers that nobody took stay in the queue. */
  clear(): void {
    for (const list of [
      this.alerts,
      this.prompts,
      this.toasts,
      this.panels,
      this.menus,
    ]) {
      list.length = 0;
    }
  }

  private wait(question: Question): Answer {
    this.beforeDialog();
    const text = [question.title, question.prompt].filter(Boolean).join(': ');
    this.onShow(text);
    const answer = this.answers.shift() ?? this.respond(question);
    // A bare OK asks nothing: the person can only close it.
    if (!answer && question.kind === 'alert' && question.buttons === 'OK') {
      return {button: 'OK'};
    }
    if (!answer) {
      throw new Error(
        `nobody answers «${text}» (${buttonsOf[question.buttons].join(', ')})`,
      );
    }
    if (!buttonsOf[question.buttons].includes(answer.button)) {
      throw new Error(`«${text}» has no button ${answer.button}`);
    }
    return answer;
  }
}

/** The name of the function behind a menu item. */
export function menuFunction(
  menus: readonly ShownMenu[],
  captions: readonly string[],
): string {
  const [top, ...rest] = captions;
  let items = menus.find(menu => menu.caption === top)?.items ?? [];
  for (const caption of rest) {
    const found = items.find(
      item => item.kind !== 'separator' && item.caption === caption,
    );
    if (found?.kind === 'item') return found.functionName;
    items = found?.kind === 'menu' ? found.items : [];
  }
  throw new Error(`no menu item «${captions.join(' → ')}»`);
}
