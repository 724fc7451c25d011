// Paragraph, ListItem and what stands in them: texts, pictures, breaks, rules, page numbers.
import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';
import {sharedCode} from './casts';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type InlineImage = GoogleAppsScript.Document.InlineImage;
type Leaf = GoogleAppsScript.Document.PageBreak;
declare function refused(action: () => unknown): string;
declare function newBody(): GoogleAppsScript.Document.Body;
declare function picture(): GoogleAppsScript.Base.Blob;
declare function surface(paragraph: unknown): unknown[];
declare function place(leaf: unknown): unknown[];

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';

const host = createHost({
  person: 'author@school.example',
  code: `${sharedCode}
    function picture() {
      return Utilities.newBlob(Utilities.base64Decode('${png}'), 'image/png', 'p.png');
    }
    /** Setters of layout with their getters, then children: the answers, for comparison. */
    function surface(p) {
      const {CENTER} = DocumentApp.HorizontalAlignment;
      const {HEADING2} = DocumentApp.ParagraphHeading;
      const layout = [p.setHeading(HEADING2).getHeading(), p.setAlignment(CENTER).getAlignment()].map(String);
      layout.push(p.setIndentStart(72).getIndentStart(), p.setIndentFirstLine(36).getIndentFirstLine(),
        p.setIndentEnd(18).getIndentEnd(), p.setLineSpacing(1.5).getLineSpacing(),
        p.setSpacingBefore(6).getSpacingBefore(), p.setSpacingAfter(12).getSpacingAfter(),
        p.isLeftToRight(), p.setLeftToRight(false).isLeftToRight());
      p.clear();
      p.setText('раз');
      p.appendText(' два').setBold(true);
      p.insertText(1, p.getChild(1).copy());
      p.insertText(0, p.getChild(0).copy());
      p.appendInlineImage(picture());
      p.insertInlineImage(0, p.getChild(4).copy());
      p.appendPageBreak();
      p.insertPageBreak(0, p.getChild(6).copy());
      p.appendHorizontalRule();
      p.insertHorizontalRule(0);
      const found = p.findText('два');
      const after = p.findText('два', found);
      const children = Array.from({length: p.getNumChildren()}, (_, i) => String(p.getChild(i).getType()));
      p.replaceText('раз', 'три');
      p.setTextAlignment(DocumentApp.TextAlignment.SUBSCRIPT).setLinkUrl('https://example.org');
      p.setAttributes({FONT_SIZE: 14, SPACING_AFTER: 3, HORIZONTAL_ALIGNMENT: null});
      const {FONT_SIZE, SPACING_AFTER, HORIZONTAL_ALIGNMENT, BOLD} = p.getAttributes();
      const answers = [layout, String(p.getType()), children, p.getText(), p.editAsText().getText(),
        p.getChildIndex(found.getElement()), p.getChildIndex(after.getElement()),
        String(p.findElement(DocumentApp.ElementType.INLINE_IMAGE).getElement().getType()),
        String(p.getTextAlignment()), p.getLinkUrl(), FONT_SIZE, SPACING_AFTER, HORIZONTAL_ALIGNMENT, BOLD,
        p.getParent().getText() === p.getText() + '\\nдо', p.getPreviousSibling(), p.getNextSibling().getText(),
        p.isAtDocumentEnd(), casts(p), refused(() => p.merge())];
      p.removeChild(p.getChild(0));
      answers.push(p.getNumChildren(), p.copy().getNumChildren(), p.removeFromParent().getParent());
      return answers;
    }
    /** What all elements without children have. */
    function place(leaf) {
      return [String(leaf.getType()), String(leaf.getParent().getType()), leaf.isAtDocumentEnd(),
        leaf.getPreviousSibling() && String(leaf.getPreviousSibling().getType()),
        leaf.getNextSibling() && String(leaf.getNextSibling().getType()), casts(leaf),
        String(leaf.copy().getType()), leaf.merge ? refused(() => leaf.merge()) : '',
        String(leaf.setAttributes({}).removeFromParent().getParent())];
    }
  `,
});

afterAll(() =>
  expectEveryMethodCalled(host, [
    'Document.Paragraph',
    'Document.ListItem',
    'Document.InlineImage',
    'Document.PageBreak',
    'Document.HorizontalRule',
    'Document.UnsupportedElement',
  ]),
);

const answersOf = (type: string) => [
  ['HEADING2', 'CENTER', 72, 36, 18, 1.5, 6, 12, true, false],
  type,
  [
    'HORIZONTAL_RULE',
    'PAGE_BREAK',
    'INLINE_IMAGE',
    'TEXT',
    'TEXT',
    'TEXT',
    'TEXT',
    'INLINE_IMAGE',
    'PAGE_BREAK',
    'HORIZONTAL_RULE',
  ],
  'тритри два два',
  'тритри два два',
  5,
  6,
  'INLINE_IMAGE',
  'SUBSCRIPT',
  'https://example.org',
  14,
  3,
  null,
  null,
  true,
  null,
  'до',
  false,
];

const rest = [
  'Element must be preceded by an element of the same type.',
  9,
  9,
  null,
];

test('a paragraph', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.setText('до');
      return surface(body.insertParagraph(0, 'x'));
    }),
  ).toEqual([...answersOf('PARAGRAPH'), ['Paragraph'], ...rest]);
});

test('a list item is much the same', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.setText('до');
      return surface(body.insertListItem(0, 'x'));
    }),
  ).toEqual([...answersOf('LIST_ITEM'), ['ListItem'], ...rest]);
});

test('lists: neighbours are of one list, glyphs belong to a level', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      const first = body.appendListItem('1');
      const second = body.appendListItem('2').setNestingLevel(1);
      const third = body.appendListItem('3').setNestingLevel(1);
      body.appendParagraph('между');
      const other = body.appendListItem('4');
      const ids = [first, second, third, other].map(item => item.getListId());
      second.setGlyphType(DocumentApp.GlyphType.SQUARE_BULLET);
      other.setAttributes({GLYPH_TYPE: DocumentApp.GlyphType.ROMAN_UPPER});
      const glyphs = [first, second, third, other].map(item =>
        String(item.getGlyphType()),
      );
      other.setListId(first);
      const {GLYPH_TYPE, LIST_ID, NESTING_LEVEL} = third.getAttributes();
      return [
        ids.map(id => ids.indexOf(id)),
        glyphs,
        other.getListId() === ids[0],
        String(other.getGlyphType()),
        String(GLYPH_TYPE),
        LIST_ID === ids[0],
        NESTING_LEVEL,
        first.getNestingLevel(),
        third.merge().getText(),
        refused(() => first.setNestingLevel(9)),
        refused(() => first.setText('')),
      ];
    }),
  ).toEqual([
    [0, 0, 0, 3],
    ['NUMBER', 'SQUARE_BULLET', 'SQUARE_BULLET', 'ROMAN_UPPER'],
    true,
    'NUMBER',
    'SQUARE_BULLET',
    true,
    1,
    0,
    '23',
    'Invalid argument: nestingLevel',
    'Cannot insert an empty text element.',
  ]);
});

test('a new normal paragraph has its alignment and line spacing, a heading its style’s', () => {
  expect(
    host.evaluate(() => {
      const shown = (paragraph: Paragraph) => {
        const {HEADING, HORIZONTAL_ALIGNMENT, LINE_SPACING, BOLD} =
          paragraph.getAttributes();
        return [HEADING, HORIZONTAL_ALIGNMENT, LINE_SPACING, BOLD].map(
          value => value && String(value),
        );
      };
      const body = newBody();
      const paragraph = body.appendParagraph('p');
      const before = shown(paragraph);
      paragraph.setAlignment(DocumentApp.HorizontalAlignment.CENTER);
      paragraph.setHeading(DocumentApp.ParagraphHeading.HEADING1);
      return [before, shown(paragraph)];
    }),
  ).toEqual([
    ['NORMAL', 'LEFT', '1.15', null],
    ['HEADING1', null, null, null],
  ]);
});

test('paragraphs merge with the one before', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.appendParagraph('раз').appendInlineImage(picture());
      const second = body.appendParagraph('два');
      const merged = second.merge();
      return [
        merged.getText(),
        merged.getNumChildren(),
        body.getText(),
        second.getParent(),
      ];
    }),
  ).toEqual(['раздва', 3, '\nраздва', null]);
});

test('empty texts are refused', () => {
  expect(
    host.evaluate(() => {
      const paragraph = newBody().appendParagraph('');
      return [
        refused(() => paragraph.appendText('')),
        refused(() => paragraph.insertText(0, '')),
        refused(() => paragraph.setText('')),
        refused(() => paragraph.insertText(5, 'x')),
        paragraph.getNumChildren(),
      ];
    }),
  ).toEqual([
    ...Array<string>(3).fill('Cannot insert an empty text element.'),
    'Child index (5) must be less than or equal to the number of child elements (0).',
    0,
  ]);
});

test('a picture: bytes, size, words for the blind, link', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      const image = body.appendImage(picture());
      const before = [image.getWidth(), image.getHeight(), image.getAltTitle()];
      image.setWidth(300).setHeight(200).setAltTitle('Диаграмма');
      image.setAltDescription('Баллы').setLinkUrl('https://example.org');
      const {HEIGHT, LINK_URL, WIDTH} = image.getAttributes();
      image.setAttributes({WIDTH: 30, HEIGHT: 20});
      return [
        before,
        [WIDTH, HEIGHT, LINK_URL, image.getLinkUrl()],
        [image.getAltTitle(), image.getAltDescription()],
        [image.getWidth(), image.getHeight()],
        Utilities.base64Encode(image.getBlob().getBytes()),
        image.getAs('image/png').getContentType(),
        place(image),
      ];
    }),
  ).toEqual([
    [3, 2, null],
    [300, 200, 'https://example.org', 'https://example.org'],
    ['Диаграмма', 'Баллы'],
    [30, 20],
    png,
    'image/png',
    [
      'INLINE_IMAGE',
      'PARAGRAPH',
      true,
      null,
      null,
      ['InlineImage'],
      'INLINE_IMAGE',
      'Element must be preceded by an element of the same type.',
      'null',
    ],
  ]);
});

test('breaks and rules', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      const rule = body.appendHorizontalRule();
      const paragraph = body.appendParagraph('x');
      const pageBreak = paragraph.appendPageBreak();
      return [rule, pageBreak].map(leaf => [
        (leaf as Leaf).getAttributes(),
        place(leaf),
      ]);
    }),
  ).toEqual([
    [
      {},
      [
        'HORIZONTAL_RULE',
        'PARAGRAPH',
        false,
        null,
        null,
        ['HorizontalRule'],
        'HORIZONTAL_RULE',
        'Element must be preceded by an element of the same type.',
        'null',
      ],
    ],
    [
      {},
      [
        'PAGE_BREAK',
        'PARAGRAPH',
        true,
        'TEXT',
        null,
        ['PageBreak'],
        'PAGE_BREAK',
        'Element must be preceded by an element of the same type.',
        'null',
      ],
    ],
  ]);
});

test('the page number of a template is copied with its paragraph', () => {
  const template = host.world.documents.add('Шаблон', 'author@school.example', {
    pageNumbers: true,
  });
  expect(
    host.evaluate((id: string) => {
      const [source] = DocumentApp.openById(id).getFooter().getParagraphs();
      const footer = DocumentApp.create('Отчёт').addFooter();
      const copy = footer.appendParagraph(source.copy());
      const number = copy.getChild(0);
      return [
        String(copy.getAlignment()),
        footer.getText(),
        number.getAttributes(),
        place(number),
      ];
    }, template.id),
  ).toEqual([
    'RIGHT',
    '\n',
    {},
    [
      'UNSUPPORTED',
      'PARAGRAPH',
      false,
      null,
      null,
      [],
      'UNSUPPORTED',
      'Element must be preceded by an element of the same type.',
      'null',
    ],
  ]);
});

test('JPEG and GIF are pictures too', () => {
  // The beginning of a JPEG of 5 × 7 with a comment before its frame, and of a GIF of 5 × 7.
  const jpeg = '/9j//gAEYWL/wAARCAAHAAUDAREAAhEBAxEB/9k=';
  const gif = 'R0lGODlhBQAHAIAAAAAAAAAAACwAAAAABQAHAAACBoSPqcvtXQA7';
  const sizes = host.evaluate(
    (...pictures: string[]) =>
      pictures.map(each => {
        const image: InlineImage = newBody().appendImage(
          Utilities.newBlob(Utilities.base64Decode(each)),
        );
        return [
          image.getWidth(),
          image.getHeight(),
          image.getBlob().getContentType(),
        ];
      }),
    jpeg,
    gif,
  );
  expect(sizes).toEqual([
    [5, 7, 'image/jpeg'],
    [5, 7, 'image/gif'],
  ]);
});
