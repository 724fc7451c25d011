// Finished documents: a list in the menu, a preview over the page, a Word file to take away.

import type {DocumentView} from '../../server/protocol';
import {modal, tellPerson} from './dialogs';
import {el} from './dom';
import type {Entry} from './menu-bar';

export class Documents {
  list: readonly DocumentView[] = [];

  entries(): Entry[] {
    if (this.list.length === 0) {
      return [
        {caption: 'Документов пока нет', press: () => {}, isDisabled: true},
      ];
    }
    return this.list.map(({id, name}) => ({
      caption: name,
      press: () => this.show(id),
    }));
  }

  show(id: string): void {
    const found = this.list.find(each => each.id === id);
    if (!found) {
      return tellPerson(
        'Документ не открыт',
        'Такого документа на этом компьютере нет: создайте его командой меню «Инносеть».',
      );
    }
    const address = `/documents/${encodeURIComponent(id)}`;
    const frame = el('iframe', {
      className: 'preview',
      title: found.name,
      src: address,
    });
    frame.setAttribute('sandbox', '');
    const close = () => dialog.remove();
    const dialog = modal(
      found.name,
      [frame],
      [
        {
          caption: 'Скачать в Word',
          isMain: true,
          press: () => location.assign(`${address}/word`),
        },
        {caption: 'Закрыть', isMain: false, press: close},
      ],
      close,
    );
    dialog.classList.add('wide');
    dialog.showModal();
  }
}
