// What people do to the grid: what becomes of the book, what other windows hear, and the way back.

import {area} from '../../../local/book/area';
import {bookImage} from '../../../local/book/image';
import type {GridGesture} from '../../../local/server/protocol';
import {EDITOR, OWNER, SmallDesk, VIEWER} from './small-desk';

const text = (
  sheet: string,
  row: number,
  column: number,
  ...texts: string[]
): GridGesture => ({kind: 'type', sheet, row, column, texts: [texts]});

const PROTECTED =
  'Вы пытаетесь изменить защищённую ячейку или объект. Обратитесь к владельцу таблицы.';

describe('rights', () => {
  const small = new SmallDesk();
  const {id} = small;

  test('a hard protection refuses with Google’s words, and the cell keeps its text', () => {
    expect(small.do(text(id, 1, 2, '7'), EDITOR)).toEqual({
      state: 'refused',
      message: PROTECTED,
    });
    expect(small.column(2)[1]).toBe(6);
  });

  test.each<[string, GridGesture]>([
    ['typing', text(id, 0, 0, 'Иначе')],
    [
      'pasting',
      {
        kind: 'copy',
        from: {sheet: id, area: area(1, 0)},
        to: {sheet: id, area: area(0, 0)},
      },
    ],
    [
      'dragging away',
      {
        kind: 'cut',
        from: {sheet: id, area: area(0, 0)},
        to: {sheet: id, area: area(10, 0)},
      },
    ],
    [
      'deleting its row',
      {kind: 'delete', sheet: id, axis: 'rows', at: 0, count: 1},
    ],
  ])('a warning asks before %s', (_, gesture) => {
    const answer = small.do(gesture, OWNER, false);
    expect(answer).toMatchObject({
      state: 'warned',
      message: expect.stringContaining('Заголовок'),
    });
    expect(small.column(0)[0]).toBe('Имя');
  });

  test('who only watches gets no menu and cannot type', () => {
    const watched = new SmallDesk(
      "function onOpen() { SpreadsheetApp.getUi().createMenu('М').addItem('Д', 'f').addToUi(); }",
    );
    const menus = (person: string) =>
      watched.desk.sit(watched.doer(person)).menus.map(each => each.caption);
    expect([menus(VIEWER), menus(EDITOR)]).toEqual([[], ['М']]);
    expect(watched.do(text(watched.id, 8, 0, 'х'), VIEWER)).toMatchObject({
      state: 'refused',
    });
  });
});

describe('deeds', () => {
  test('dragging the corner goes on with a series', () => {
    const small = new SmallDesk();
    const {id: sheet} = small;
    small.do(text(sheet, 8, 0, 'Этап 1', '10'));
    small.do({
      kind: 'fill',
      sheet,
      source: area(8, 0, 1, 2),
      target: area(8, 0, 3, 2),
    });
    expect(small.column(0, 11).slice(8)).toEqual([
      'Этап 1',
      'Этап 2',
      'Этап 3',
    ]);
    expect(small.column(1, 11).slice(8)).toEqual([10, 10, 10]);
  });

  test('rows are sorted, and other windows hear of the cells', () => {
    const small = new SmallDesk();
    small.do({
      kind: 'sort',
      sheet: small.id,
      area: area(1, 0, 5, 3),
      column: 0,
      ascending: true,
    });
    expect(small.column(0)).toEqual(['Имя', 'а', 'а', 'б', 'в', 'г']);
    expect(small.column(2).slice(1)).toEqual([2, 10, 4, 6, 8]);
    const cells = small.told.flatMap(({cells = []}) => cells);
    expect(cells.flatMap(part => part.cells)).toContainEqual(
      expect.arrayContaining([1, 0, 'а']),
    );
  });

  test('a filter hides rows, and other windows hear of that', () => {
    const small = new SmallDesk();
    const {id: sheet} = small;
    small.do({kind: 'filter', sheet, area: area(0, 0, 6, 3)});
    small.do({kind: 'sift', sheet, column: 0, hidden: ['а']});
    const lines = small.told.at(-1)!.sheets![0].rows.lines;
    expect(lines.filter(([, , hidden]) => hidden).map(([row]) => row)).toEqual([
      2, 4,
    ]);
    small.do({kind: 'filter', sheet, area: null});
    expect(small.told.at(-1)!.sheets![0].rows.lines).toEqual([]);
  });

  test.each<[GridGesture['kind'], object]>([
    ['insert', {at: 2, count: 1, like: 'before'}],
    ['delete', {at: 2, count: 1}],
    ['move', {at: 2, count: 1, to: 5}],
  ])('other windows hear of lines: %s', (kind, how) => {
    for (const axis of ['rows', 'columns'] as const) {
      const small = new SmallDesk();
      small.do({kind, sheet: small.id, axis, ...how} as GridGesture);
      expect(small.told.at(-1)!.lines).toMatchObject([
        {sheet: small.id, edit: {kind, axis, at: 2, count: 1}},
      ]);
    }
  });

  test('moved rows lie where they were dropped', () => {
    const small = new SmallDesk();
    small.do({
      kind: 'move',
      sheet: small.id,
      axis: 'rows',
      at: 1,
      count: 1,
      to: 4,
    });
    expect(small.column(0)).toEqual(['Имя', 'а', 'б', 'в', 'а', 'г']);
  });

  test('tabs are renamed, moved, coloured and hidden; the last one stays', () => {
    const small = new SmallDesk();
    const {id: sheet} = small;
    const {book} = small.host;
    small.do({kind: 'rename sheet', sheet, name: 'Список'});
    small.do({kind: 'move sheet', sheet, index: 0});
    expect(book.sheets.map(({name}) => name)).toEqual(['Список', 'Доступ']);
    small.do({kind: 'colour sheet', sheet, color: '#ff0000'});
    expect(book.sheets[0].tabColor).toBe('#ff0000');
    expect(
      small.do({kind: 'rename sheet', sheet, name: 'доступ'}),
    ).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('уже существует'),
    });
    small.do({kind: 'hide sheet', sheet: String(book.sheets[1].id)});
    expect(small.do({kind: 'hide sheet', sheet})).toMatchObject({
      state: 'refused',
      message: 'Нельзя скрыть единственный видимый лист.',
    });
  });

  test('the button of a group folds its columns', () => {
    const small = new SmallDesk();
    small.sheet.columns.shiftDepth(1, 2, 1);
    small.do({
      kind: 'group',
      sheet: small.id,
      axis: 'columns',
      at: 1,
      depth: 1,
      collapsed: true,
    });
    const {columns} = small.told.at(-1)!.sheets![0];
    expect(columns.groups).toEqual([
      {start: 1, count: 2, depth: 1, collapsed: true},
    ]);
    expect(columns.lines.map(([column, , hidden]) => [column, hidden])).toEqual(
      [
        [1, 1],
        [2, 1],
      ],
    );
  });
});

describe('the way back', () => {
  const one = new SmallDesk().id;
  const deeds: [string, GridGesture][] = [
    ['typing', text(one, 1, 0, 'раз', '8')],
    [
      'pasting',
      {
        kind: 'copy',
        from: {sheet: one, area: area(0, 0, 2, 2)},
        to: {sheet: one, area: area(3, 0)},
      },
    ],
    [
      'dragging',
      {
        kind: 'cut',
        from: {sheet: one, area: area(1, 1, 2, 1)},
        to: {sheet: one, area: area(3, 1)},
      },
    ],
    [
      'filling',
      {
        kind: 'fill',
        sheet: one,
        source: area(1, 1, 2, 1),
        target: area(1, 1, 5, 1),
      },
    ],
    [
      'sorting',
      {
        kind: 'sort',
        sheet: one,
        area: area(1, 0, 5, 3),
        column: 1,
        ascending: false,
      },
    ],
    [
      'a look',
      {
        kind: 'look',
        sheet: one,
        areas: [area(1, 0), area(3, 1, 2, 1)],
        style: {bl: 1},
      },
    ],
    ['a note', {kind: 'note', sheet: one, row: 1, column: 0, text: 'важно'}],
    ['merging', {kind: 'merge', sheet: one, area: area(1, 0, 2, 2)}],
    [
      'inserting rows',
      {
        kind: 'insert',
        sheet: one,
        axis: 'rows',
        at: 2,
        count: 2,
        like: 'before',
      },
    ],
    [
      'deleting rows',
      {kind: 'delete', sheet: one, axis: 'rows', at: 3, count: 3},
    ],
    [
      'deleting a column',
      {kind: 'delete', sheet: one, axis: 'columns', at: 1, count: 1},
    ],
    [
      'moving rows',
      {kind: 'move', sheet: one, axis: 'rows', at: 1, count: 2, to: 6},
    ],
    [
      'hiding columns',
      {kind: 'hide', sheet: one, axis: 'columns', at: 1, count: 1},
    ],
    ['freezing', {kind: 'freeze', sheet: one, rows: 1, columns: 1}],
    ['a filter', {kind: 'filter', sheet: one, area: area(0, 0, 6, 3)}],
    ['hiding the sheet', {kind: 'hide sheet', sheet: one}],
  ];

  const image = ({host: {book}}: SmallDesk) => {
    book.settle();
    const {facts, sheets} = JSON.parse(JSON.stringify(bookImage(book)));
    return {sheets, names: facts.names};
  };

  test.each(deeds)('%s is undone and done again', (_, gesture) => {
    const small = new SmallDesk();
    const before = image(small);
    expect(small.do(gesture)).toEqual({state: 'done'});
    const after = image(small);
    expect(after).not.toEqual(before);
    expect(small.do({kind: 'undo'})).toEqual({state: 'done'});
    expect(image(small)).toEqual(before);
    expect(small.do({kind: 'redo'})).toEqual({state: 'done'});
    expect(image(small)).toEqual(after);
  });

  test('all of a day is undone, the last first', () => {
    const small = new SmallDesk();
    const before = image(small);
    for (const [, gesture] of deeds) small.do(gesture);
    const answers = deeds.map(() => small.do({kind: 'undo'}).state);
    expect(answers).toEqual(deeds.map(() => 'done'));
    expect(image(small)).toEqual(before);
  });

  test('a step follows the lines that others insert', () => {
    const small = new SmallDesk();
    const {id: sheet} = small;
    small.do(text(sheet, 3, 0, 'моё'));
    small.do(
      {kind: 'insert', sheet, axis: 'rows', at: 1, count: 2, like: 'after'},
      EDITOR,
    );
    small.do({kind: 'undo'});
    expect(small.column(0)).toEqual(['Имя', '', '', 'в', 'а', 'б']);
  });

  test('says what cannot be undone, and goes on with what was before', () => {
    const small = new SmallDesk(
      "function f() { SpreadsheetApp.getActive().getSheetByName('Лист').getRange('A1').setValue('скрипт'); }",
    );
    const {id: sheet} = small;
    small.do(text(sheet, 1, 0, 'моё'));
    small.desk.run(small.doer(OWNER), 'f');
    expect(small.do({kind: 'undo'})).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('команда надстройки'),
    });
    expect(small.do({kind: 'undo'})).toEqual({state: 'done'});
    expect(small.column(0)[1]).toBe('в');
    expect(small.do({kind: 'undo'})).toMatchObject({
      message: expect.stringContaining('Отменять нечего'),
    });
  });

  test('what others changed meanwhile is not undone with it', () => {
    const small = new SmallDesk();
    const {id: sheet} = small;
    const hide = (at: number): GridGesture => ({
      kind: 'hide',
      sheet,
      axis: 'columns',
      at,
      count: 1,
    });
    small.do(hide(1));
    small.do(hide(3), EDITOR);
    expect(small.do({kind: 'undo'})).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('с тех пор изменили'),
    });
    expect(small.sheet.columns.isHidden(3)).toBe(true);
  });
});
