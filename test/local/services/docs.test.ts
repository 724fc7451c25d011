// Docs, the advanced service: places of elements as the REST API counts them, pinned header rows.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

declare function refused(action: () => unknown): string;
declare function newDocument(): string;

const scopes = ['https://www.googleapis.com/auth/documents'];
const manifest = {
  oauthScopes: scopes,
  dependencies: {enabledAdvancedServices: [{userSymbol: 'Docs'}]},
};

const code = `
  function refused(action) {
    try { action(); return ''; } catch (error) { return error.message; }
  }
  /** «Заголовок», a table of 2 × 2 and its blank line, «конец», a table of one row. */
  function newDocument() {
    const made = DocumentApp.create('Отчёт');
    const body = made.getBody();
    body.setText('Заголовок');
    body.appendTable([['а', 'бб'], ['', 'г']]);
    body.appendParagraph('конец').appendPageBreak();
    body.appendTable([['х']]);
    made.saveAndClose();
    return made.getId();
  }
  function pin(id, index, count) {
    return Docs.Documents.batchUpdate({requests: [
      {pinTableHeaderRows: {tableStartLocation: {index}, pinnedHeaderRowsCount: count}},
    ]}, id);
  }
  function make() { return newDocument(); }
`;

const person = 'author@school.example';
const host = createHost({code, manifest, person});

afterAll(() => expectEveryMethodCalled(host, ['Docs.DocumentsCollection']));

test('places count as the API counts them', () => {
  // 1 + «Заголовок» and its line feed: 11, where the table begins. Its begin and end, rows and cells take one each.
  expect(
    host.evaluate(() => {
      const content = Docs!.Documents.get(newDocument()).body!.content!;
      const [first, second] = content[2].table!.tableRows!;
      return [
        content.map(each => [
          Object.keys(each).find(key => !key.endsWith('Index')),
          each.startIndex,
          each.endIndex,
        ]),
        [first, second].map(row =>
          row.tableCells!.map(cell => [
            cell.startIndex,
            cell.content![0].paragraph!.elements![0].textRun!.content,
            cell.endIndex,
          ]),
        ),
        [content[2].table!.rows, content[2].table!.columns],
      ];
    }),
  ).toEqual([
    [
      ['sectionBreak', 0, 1],
      ['paragraph', 1, 11],
      ['table', 11, 27],
      ['paragraph', 27, 28],
      ['paragraph', 28, 35],
      ['table', 35, 41],
      ['paragraph', 41, 42],
    ],
    [
      [
        [13, 'а', 16],
        [16, 'бб', 20],
      ],
      [
        [21, '\n', 23],
        [23, 'г', 26],
      ],
    ],
    [2, 2],
  ]);
});

test('header rows are pinned at the start index of their table', () => {
  const id = host.evaluate(() => {
    const made = newDocument();
    const {content} = Docs!.Documents.get(made).body!;
    const requests = content!
      .filter(({table}) => table)
      .map(({startIndex}) => ({
        pinTableHeaderRows: {
          tableStartLocation: {index: startIndex},
          pinnedHeaderRowsCount: 1,
        },
      }));
    Docs!.Documents.batchUpdate({requests} as object, made);
    return made;
  });
  const tables = host.world.documents
    .get(id)!
    .body.children.filter(({type}) => type === 'TABLE');
  expect(tables.map(({pinnedRows}) => pinnedRows)).toEqual([1, 1]);
});

test('a bad request changes nothing', () => {
  const id = String(host.run('make'));
  const refusal = (requests: object[]) => () =>
    host.evaluate(
      (given: object[], document: string) => {
        Docs!.Documents.batchUpdate({requests: given} as object, document);
      },
      requests,
      id,
    );
  const pin = (index: number, count = 1) => ({
    pinTableHeaderRows: {
      tableStartLocation: {index},
      pinnedHeaderRowsCount: count,
    },
  });
  expect(refusal([pin(11), pin(12)])).toThrow(
    'API call to docs.documents.batchUpdate failed with error: Invalid requests[1].pinTableHeaderRows: Invalid table start location.',
  );
  expect(refusal([pin(11, 3)])).toThrow('The table has no 3 rows to pin.');
  expect(refusal([])).toThrow('Must specify at least one request.');
  expect(refusal([{insertText: {text: 'x'}}])).toThrow(
    'not in the local host: Docs request insertText',
  );
  expect(host.world.documents.get(id)!.body.children[1].pinnedRows).toBe(
    undefined,
  );
});

test('cells and rows are dressed at one stroke', () => {
  const id = String(host.run('make'));
  const dress = (requests: object[]) =>
    host.evaluate(
      (given: object[], document: string) => {
        Docs!.Documents.batchUpdate({requests: given} as object, document);
      },
      requests,
      id,
    );
  const tableStartLocation = {index: 11};
  const points = (magnitude: number) => ({magnitude, unit: 'PT'});
  dress([
    {
      updateTableCellStyle: {
        tableStartLocation,
        tableCellStyle: {
          paddingTop: points(2),
          paddingLeft: points(4),
          contentAlignment: 'MIDDLE',
        },
        fields: 'paddingTop,contentAlignment',
      },
    },
    {
      updateTableRowStyle: {
        tableStartLocation,
        rowIndices: [1],
        tableRowStyle: {preventOverflow: true},
        fields: 'preventOverflow',
      },
    },
  ]);
  const rows = () => host.world.documents.get(id)!.body.children[1].children;
  expect(rows().map(row => row.staysOnPage)).toEqual([undefined, true]);
  expect(
    rows().flatMap(row => row.children.map(cell => cell.attributes)),
  ).toEqual(Array(4).fill({PADDING_TOP: 2, VERTICAL_ALIGNMENT: 'CENTER'}));
  const wrong = (kind: string, request: object) => () =>
    dress([{[kind]: {tableStartLocation, ...request}}]);
  const cells = 'updateTableCellStyle';
  expect(
    wrong(cells, {
      tableCellStyle: {contentAlignment: 'SIDE'},
      fields: 'contentAlignment',
    }),
  ).toThrow('Invalid contentAlignment: SIDE');
  expect(
    wrong(cells, {tableCellStyle: {paddingTop: 2}, fields: 'paddingTop'}),
  ).toThrow('A dimension wants a magnitude and the unit PT.');
  expect(wrong(cells, {tableCellStyle: {}})).toThrow(
    "At least one field must be listed in 'fields'.",
  );
  expect(wrong(cells, {fields: 'columnSpan'})).toThrow(
    'not in the local host: Docs tableCellStyle.columnSpan',
  );
  expect(wrong(cells, {tableRange: {}})).toThrow(
    'not in the local host: Docs updateTableCellStyle.tableRange',
  );
  const rowStyle = 'updateTableRowStyle';
  expect(wrong(rowStyle, {fields: 'minRowHeight'})).toThrow(
    'not in the local host: Docs tableRowStyle.minRowHeight',
  );
  expect(wrong(rowStyle, {rowIndices: [9], fields: 'preventOverflow'})).toThrow(
    'The table has no rows 9.',
  );
  dress([
    {
      [rowStyle]: {
        tableStartLocation,
        tableRowStyle: {preventOverflow: true},
        fields: 'preventOverflow',
      },
    },
  ]);
  expect(rows().map(row => row.staysOnPage)).toEqual([true, true]);
});

test('edits that are not saved, strangers, missing documents are refused', () => {
  const id = String(host.run('make'));
  expect(
    host.evaluate((saved: string) => {
      const opened = DocumentApp.openById(saved);
      opened.getBody().appendParagraph('не сохранено');
      const told = [refused(() => Docs!.Documents.get(saved))];
      opened.saveAndClose();
      return [
        ...told,
        refused(() => Docs!.Documents.get(saved)),
        refused(() => Docs!.Documents.get('нет')),
        refused(() => Docs!.Documents.get(saved, {fields: 'body'})),
      ];
    }, id),
  ).toEqual([
    'not in the local host: Docs.Documents.get of a document with unsaved edits: call saveAndClose before',
    '',
    'API call to docs.documents.get failed with error: Requested entity was not found.',
    'not in the local host: Docs.Documents.get with options',
  ]);
  expect(() =>
    host.run('pin', [id, 11, 1], {as: 'other@school.example'}),
  ).toThrow('The caller does not have permission');
});

test('the service wants the manifest and the scope', () => {
  const without = createHost({code, person, manifest: {oauthScopes: scopes}});
  expect(without.evaluate('typeof Docs')).toBe('undefined');
  const narrow = createHost({
    code,
    person,
    manifest: {
      ...manifest,
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
    },
  });
  expect(() => narrow.run('pin', ['id', 1, 1])).toThrow('auth/documents');
});
