// Which values of a filtered column are shown: the list of Sheets' filter.

import type {Gesture, SheetView} from '../../server/protocol';
import {modal, tellPerson} from './dialogs';
import {el} from './dom';
import type {Grid} from './grid';

export function chooseShown(
  grid: Grid,
  sheet: SheetView,
  column: number,
  gesture: (gesture: Gesture) => void,
): void {
  const {filter} = sheet;
  if (!filter) {
    return tellPerson(
      'Фильтра нет',
      `На листе «${sheet.name}» ещё нет фильтра: «Данные» → «Создать или убрать фильтр».`,
    );
  }
  const hidden = new Set(
    filter.columns.find(each => each.column === column)?.hidden,
  );
  const first = filter.area.row + 1;
  const texts = new Set<string>();
  for (let row = first; row < first + filter.area.rows - 1; row++) {
    texts.add(grid.text(row, column));
  }
  const boxes = [...texts]
    .sort((a, b) => a.localeCompare(b, 'ru', {numeric: true}))
    .map(text => ({
      text,
      box: el('input', {type: 'checkbox', checked: !hidden.has(text)}),
    }));
  const all = (checked: boolean) => () => {
    for (const {box} of boxes) box.checked = checked;
  };
  const close = () => dialog.remove();
  const dialog = modal(
    `Показывать в столбце «${grid.text(filter.area.row, column)}»`,
    [
      el(
        'p',
        {className: 'links'},
        el('button', {type: 'button', onclick: all(true)}, 'Выбрать все'),
        el('button', {type: 'button', onclick: all(false)}, 'Очистить'),
      ),
      el(
        'ul',
        {className: 'values'},
        ...boxes.map(({text, box}) =>
          el('li', {}, el('label', {}, box, ` ${text || '(пусто)'}`)),
        ),
      ),
    ],
    [
      {
        caption: 'Применить',
        isMain: true,
        press: () => {
          close();
          gesture({
            kind: 'sift',
            sheet: sheet.id,
            column,
            hidden: boxes
              .filter(({box}) => !box.checked)
              .map(each => each.text),
          });
        },
      },
      {caption: 'Отмена', isMain: false, press: close},
    ],
    close,
  );
  dialog.showModal();
}
