// What stands over the page: alerts and prompts of the script, questions of the page, toasts.

import type {ButtonName} from '../../services/runtime';
import type {QuestionView} from '../../server/protocol';
import {el} from './dom';

const captions: Record<ButtonName, string> = {
  OK: 'ОК',
  CANCEL: 'Отмена',
  YES: 'Да',
  NO: 'Нет',
  CLOSE: 'Закрыть',
};

const buttonsOf: Record<QuestionView['buttons'], readonly ButtonName[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export interface Reply {
  readonly button: ButtonName;
  readonly text?: string;
}

/** Questions that the person has not answered yet, by their number. */
const open = new Map<number, HTMLDialogElement>();

/** An alert or a prompt of getUi(). Escape is its cross. */
export function askPerson(
  {id, kind, title, prompt, buttons}: QuestionView,
  reply: (reply: Reply) => void,
): void {
  const field = el('input', {type: 'text', 'aria-label': prompt || title});
  const answer = (button: ButtonName) => {
    open.delete(id);
    dialog.remove();
    reply({button, ...(kind === 'prompt' && {text: field.value})});
  };
  const dialog = modal(
    title || (kind === 'prompt' ? 'Введите значение' : 'Сообщение'),
    [
      el('p', {className: 'words'}, prompt),
      ...(kind === 'prompt' ? [field] : []),
    ],
    buttonsOf[buttons].map((button, at) => ({
      caption: captions[button],
      isMain: at === 0,
      press: () => answer(button),
    })),
    () => answer('CLOSE'),
  );
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter') answer(buttonsOf[buttons][0]);
  });
  open.set(id, dialog);
  dialog.showModal();
  if (kind === 'prompt') field.focus();
}

/** Somebody answered in another way: the window was taken over. */
export function forgetQuestion(id: number): void {
  open.get(id)?.remove();
  open.delete(id);
}

/** Words of the page itself; resolves with whether the person agreed. */
export function confirmPerson(
  title: string,
  words: string,
  yes: string,
): Promise<boolean> {
  return new Promise(resolve => {
    const end = (agreed: boolean) => {
      dialog.remove();
      resolve(agreed);
    };
    const dialog = modal(
      title,
      [el('p', {className: 'words'}, words)],
      [
        {caption: yes, isMain: true, press: () => end(true)},
        {caption: 'Отмена', isMain: false, press: () => end(false)},
      ],
      () => end(false),
    );
    dialog.showModal();
  });
}

/** Why something was not done. */
export function tellPerson(title: string, words: string): void {
  const dialog = modal(
    title,
    [el('p', {className: 'words'}, words)],
    [{caption: 'Понятно', isMain: true, press: () => dialog.remove()}],
    () => dialog.remove(),
  );
  dialog.showModal();
}

export interface DialogButton {
  readonly caption: string;
  readonly isMain: boolean;
  press(): void;
}

/** A dialog over the page; `onClose` is its cross and Escape. */
export function modal(
  title: string,
  content: readonly Node[],
  buttons: readonly DialogButton[],
  onClose: () => void,
): HTMLDialogElement {
  const heading = el('h2', {id: `dialog-${++dialogs}`}, title);
  const dialog = el(
    'dialog',
    {className: 'dialog', 'aria-labelledby': heading.id},
    heading,
    ...content,
    el(
      'div',
      {className: 'buttons'},
      ...buttons.map(({caption, isMain, press}) =>
        el(
          'button',
          {type: 'button', className: isMain ? 'main' : '', onclick: press},
          caption,
        ),
      ),
    ),
  );
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    onClose();
  });
  document.body.append(dialog);
  return dialog;
}

let dialogs = 0;

/** Words that go by themselves after some seconds; below 0 they stay until they are closed. */
export function toast(message: string, title = '', seconds = 5): void {
  const box = document.getElementById('toasts')!;
  const close = () => shown.remove();
  const shown = el(
    'div',
    {className: 'toast'},
    el(
      'div',
      {},
      ...(title ? [el('strong', {}, title)] : []),
      el('p', {}, message),
    ),
    el(
      'button',
      {type: 'button', 'aria-label': 'Закрыть сообщение', onclick: close},
      '×',
    ),
  );
  box.append(shown);
  if (seconds >= 0) setTimeout(close, Math.max(1, seconds) * 1000);
}
