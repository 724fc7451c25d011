// Body, HeaderSection, FooterSection: what stands in them, in which order, and what Google refuses.
import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';
import {sharedCode} from './casts';

type Body = GoogleAppsScript.Document.Body;
type Footer = GoogleAppsScript.Document.FooterSection;
declare function refused(action: () => unknown): string;
declare function newBody(): Body;
declare function types(body: unknown): string[];
declare function surface(section: Footer): unknown[];

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';

const host = createHost({
  code: `${sharedCode}
    function types(section) {
      return Array.from({length: section.getNumChildren()}, (_, i) => String(section.getChild(i).getType()));
    }
    function picture() {
      return Utilities.newBlob(Utilities.base64Decode('${png}'), 'image/png', 'p.png');
    }
    /** Calls everything that all sections have; the answers, for comparison. */
    function surface(section) {
      section.clear();
      section.appendParagraph('Один');
      section.insertParagraph(1, section.getChild(1).copy());
      section.appendListItem('пункт');
      section.insertListItem(3, section.getChild(3).copy());
      section.appendTable([['а', 'б']]);
      section.insertTable(0, [['в']]);
      section.appendImage(picture());
      section.insertImage(0, section.getImages()[0].copy());
      section.appendHorizontalRule();
      section.insertHorizontalRule(0);
      const found = section.findText('О[а-я]+ин');
      const element = section.findElement(DocumentApp.ElementType.TABLE);
      const next = section.findElement(DocumentApp.ElementType.TABLE, element);
      section.replaceText('пункт', 'статья');
      section.setLinkUrl('https://example.org');
      section.setTextAlignment(DocumentApp.TextAlignment.SUPERSCRIPT);
      section.setAttributes({BOLD: true, HORIZONTAL_ALIGNMENT: DocumentApp.HorizontalAlignment.RIGHT});
      const answers = [
        types(section),
        section.getText(),
        found.getElement().getText(),
        element.getElement().getText(),
        next.getElement().getText(),
        section.getParagraphs().length,
        section.getListItems().map(item => item.getText()),
        section.getTables().length,
        section.getImages().map(image => image.getWidth()),
        String(section.getTextAlignment()),
        section.getAttributes().BOLD,
        String(section.getChild(3).getAlignment()),
        section.getChildIndex(section.getTables()[0]),
        section.editAsText().getText() === section.getText(),
        section.copy().getText() === section.getText(),
        casts(section),
        section.getLinkUrl(),
        section.getNextSibling(),
        section.getPreviousSibling(),
        section.isAtDocumentEnd(),
        refused(() => section.merge()),
        refused(() => section.getParent()),
      ];
      section.removeChild(section.getChild(0));
      answers.push(section.getNumChildren());
      answers.push(section.setText('всё').getText());
      return answers;
    }
  `,
});

afterAll(() =>
  expectEveryMethodCalled(host, [
    'Document.Body',
    'Document.HeaderSection',
    'Document.FooterSection',
  ]),
);

const text = [
  '',
  '',
  'в',
  '',
  'Один',
  'Один',
  'статья',
  'статья',
  'а\nб',
  '',
  '',
  '',
].join('\n');

/** What follows the casts: link, siblings, end of the document, refusals. */
const place = (atEnd: boolean, type: string) => [
  'https://example.org',
  null,
  null,
  atEnd,
  'Element must be preceded by an element of the same type.',
  `not in the local host: ${type}`,
  11,
  'всё',
];

const answers = [
  [
    'PARAGRAPH',
    'PARAGRAPH',
    'TABLE',
    'PARAGRAPH',
    'PARAGRAPH',
    'PARAGRAPH',
    'LIST_ITEM',
    'LIST_ITEM',
    'TABLE',
    'PARAGRAPH',
    'PARAGRAPH',
    'PARAGRAPH',
  ],
  text,
  'Один',
  'в',
  'а\nб',
  13,
  ['статья', 'статья'],
  2,
  [3, 3],
  'SUPERSCRIPT',
  true,
  'null',
  2,
  true,
  true,
];

test('a body has all that sections have', () => {
  expect(host.evaluate(() => surface(newBody() as unknown as Footer))).toEqual([
    ...answers,
    ['Body'],
    ...place(true, 'Body.getParent'),
  ]);
});

test('so have header and footer', () => {
  expect(
    host.evaluate(() => {
      const made = DocumentApp.create('x');
      const header = made.addHeader();
      const footer = made.addFooter();
      const told = [
        surface(header as unknown as Footer),
        surface(footer),
        [header, footer].map(each => String(each.getType())),
      ];
      header.removeFromParent();
      footer.removeFromParent();
      return [
        ...told,
        made.getHeader(),
        made.getFooter(),
        refused(() => header.removeFromParent()),
        refused(() => made.getBody().removeFromParent()),
      ];
    }),
  ).toEqual([
    [
      ...answers,
      ['HeaderSection'],
      ...place(false, 'HEADER_SECTION: getParent'),
    ],
    [
      ...answers,
      ['FooterSection'],
      ...place(false, 'FOOTER_SECTION: getParent'),
    ],
    ['HEADER_SECTION', 'FOOTER_SECTION'],
    null,
    null,
    'Element must be attached.',
    'Element must be attached.',
  ]);
});

test('a new document has one empty paragraph, which appending leaves alone', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      const before = [body.getNumChildren(), body.getText()];
      body.appendParagraph('p1');
      return [...before, body.getText(), String(body.getType())];
    }),
  ).toEqual([1, '', '\np1', 'BODY_SECTION']);
});

test('a table at the end is followed by an empty paragraph', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.appendParagraph('First');
      body.appendTable([
        ['R1C1', 'R1C2'],
        ['R2C1', 'R2C2'],
      ]);
      body.appendListItem('Item');
      const empty = body.appendTable();
      return [body.getText(), types(body), empty.getNumRows(), empty.getText()];
    }),
  ).toEqual([
    '\nFirst\nR1C1\nR1C2\nR2C1\nR2C2\n\nItem\n\n',
    [
      'PARAGRAPH',
      'PARAGRAPH',
      'TABLE',
      'PARAGRAPH',
      'LIST_ITEM',
      'TABLE',
      'PARAGRAPH',
    ],
    0,
    '',
  ]);
});

test('page breaks stand in a paragraph', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.appendParagraph('p1');
      const made = body.appendPageBreak();
      body.appendParagraph('p2');
      body.insertPageBreak(1, body.appendPageBreak().copy());
      body.insertPageBreak(0);
      return [
        String(made.getParent().getType()),
        String(made.getParent().getParent().getType()),
        body.getText(),
        refused(() => body.insertPageBreak(1, made)),
        refused(() => body.appendPageBreak(made)),
      ];
    }),
  ).toEqual([
    'PARAGRAPH',
    'BODY_SECTION',
    '\n\n\np1\n\np2\n',
    'Element must be detached.',
    'Element must be detached.',
  ]);
});

test('page size and margins: A4 with an inch, in points', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      const numbers = () => [
        body.getPageWidth(),
        body.getPageHeight(),
        body.getMarginTop(),
        body.getMarginBottom(),
        body.getMarginLeft(),
        body.getMarginRight(),
      ];
      const before = numbers();
      body.setPageWidth(842).setPageHeight(595).setMarginTop(36);
      body.setMarginBottom(37).setMarginLeft(38).setMarginRight(39);
      const after = numbers();
      body.setAttributes({MARGIN_TOP: 50});
      return [before, after, body.getAttributes().MARGIN_TOP];
    }),
  ).toEqual([
    [595.276, 841.89, 72, 72, 72, 72],
    [842, 595, 36, 37, 38, 39],
    50,
  ]);
});

test('what stands in a document cannot be put in again; a copy can', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      const paragraph = body.appendParagraph('p');
      const table = body.appendTable([['c']]);
      const item = body.appendListItem('i');
      const image = body.appendImage(
        Utilities.newBlob(
          Utilities.base64Decode(
            'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
          ),
        ),
      );
      return [
        refused(() => body.appendParagraph(paragraph)),
        refused(() => body.insertTable(1, table)),
        refused(() => body.appendListItem(item)),
        refused(() => body.appendImage(image)),
        paragraph.copy().getParent(),
        body.appendParagraph(paragraph.copy()).getText(),
        refused(() => body.insertParagraph(99, paragraph.copy())),
        refused(() => body.insertParagraph(-1, 'x')),
        refused(() => body.getChild(99)),
        refused(() => body.getChildIndex(table.getRow(0))),
        refused(() => body.removeChild(table.getCell(0, 0))),
        refused(() => body.appendParagraph(table as unknown as string)),
        refused(() => body.appendTable([[null]] as unknown as string[][])),
      ];
    }),
  ).toEqual([
    ...Array<string>(4).fill('Element must be detached.'),
    null,
    'p',
    'Child index (99) must be less than or equal to the number of child elements (7).',
    'Child index (-1) must be greater than or equal to zero.',
    'Child index (99) must be less than the number of child elements (7).',
    'Element does not contain the specified child element.',
    'Element does not contain the specified child element.',
    "The parameters (DocumentApp.Table) don't match the method signature for DocumentApp.Body.appendParagraph.",
    "The parameters (Array) don't match the method signature for DocumentApp.Body.appendTable.",
  ]);
});

test('the last paragraph of a section stays', () => {
  const last = "Can't remove the last paragraph in a document section.";
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.appendParagraph('p');
      const item = body.appendListItem('i');
      const told = [
        refused(() => item.removeFromParent()),
        refused(() => body.removeChild(item)),
        refused(() => body.clear()),
        refused(() => item.setText('')),
      ];
      body.appendParagraph('');
      return [...told, refused(() => body.clear()), body.getText()];
    }),
  ).toEqual([last, last, last, 'Cannot insert an empty text element.', '', '']);
});

test('bold goes on in the next paragraph until a script ends it; a heading does not', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      const first = body.appendParagraph('Заголовок');
      first.setHeading(DocumentApp.ParagraphHeading.HEADING1);
      first.editAsText().setBold(true).setLinkUrl('https://example.org');
      const second = body.appendParagraph('дальше');
      second.editAsText().setBold(false);
      const third = body.appendParagraph('ещё');
      return [
        String(body.getParagraphs()[2].getHeading()),
        second.editAsText().getLinkUrl(),
        third.editAsText().isBold(),
        body.appendListItem('пункт').editAsText().isBold(),
        body.insertParagraph(2, 'после первого').editAsText().isBold(),
        body.getTables().length,
      ];
    }),
  ).toEqual(['NORMAL', null, false, false, true, 0]);
});

test('attributes of a body reach its text, not its paragraphs', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.setText('Абзац');
      body.setAttributes({
        [String(DocumentApp.Attribute.ITALIC)]: true,
        [String(DocumentApp.Attribute.FONT_FAMILY)]: 'Georgia',
        [String(DocumentApp.Attribute.HORIZONTAL_ALIGNMENT)]:
          DocumentApp.HorizontalAlignment.CENTER,
      });
      const {ITALIC, FONT_FAMILY, HORIZONTAL_ALIGNMENT} = body
        .getChild(0)
        .getAttributes();
      return [
        ITALIC,
        FONT_FAMILY,
        HORIZONTAL_ALIGNMENT,
        refused(() => body.setAttributes({SIZE: 1})),
        refused(() => body.setAttributes({BOLD: 'да'})),
      ];
    }),
  ).toEqual([
    true,
    'Georgia',
    null,
    'Invalid argument: SIZE',
    'Invalid argument: BOLD',
  ]);
});

test('pictures must be PNG, JPEG or GIF', () => {
  expect(() =>
    host.evaluate(() => {
      newBody().appendImage(Utilities.newBlob('not an image', 'image/png'));
    }),
  ).toThrow('Invalid image data.');
});
