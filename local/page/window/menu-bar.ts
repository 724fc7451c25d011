// The menus at the top: the page's own, and those that the script made when the book was opened.

import {el} from './dom';

export interface Item {
  readonly caption: string;
  press(): void;
  readonly isDisabled?: boolean;
}

export type Entry =
  | Item
  | 'separator'
  | {readonly caption: string; readonly items: readonly Entry[]};

export interface Menu {
  readonly caption: string;
  readonly items: readonly Entry[];
}

/** The pattern of a menu bar: https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ */
export class MenuBar {
  readonly element = el('nav', {
    className: 'menus',
    role: 'menubar',
    'aria-label': 'Меню',
  });
  private opened?: {button: HTMLElement; list: HTMLElement};

  constructor() {
    document.addEventListener('pointerdown', event => {
      if (!this.element.contains(event.target as Node)) this.close();
    });
    // A frame swallows the click; the window only loses the focus.
    addEventListener('blur', () => this.close());
  }

  show(menus: readonly Menu[]): void {
    this.close();
    this.element.replaceChildren(
      ...menus.map((menu, at) => this.top(menu, at === 0)),
    );
  }

  private top(menu: Menu, isFirst: boolean): HTMLElement {
    const button = el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        tabIndex: isFirst ? 0 : -1,
      },
      menu.caption,
    );
    const list = this.list(menu);
    const box = el('div', {className: 'menu', role: 'none'}, button, list);
    button.addEventListener('click', () =>
      list.hidden ? this.open(button, list) : this.close(),
    );
    button.addEventListener('pointerenter', () => {
      if (this.opened && this.opened.button !== button) this.open(button, list);
    });
    button.addEventListener('keydown', ({key}) => {
      if (key === 'ArrowDown') this.open(button, list);
      if (key === 'ArrowRight' || key === 'ArrowLeft') this.step(box, key);
    });
    list.addEventListener('keydown', event => this.key(event, box, list));
    return box;
  }

  private list({caption, items}: Menu): HTMLElement {
    const list = el('div', {
      className: 'items',
      role: 'menu',
      hidden: true,
      'aria-label': caption,
    });
    list.append(...items.map(item => this.entry(item)));
    return list;
  }

  private entry(item: Entry): HTMLElement {
    if (item === 'separator') return el('hr');
    if ('items' in item) {
      const list = this.list(item);
      const button = el(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabIndex: -1,
          'aria-haspopup': 'menu',
          className: 'has-more',
        },
        item.caption,
      );
      const box = el('div', {className: 'submenu', role: 'none'}, button, list);
      const toggle = (isOpen: boolean) => {
        list.hidden = !isOpen;
      };
      box.addEventListener('pointerenter', () => toggle(true));
      box.addEventListener('pointerleave', () => toggle(false));
      button.addEventListener('click', () => toggle(true));
      button.addEventListener('keydown', event => {
        if (event.key !== 'ArrowRight' && event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        toggle(true);
        focusable(list)[0]?.focus();
      });
      list.addEventListener('keydown', event => {
        if (event.key !== 'ArrowLeft') return;
        event.stopPropagation();
        toggle(false);
        button.focus();
      });
      return box;
    }
    return el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabIndex: -1,
        disabled: item.isDisabled ?? false,
        onclick: () => {
          this.close();
          item.press();
        },
      },
      item.caption,
    );
  }

  private open(button: HTMLElement, list: HTMLElement): void {
    this.close();
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    this.opened = {button, list};
    focusable(list)[0]?.focus();
  }

  private close(): void {
    if (!this.opened) return;
    const {button, list} = this.opened;
    list.hidden = true;
    for (const each of list.querySelectorAll<HTMLElement>('.items')) {
      each.hidden = true;
    }
    button.setAttribute('aria-expanded', 'false');
    this.opened = undefined;
  }

  private key(event: KeyboardEvent, box: HTMLElement, list: HTMLElement): void {
    const {key} = event;
    if (key === 'Escape') {
      const {button} = this.opened!;
      this.close();
      button.focus();
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      this.step(box, key);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const items = focusable(list);
      const at = items.indexOf(document.activeElement as HTMLElement);
      const next = at + (key === 'ArrowDown' ? 1 : -1);
      items[(next + items.length) % items.length]?.focus();
    }
  }

  private step(box: HTMLElement, key: string): void {
    const boxes = [...this.element.children];
    const next = boxes.indexOf(box) + (key === 'ArrowRight' ? 1 : -1);
    const other = boxes[(next + boxes.length) % boxes.length];
    const button = other.querySelector<HTMLElement>('button')!;
    const list = other.querySelector<HTMLElement>('.items')!;
    if (this.opened) this.open(button, list);
    else button.focus();
  }
}

const focusable = (list: HTMLElement): HTMLElement[] =>
  [...list.querySelectorAll<HTMLElement>('button:not(:disabled)')].filter(
    each => each.offsetParent !== null,
  );
