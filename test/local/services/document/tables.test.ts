// Table, TableRow, TableCell.
import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';
import {sharedCode} from './casts';

declare function refused(action: () => unknown): string;
declare function newTable(): GoogleAppsScript.Document.Table;
declare function texts(table: unknown): string[][];
declare function container(element: unknown): unknown[];

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';

const host = createHost({
  code: `${sharedCode}
    function newTable() {
      return newBody().insertTable(0, [['а', 'б'], ['в', 'г']]);
    }
    function texts(table) {
      return Array.from({length: table.getNumRows()}, (_, i) => {
        const row = table.getRow(i);
        return Array.from({length: row.getNumCells()}, (_, j) => row.getCell(j).getText());
      });
    }
    /** What tables, rows and cells have as containers of text «б»; removes its last child and itself. */
    function container(element) {
      const found = element.findText('б');
      element.setLinkUrl('https://example.org').setTextAlignment(DocumentApp.TextAlignment.SUPERSCRIPT);
      element.setAttributes({BOLD: true});
      element.replaceText('б', 'Б');
      const children = element.getNumChildren();
      return [
        String(element.getType()), element.getText(), element.editAsText().getText() === element.getText(),
        found.getElement().asText().getText(), element.findElement(DocumentApp.ElementType.PARAGRAPH).isPartial(),
        element.getLinkUrl(), String(element.getTextAlignment()), element.getAttributes().BOLD,
        children, element.getChildIndex(element.getChild(children - 1)), casts(element),
        String(element.getParent().getType()), element.isAtDocumentEnd(),
        element.getPreviousSibling() && element.getPreviousSibling().getText(),
        element.getNextSibling() && element.getNextSibling().getText(),
        element.copy().getText() === element.getText(), refused(() => element.removeChild(element)),
      ];
    }
  `,
});

afterAll(() =>
  expectEveryMethodCalled(host, [
    'Document.Table',
    'Document.TableRow',
    'Document.TableCell',
  ]),
);

const notChild = 'Element does not contain the specified child element.';

test('table, row and cell as containers', () => {
  expect(
    host.evaluate(() => {
      const table = newTable();
      return [
        container(table),
        refused(() => table.merge()),
        container(newTable().getRow(0)),
        container(newTable().getCell(0, 1)),
      ];
    }),
  ).toEqual([
    [
      'TABLE',
      'а\nБ\nв\nг',
      true,
      'Б',
      false,
      'https://example.org',
      'SUPERSCRIPT',
      true,
      2,
      1,
      ['Table'],
      'BODY_SECTION',
      false,
      null,
      '',
      true,
      notChild,
    ],
    'Element must be preceded by an element of the same type.',
    [
      'TABLE_ROW',
      'а\nБ',
      true,
      'Б',
      false,
      'https://example.org',
      'SUPERSCRIPT',
      true,
      2,
      1,
      ['TableRow'],
      'TABLE',
      false,
      null,
      'в\nг',
      true,
      notChild,
    ],
    [
      'TABLE_CELL',
      'Б',
      true,
      'Б',
      false,
      'https://example.org',
      'SUPERSCRIPT',
      true,
      1,
      0,
      ['TableCell'],
      'TABLE_ROW',
      false,
      'а',
      null,
      true,
      notChild,
    ],
  ]);
});

test('rows and cells come and go', () => {
  expect(
    host.evaluate(() => {
      const table = newTable();
      const steps: unknown[] = [];
      table.appendTableRow().appendTableCell('д');
      table.getRow(2).insertTableCell(0, 'е');
      table.getRow(2).appendTableCell();
      table.insertTableRow(0, table.getRow(0).copy());
      table.appendTableRow(table.getRow(0).copy());
      table.insertTableRow(1);
      steps.push(texts(table));
      table.removeRow(1);
      table.getRow(3).removeCell(2);
      table.getRow(3).appendTableCell(table.getCell(0, 0).copy());
      table.getRow(0).removeChild(table.getCell(0, 0));
      table.getRow(0).removeFromParent();
      table.removeChild(table.getRow(3));
      steps.push(texts(table));
      steps.push(
        refused(() => table.getRow(9)),
        refused(() => table.getCell(0, 9)),
        refused(() => table.appendTableRow(table.getRow(0))),
        refused(() => table.getRow(0).appendTableCell(table.getCell(0, 0))),
      );
      steps.push(table.getRow(1).merge().getNumCells(), texts(table));
      steps.push(table.getCell(0, 1).merge().getText());
      table.getCell(0, 0).removeFromParent();
      table.getRow(0).clear();
      steps.push(texts(table), table.clear().getNumRows());
      steps.push(table.removeFromParent().getParent());
      return steps;
    }),
  ).toEqual([
    [['а', 'б'], [], ['а', 'б'], ['в', 'г'], ['е', 'д', ''], ['а', 'б']],
    [
      ['а', 'б'],
      ['в', 'г'],
      ['е', 'д', 'а'],
    ],
    'Child index (9) must be less than the number of child elements (3).',
    'Child index (9) must be less than the number of child elements (2).',
    'Element must be detached.',
    'Element must be detached.',
    4,
    [
      ['а', 'б', 'в', 'г'],
      ['е', 'д', 'а'],
    ],
    'а\nб',
    [[], ['е', 'д', 'а']],
    0,
    null,
  ]);
});

test('looks: widths are of a column, borders of the table', () => {
  expect(
    host.evaluate(() => {
      const table = newTable();
      const cell = table.getCell(0, 1);
      const before = [
        table.getColumnWidth(0),
        table.getBorderColor(),
        table.getBorderWidth(),
        cell.getBackgroundColor(),
        cell.getPaddingLeft(),
        cell.getVerticalAlignment(),
        table.getRow(0).getMinimumHeight(),
      ];
      table.setColumnWidth(0, 100).setBorderColor('#999').setBorderWidth(0.5);
      table.getRow(0).setMinimumHeight(30);
      cell.setBackgroundColor('#EEEEEE').setWidth(50);
      cell.setPaddingTop(1).setPaddingBottom(2);
      cell.setPaddingLeft(3).setPaddingRight(4);
      cell.setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER);
      const {BACKGROUND_COLOR, VERTICAL_ALIGNMENT} = cell.getAttributes();
      return [
        before,
        [table.getColumnWidth(0), table.getCell(1, 0).getWidth()],
        [table.getColumnWidth(1), table.getCell(1, 1).getWidth()],
        [table.getBorderColor(), table.getBorderWidth()],
        table.getRow(0).getMinimumHeight(),
        [cell.getBackgroundColor(), BACKGROUND_COLOR],
        [cell.getPaddingTop(), cell.getPaddingBottom()],
        [cell.getPaddingLeft(), cell.getPaddingRight()],
        [cell.getVerticalAlignment(), VERTICAL_ALIGNMENT].map(String),
        [cell.getColSpan(), cell.getRowSpan()],
        refused(() => table.setColumnWidth(5, 10)),
        refused(() => cell.setBackgroundColor('серый')),
      ];
    }),
  ).toEqual([
    Array(7).fill(null),
    [100, 100],
    [50, 50],
    ['#999999', 0.5],
    30,
    ['#eeeeee', '#eeeeee'],
    [1, 2],
    [3, 4],
    ['CENTER', 'CENTER'],
    [1, 1],
    'Invalid argument: columnIndex',
    'Invalid argument: серый',
  ]);
});

test('a cell holds what a section holds', () => {
  expect(
    host.evaluate((base64: string) => {
      const cell = newTable().getCell(1, 0);
      cell.setText('начало');
      cell.appendParagraph('абзац');
      cell.insertParagraph(0, 'первый');
      cell.appendListItem('пункт');
      cell.insertListItem(0, 'пункт первый');
      cell.appendTable([['внутри']]);
      cell.insertTable(0, [['выше']]);
      cell.appendImage(
        Utilities.newBlob(Utilities.base64Decode(base64), 'image/png'),
      );
      cell.insertImage(
        0,
        Utilities.newBlob(Utilities.base64Decode(base64), 'image/png'),
      );
      cell.appendHorizontalRule();
      cell.insertHorizontalRule(0);
      const answers = [
        cell.getText(),
        cell.getParentRow().getText() === cell.getParent().getText(),
        cell.getParentTable().getNumRows(),
        cell.getParentRow().getParentTable().getNumRows(),
        refused(() => cell.setText('')),
        refused(() =>
          cell.getChild(cell.getNumChildren() - 1).removeFromParent(),
        ),
        cell.clear().getText(),
        cell.getNumChildren(),
      ];
      return answers;
    }, png),
  ).toEqual([
    '\n\nвыше\nпункт первый\nпервый\nначало\nабзац\nпункт\nвнутри\n\n\n',
    true,
    2,
    2,
    'Cannot insert an empty text element.',
    "Can't remove the last paragraph in a document section.",
    '',
    1,
  ]);
});

test('attributes of a cell go to the cell, those of text to its text', () => {
  expect(
    host.evaluate(() => {
      const cell = newTable().getCell(0, 0);
      cell.setAttributes({
        BACKGROUND_COLOR: '#ff0000',
        FONT_SIZE: 9,
        HORIZONTAL_ALIGNMENT: DocumentApp.HorizontalAlignment.CENTER,
      });
      const paragraph = cell.getChild(0).asParagraph();
      return [
        cell.getBackgroundColor(),
        paragraph.editAsText().getBackgroundColor(),
        paragraph.editAsText().getFontSize(),
        paragraph.getAlignment(),
      ];
    }),
  ).toEqual(['#ff0000', null, 9, null]);
});
