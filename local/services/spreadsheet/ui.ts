/** Ui: menus, alerts, prompts, sidebars and dialogs on the person's screen. */

import type {EnumMember} from '../enum';
import type {
  ButtonName,
  ButtonSetName,
  MenuItem,
  Panel,
  Runtime,
  Screen,
} from '../runtime';
import {ServiceError} from '../service-error';
import {Button, ButtonSet} from './enums';

/** What Ui needs of an HtmlOutput. */
interface Page {
  getContent(): string;
  getTitle(): string | null;
  getWidth(): number | null;
  getHeight(): number | null;
}

export class Menu {
  static readonly gas = 'Base.Menu';

  private readonly items: MenuItem[] = [];

  constructor(
    private readonly screen: Screen,
    private readonly caption: string,
  ) {}

  addItem(caption: string, functionName: string): Menu {
    this.items.push({kind: 'item', caption, functionName});
    return this;
  }

  addSeparator(): Menu {
    this.items.push({kind: 'separator'});
    return this;
  }

  addSubMenu(menu: Menu): Menu {
    this.items.push({kind: 'menu', caption: menu.caption, items: menu.items});
    return this;
  }

  addToUi(): void {
    this.screen.menu(this.caption, this.items);
  }
}

export class PromptResponse {
  static readonly gas = 'Base.PromptResponse';

  constructor(
    private readonly button: ButtonName,
    private readonly text: string,
  ) {}

  getResponseText(): string {
    return this.text;
  }

  getSelectedButton(): EnumMember {
    return Button[this.button];
  }
}

type DialogArguments =
  [string] | [string, EnumMember] | [string, string, EnumMember];

export class Ui {
  static readonly gas = 'Base.Ui';

  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  private constructor(
    private readonly screen: Screen,
    /** Name of the file, which an add-on's own menu bears here. */
    private readonly addOn: string,
  ) {}

  /** Throws Google's error where nobody sits before the script. */
  static of(runtime: Runtime, service: string, addOn: string): Ui {
    if (runtime.screen) return new Ui(runtime.screen, addOn);
    throw new ServiceError(`Cannot call ${service}.getUi() from this context.`);
  }

  createMenu(caption: string): Menu {
    return new Menu(this.screen, caption);
  }

  /** In the menu «Расширения», under the name of the add-on. */
  createAddonMenu(): Menu {
    return new Menu(this.screen, this.addOn);
  }

  alert(...args: DialogArguments): EnumMember {
    const {title, prompt, buttons} = question(args);
    return Button[this.screen.alert(title, prompt, buttons)];
  }

  /** A prompt has a button OK unless told otherwise. */
  prompt(...args: DialogArguments): PromptResponse {
    const {title, prompt, buttons} = question(args);
    const {button, text} = this.screen.prompt(title, prompt, buttons);
    return new PromptResponse(button, text);
  }

  private show(kind: Panel['kind'], page: Page, title: string): void {
    this.screen.panel({
      kind,
      title,
      html: page.getContent(),
      width: page.getWidth(),
      height: page.getHeight(),
    });
  }

  /** The title of the page is that of the sidebar. */
  showSidebar(userInterface: Page): void {
    this.show('sidebar', userInterface, userInterface.getTitle() ?? '');
  }

  showModalDialog(userInterface: Page, title: string): void {
    this.show('modal', userInterface, title);
  }

  showModelessDialog(userInterface: Page, title: string): void {
    this.show('modeless', userInterface, title);
  }
}

/** The elder dialogs. They answer in lower case; closing one is «cancel»: reference, Browser. */
export class Browser {
  static readonly gas = 'Base.Browser';

  readonly Buttons = ButtonSet;

  constructor(private readonly runtime: Runtime) {}

  msgBox(...args: DialogArguments): string {
    const {title, prompt, buttons} = question(args);
    return answer(this.screenFor('msgBox').alert(title, prompt, buttons));
  }

  /** The text, or «cancel», which nobody can tell from the text «cancel». */
  inputBox(...args: DialogArguments): string {
    const {title, prompt, buttons} = question(args);
    const {button, text} = this.screenFor('inputBox').prompt(
      title,
      prompt,
      buttons,
    );
    return answer(button) === 'cancel' ? 'cancel' : text;
  }

  private screenFor(method: string): Screen {
    const {screen} = this.runtime;
    if (screen) return screen;
    throw new ServiceError(
      `Cannot call Browser.${method}() from this context.`,
    );
  }
}

function answer(button: ButtonName): string {
  return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
}

function question(args: DialogArguments): {
  title: string;
  prompt: string;
  buttons: ButtonSetName;
} {
  if (args.length === 3) {
    const [title, prompt, buttons] = args;
    return {title, prompt, buttons: buttons.name() as ButtonSetName};
  }
  const [prompt, buttons = ButtonSet.OK] = args;
  return {title: '', prompt, buttons: buttons.name() as ButtonSetName};
}
