/** A book with one of everything that a file has to carry. */
import {area} from '../../../local/book/area';
import {Book} from '../../../local/book/book';
import {styleOf} from '../../../local/book/style';

export function sampleBook(): Book {
  const book = new Book({
    name: 'Баллы',
    owner: 'owner@example.org',
    editors: ['school@example.org'],
    timeZone: 'Asia/Yekaterinburg',
  });
  const scores = book.addSheet('Баллы', 60, 12);
  const facts = book.addSheet("Факты'А", 40, 8);
  const folded = book.addSheet('Скрытый', 20, 5);
  scores.write(0, 0, [
    [{value: 'Учреждение'}, {value: 'Баллы'}, {value: 'Дата'}, {value: 'Да'}],
    [{value: 'Школа № 7'}, {value: 7.25}, {value: 44_927}, {value: true}],
    [{value: '=не формула'}, {value: 2}, {value: 44_958}, {value: false}],
    [
      {value: 'Итого'},
      {formula: '=SUM(B2:B3)'},
      {formula: '=IFERROR(B2/0;"нет")'},
      {formula: '=B2/0'},
    ],
    [
      {formula: '=HYPERLINK("https://example.org";"отчёт")'},
      {formula: "=SUMIFS('Факты''А'!B:B;'Факты''А'!A:A;A2)"},
      {formula: '=IFS(B2>5;"много";TRUE;"мало")'},
      {formula: '=цель*1,5'},
    ],
    [{formula: '=TRANSPOSE(B2:B3)'}],
  ]);
  facts.write(0, 0, [
    [{value: 'Учреждение'}, {value: 'Факт'}],
    [{value: 'Школа № 7'}, {value: 3}],
    [{value: 'Школа № 9'}, {value: 0.1}],
    [{value: 'школа № 7'}, {value: 4}],
  ]);
  folded.write(0, 0, [[{value: 'тайна'}]]);
  folded.hidden = true;

  scores.restyle(area(0, 0, 1, 4), {
    bold: true,
    background: '#d9e8fb',
    horizontal: 'center',
    vertical: 'middle',
    wrap: 'WRAP',
    borderBottom: {line: 'SOLID_MEDIUM', color: '#336699'},
  });
  scores.restyle(area(1, 1, 3, 1), {numberFormat: '0.00;-0.00;–'});
  scores.restyle(area(1, 2, 2, 1), {numberFormat: 'dd.mm.yyyy'});
  scores.restyle(area(1, 0), {
    italic: true,
    underline: true,
    strikethrough: true,
    fontColor: '#cc0000',
    fontFamily: 'Times New Roman',
    fontSize: 12,
    rotation: -45,
  });
  scores.notes.set(0, 1, 'Инносеть: считается формулой');
  scores.richTexts.set(1, 0, {
    text: 'Школа № 7',
    runs: [
      {start: 0, end: 5, style: styleOf({bold: true})},
      {start: 5, end: 9, link: 'https://example.org/7'},
    ],
  });
  scores.merges = [area(8, 0, 2, 3)];
  scores.rows.frozen = 1;
  scores.columns.frozen = 2;
  scores.columns.change(0, 1, {size: 240});
  scores.rows.change(0, 1, {size: 60});
  scores.rows.change(20, 2, {hidden: true});
  scores.columns.change(7, 1, {hidden: true});
  scores.columns.shiftDepth(4, 3, 1);
  scores.columns.shiftDepth(5, 1, 1);
  scores.rows.shiftDepth(12, 3, 1);
  scores.rows.collapse(scores.rows.group(12, 1)!, true);
  scores.tabColor = '#34a853';
  scores.hiddenGridlines = true;
  scores.filter = {area: area(0, 0, 3, 4), columns: new Map()};

  const list = book.validation({
    criteria: 'VALUE_IN_LIST',
    values: ['да', 'нет'],
    showDropdown: true,
    allowInvalid: false,
    helpText: 'да или нет',
  });
  scores.validations.fill(area(1, 3, 9, 1), list);
  scores.validations.fill(
    area(1, 4, 9, 1),
    book.validation({
      criteria: 'VALUE_IN_LIST',
      values: ['очный, открытый', 'заочный'],
      showDropdown: false,
      allowInvalid: true,
    }),
  );
  scores.validations.fill(
    area(1, 0, 1, 1),
    book.validation({
      criteria: 'VALUE_IN_RANGE',
      values: [],
      range: {sheet: facts.id, area: area(1, 0, 3, 1)},
      showDropdown: true,
      allowInvalid: false,
    }),
  );
  scores.validations.fill(
    area(1, 1, 2, 1),
    book.validation({
      criteria: 'NUMBER_BETWEEN',
      values: [0, 10.5],
      allowInvalid: false,
    }),
  );
  scores.validations.fill(
    area(1, 2, 2, 1),
    book.validation({
      criteria: 'DATE_ON_OR_AFTER',
      values: [{serial: 44_000}],
      allowInvalid: false,
    }),
  );
  scores.conditionalFormats = [
    {
      ranges: [area(1, 1, 2, 1), area(4, 1)],
      condition: {
        criteria: 'NUMBER_LESS_THAN',
        values: [5],
        style: styleOf({background: '#f4c7c3', bold: true})!,
      },
    },
    {
      ranges: [area(1, 0, 3, 1)],
      condition: {
        criteria: 'TEXT_CONTAINS',
        values: ['№ 7'],
        style: styleOf({fontColor: '#999999'})!,
      },
    },
    {
      ranges: [area(1, 1, 3, 1)],
      gradient: {
        min: {type: 'MIN', value: '', color: '#ffffff'},
        mid: {type: 'PERCENTILE', value: '50', color: '#ffff00'},
        max: {type: 'MAX', value: '', color: '#57bb8a'},
      },
    },
  ];
  scores.protections = [
    {
      id: book.newId(),
      area: area(0, 0, 1, 4),
      description: 'Заголовок',
      warningOnly: false,
      editors: ['owner@example.org'],
      domainEdit: false,
      unprotected: [],
    },
  ];
  scores.charts = [
    {
      id: book.newId(),
      type: 'BAR',
      ranges: [{sheet: scores.id, area: area(0, 0, 3, 2)}],
      options: {title: 'Итоги', isStacked: true, colors: ['#336699']},
      anchor: {row: 12, column: 4, offsetX: 0, offsetY: 0},
      headers: 1,
      transpose: false,
      mergeStrategy: 'MERGE_COLUMNS',
      hiddenDimensionStrategy: 'IGNORE_BOTH',
    },
  ];
  book.names = [{name: 'цель', sheet: facts.id, area: area(1, 1)}];
  book.metadata = [
    {
      id: book.newId(),
      key: 'innoset.column',
      value: 'points',
      visibility: 'DOCUMENT',
      place: {kind: 'COLUMN', sheet: scores.id, index: 1},
    },
  ];
  return book;
}
