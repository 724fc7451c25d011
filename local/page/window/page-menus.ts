// The page's own menus: what Sheets has in «Файл», «Правка», «Данные», as far as the book has it.

import type {Gesture, SheetView} from '../../server/protocol';
import type {Documents} from './documents';
import type {Grid} from './grid';
import type {Entry, Menu} from './menu-bar';

export interface PageActions {
  gesture(gesture: Gesture): void;
  /** Of a column that the filter covers. */
  sift(sheet: SheetView, column: number): void;
  chooseFile(): void;
}

export function fileMenu(
  documents: Documents,
  mayEdit: boolean,
  actions: PageActions,
): Menu {
  const open: Entry = {
    caption: 'Открыть книгу .xlsx…',
    press: () => actions.chooseFile(),
  };
  return {
    caption: 'Файл',
    items: [
      {
        caption: 'Скачать книгу .xlsx',
        press: () => location.assign('/book.xlsx'),
      },
      ...(mayEdit ? [open] : []),
      'separator',
      {caption: 'Документы', items: documents.entries()},
    ],
  };
}

export function editMenus(grid: Grid, actions: PageActions): Menu[] {
  const {gesture} = actions;
  return [
    {
      caption: 'Правка',
      items: [
        {
          caption: 'Отменить (Ctrl+Z)',
          press: () => gesture({kind: 'undo'}),
        },
        {caption: 'Повторить (Ctrl+Y)', press: () => gesture({kind: 'redo'})},
      ],
    },
    {
      caption: 'Данные',
      items: [
        {
          caption: 'Сортировать по столбцу: А → Я',
          press: () => sort(grid, gesture, true),
        },
        {
          caption: 'Сортировать по столбцу: Я → А',
          press: () => sort(grid, gesture, false),
        },
        'separator',
        {
          caption: 'Создать или убрать фильтр',
          press: () => toggleFilter(grid, gesture),
        },
        {
          caption: 'Выбрать значения столбца…',
          press: () => {
            const {sheet} = grid;
            if (sheet) actions.sift(sheet, grid.selection().area.column);
          },
        },
      ],
    },
  ];
}

/** All rows under the header, or the selected ones where several are selected. */
function sort(
  grid: Grid,
  gesture: (gesture: Gesture) => void,
  ascending: boolean,
): void {
  const {sheet} = grid;
  if (!sheet) return;
  const {area} = grid.selection();
  const header = Math.max(1, sheet.rows.frozen);
  const isBlock = area.rows > 1 && area.rows < sheet.rows.count;
  gesture({
    kind: 'sort',
    sheet: sheet.id,
    area: isBlock
      ? {...area, column: 0, columns: sheet.columns.count}
      : {
          row: header,
          column: 0,
          rows: sheet.rows.count - header,
          columns: sheet.columns.count,
        },
    column: area.column,
    ascending,
  });
}

function toggleFilter(grid: Grid, gesture: (gesture: Gesture) => void): void {
  const {sheet} = grid;
  if (!sheet) return;
  const top = Math.max(0, sheet.rows.frozen - 1);
  const area = {
    row: top,
    column: 0,
    rows: sheet.rows.count - top,
    columns: sheet.columns.count,
  };
  gesture({
    kind: 'filter',
    sheet: sheet.id,
    area: sheet.filter ? null : area,
  });
}
