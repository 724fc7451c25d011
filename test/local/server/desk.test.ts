// Runs of a script on the desk: what it asks, what it shows, how it is stopped, what others do meanwhile.

import {area} from '../../../local/book/area';
import {EDITOR, OWNER, SmallDesk} from './small-desk';

const ASKING = `
  function ask() {
    const ui = SpreadsheetApp.getUi();
    const button = ui.alert('Вопрос', 'Продолжать?', ui.ButtonSet.YES_NO);
    const reply = ui.prompt('Имя', 'Как назвать?', ui.ButtonSet.OK_CANCEL);
    SpreadsheetApp.getActive().getSheetByName('Лист').getRange('A8:C8')
      .setValues([[String(button), String(reply.getSelectedButton()), reply.getResponseText()]]);
  }`;

test('an alert and a prompt wait for the person, and others work meanwhile', () => {
  const small = new SmallDesk(ASKING);
  const asked: string[] = [];
  small.answer = ({kind, title, prompt, buttons}) => {
    asked.push([kind, title, prompt, buttons].join('|'));
    expect(
      small.do(
        {
          kind: 'type',
          sheet: small.id,
          row: 9,
          column: 0,
          texts: [['тем временем']],
        },
        EDITOR,
      ),
    ).toEqual({state: 'done'});
    return kind === 'alert'
      ? {button: 'YES'}
      : {button: 'OK', text: 'Название'};
  };
  expect(small.desk.run(small.doer(OWNER), 'ask')).toEqual({value: null});
  expect(asked).toEqual([
    'alert|Вопрос|Продолжать?|YES_NO',
    'prompt|Имя|Как назвать?|OK_CANCEL',
  ]);
  expect(small.sheet.read(area(7, 0, 1, 3))).toEqual([
    ['YES', 'OK', 'Название'],
  ]);
  expect(small.sheet.value(9, 0)).toBe('тем временем');
});

test('a run that is to stop ends at its next call, with what it wrote', () => {
  const small = new SmallDesk(`
    function f() {
      const cell = SpreadsheetApp.getActive().getSheetByName('Лист').getRange('A9');
      for (let i = 0; ; i++) { cell.setValue(i); SpreadsheetApp.flush(); }
    }`);
  let calls = 0;
  small.shouldStop = () => ++calls > 50;
  expect(small.desk.run(small.doer(OWNER), 'f')).toMatchObject({
    error: {message: expect.stringContaining('остановлено')},
  });
  expect(small.sheet.value(8, 0)).toBeGreaterThan(5);
});

test('a chart of a kind that cannot be drawn does not keep the book from opening', () => {
  const small = new SmallDesk();
  small.sheet.charts.push({
    id: 7,
    type: 'GAUGE',
    ranges: [{sheet: small.sheet.id, area: area(0, 0, 6, 2)}],
    options: {title: 'Доля', width: 300},
    anchor: {row: 1, column: 4, offsetX: 0, offsetY: 0},
    headers: 1,
    transpose: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensionStrategy: 'IGNORE_BOTH',
  });
  const view = small.desk.view().sheets.find(({name}) => name === 'Лист')!;
  expect(view.charts).toMatchObject([
    {
      title: 'Доля',
      width: 300,
      height: 371,
      missing: 'Диаграмму вида «GAUGE» эта страница не рисует.',
    },
  ]);
});
