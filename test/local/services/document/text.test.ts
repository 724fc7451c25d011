// Text and RangeElement: styles by offsets, search, replacement, text of a whole container.
import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';
import {sharedCode} from './casts';

type Text = GoogleAppsScript.Document.Text;
declare function refused(action: () => unknown): string;
declare function casts(element: unknown): string[];
declare function newBody(): GoogleAppsScript.Document.Body;
declare function newText(text: string): Text;

const host = createHost({
  code: `${sharedCode}
    function newText(text) { return newBody().appendParagraph(text).getChild(0).asText(); }
  `,
});

afterAll(() =>
  expectEveryMethodCalled(host, ['Document.Text', 'Document.RangeElement']),
);

test('styles of the whole text', () => {
  expect(
    host.evaluate(() => {
      const text = newText('Слово');
      const before = [text.isBold(), text.getFontSize(), text.getLinkUrl()];
      text.setBold(true).setItalic(true).setUnderline(true);
      text.setStrikethrough(true).setFontFamily('Georgia').setFontSize(14);
      text.setForegroundColor('#FF0000').setBackgroundColor('#ff0');
      text.setLinkUrl('https://example.org');
      text.setTextAlignment(DocumentApp.TextAlignment.SUPERSCRIPT);
      return [
        before,
        text.isBold(),
        text.isItalic(),
        text.isUnderline(),
        text.isStrikethrough(),
        text.getFontFamily(),
        text.getFontSize(),
        text.getForegroundColor(),
        text.getBackgroundColor(),
        text.getLinkUrl(),
        String(text.getTextAlignment()),
        text.getAttributes(),
      ];
    }),
  ).toEqual([
    [null, null, null],
    true,
    true,
    true,
    true,
    'Georgia',
    14,
    '#ff0000',
    '#ffff00',
    'https://example.org',
    'SUPERSCRIPT',
    {
      BACKGROUND_COLOR: '#ffff00',
      BOLD: true,
      FONT_FAMILY: 'Georgia',
      FONT_SIZE: 14,
      FOREGROUND_COLOR: '#ff0000',
      ITALIC: true,
      LINK_URL: 'https://example.org',
      STRIKETHROUGH: true,
      UNDERLINE: true,
    },
  ]);
});

test('styles from one letter to another; a mixed style is null', () => {
  expect(
    host.evaluate(() => {
      const text = newText('0123456789');
      text.setBold(2, 4, true).setItalic(4, 6, true).setFontSize(8, 9, 20);
      text.setAttributes(0, 0, {UNDERLINE: true});
      return [
        text.getTextAttributeIndices(),
        [1, 2, 4, 5].map(offset => text.isBold(offset)),
        [3, 4, 6, 7].map(offset => text.isItalic(offset)),
        [text.isBold(), text.getFontSize(), text.isUnderline(0)],
        text.getAttributes(8).FONT_SIZE,
        text.setBold(true).setAttributes({BOLD: null, ITALIC: false}).isBold(),
        text.isItalic(),
      ];
    }),
  ).toEqual([
    [0, 1, 2, 4, 5, 7, 8],
    [null, true, true, null],
    [null, true, true, null],
    [null, null, true],
    20,
    null,
    false,
  ]);
});

test('insertion, deletion, appending, replacement of the whole', () => {
  expect(
    host.evaluate(() => {
      const text = newText('один три');
      text.setBold(0, 3, true);
      const steps = [text.insertText(4, ' два').getText(), text.isBold(5)];
      steps.push(text.appendText(' четыре').getText(), text.isBold(18));
      steps.push(text.deleteText(0, 4).getText());
      steps.push(text.copy().setText('новое').getText(), text.getText());
      steps.push(text.editAsText().setText('всё').getText());
      return steps;
    }),
  ).toEqual([
    'один два три',
    true,
    'один два три четыре',
    null,
    'два три четыре',
    'новое',
    'два три четыре',
    'всё',
  ]);
});

test('offsets outside the text are refused', () => {
  expect(
    host.evaluate(() => {
      const text = newText('12345');
      return [
        refused(() => text.setBold(0, 5, true)),
        refused(() => text.setBold(-1, 2, true)),
        refused(() => text.setItalic(3, 2, true)),
        refused(() => text.isBold(5)),
        refused(() => text.insertText(6, 'x')),
        refused(() => text.deleteText(4, 5)),
        refused(() => text.insertText(0, '')),
        refused(() => text.setText('')),
        refused(() => text.setForegroundColor('красный')),
        refused(() => text.setBold('да' as unknown as boolean)),
        refused(() => text.setFontSize(1.5)),
      ];
    }),
  ).toEqual([
    'Index (5) must be less than the content length (5).',
    'Index (-1) must be greater than or equal to zero.',
    'End offset (2) must be greater than or equal to start offset (3).',
    'Index (5) must be less than the content length (5).',
    'Index (6) must be less than the content length (6).',
    'Index (5) must be less than the content length (5).',
    'Cannot insert an empty text element.',
    'Cannot insert an empty text element.',
    'Invalid argument: красный',
    "The parameters (String) don't match the method signature for DocumentApp.Text.setBold.",
    'Cannot convert 1.5 to int.',
  ]);
});

test('search goes on after what was found; offsets are inclusive', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.appendParagraph('кот и Кот');
      body.appendTable([['кот']]);
      const found: unknown[] = [];
      for (
        let range = body.findText('(?i)кот');
        range;
        range = body.findText('(?i)кот', range)
      ) {
        found.push([
          range.getElement().asText().getText(),
          range.getStartOffset(),
          range.getEndOffsetInclusive(),
          range.isPartial(),
        ]);
      }
      const text = body.getChild(1).asParagraph().getChild(0).asText();
      const [paragraph] = body.getParagraphs();
      const whole = body.findElement(DocumentApp.ElementType.PARAGRAPH);
      return [
        found,
        text.findText('К').getStartOffset(),
        text.findText('собака'),
        [
          whole.getStartOffset(),
          whole.getEndOffsetInclusive(),
          whole.isPartial(),
          body.getChildIndex(whole.getElement()),
          body.getChildIndex(paragraph),
        ],
      ];
    }),
  ).toEqual([
    [
      ['кот и Кот', 0, 2, true],
      ['кот и Кот', 6, 8, true],
      ['кот', 0, 2, false],
    ],
    6,
    null,
    [-1, -1, false, 0, 0],
  ]);
});

test('replacement: patterns of RE2, the style of the first letter, nothing of groups', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body
        .appendParagraph('{{имя}} и {{имя}}')
        .editAsText()
        .setBold(0, 6, true);
      body.replaceText('\\{\\{имя\\}\\}', 'Школа $1');
      const text = body.getParagraphs()[1].editAsText();
      const styles = text.getTextAttributeIndices();
      text.replaceText('[а-я]+', '');
      const gone = body.appendParagraph('{{x}}');
      body.replaceText('\\{\\{x\\}\\}', '');
      return [
        body.getText(),
        styles,
        gone.getNumChildren(),
        refused(() => body.replaceText('a(?=b)', '')),
        refused(() => body.findText('(a)\\1')),
        refused(() => body.findText('(')),
      ];
    }),
  ).toEqual([
    '\nШ $1  Ш $1\n',
    [0, 8],
    0,
    'Invalid regular expression pattern a(?=b)',
    'Invalid regular expression pattern (a)\\1',
    'Invalid regular expression pattern (',
  ]);
});

test('the text of a container is one text', () => {
  expect(
    host.evaluate(() => {
      const body = newBody();
      body.appendParagraph('раз').appendText('два');
      body.appendTable([['а', 'б']]);
      const text = body.editAsText();
      const whole = text.getText();
      text.setBold(4, 8, true);
      text.insertText(0, 'ноль').insertText(10, '!');
      const paragraph = body.getParagraphs()[1];
      return [
        whole,
        body.getText(),
        paragraph.editAsText().isBold(2),
        paragraph.editAsText().isBold(3),
        body.getTables()[0].editAsText().isBold(),
        text.deleteText(0, 1).getText(),
        refused(() => text.deleteText(0, 5)),
        String(text.getType()),
        String(text.getParent().getType()),
        body.editAsText().setText('всё').getText(),
        body.getNumChildren(),
        paragraph.editAsText().setText('абзац').getText(),
        refused(() =>
          body
            .appendTable([['а']])
            .editAsText()
            .setText('x'),
        ),
      ];
    }),
  ).toEqual([
    '\nраздва\nа\nб\n',
    'ноль\nраздв!а\nа\nб\n',
    null,
    true,
    null,
    'ль\nраздв!а\nа\nб\n',
    'not in the local host: Text.deleteText across paragraphs',
    'TEXT',
    'BODY_SECTION',
    'всё',
    1,
    'абзац',
    'not in the local host: Text.setText of a TABLE',
  ]);
});

test('the place of a text; neighbours merge', () => {
  expect(
    host.evaluate(() => {
      const paragraph = newBody().appendParagraph('раз');
      const second = paragraph.appendText('два').setBold(true);
      const first = paragraph.getChild(0).asText();
      const answers = [
        String(second.getType()),
        second.getParent().asParagraph().getText(),
        second.getPreviousSibling().asText().getText(),
        first.getNextSibling().asText().getText(),
        second.isAtDocumentEnd(),
        first.isAtDocumentEnd(),
        casts(first),
      ];
      const merged = second.merge();
      return [
        ...answers,
        merged.getText(),
        merged.getTextAttributeIndices(),
        paragraph.getNumChildren(),
        merged.removeFromParent().getParent(),
        paragraph.getText(),
      ];
    }),
  ).toEqual([
    'TEXT',
    'раздва',
    'раз',
    'два',
    true,
    false,
    ['Text'],
    'раздва',
    [0, 3],
    1,
    null,
    '',
  ]);
});

test('texts appended one by one are one after the document is opened anew', () => {
  expect(
    host.evaluate(() => {
      const made = DocumentApp.create('x');
      const paragraph = made.getBody().appendParagraph('а');
      paragraph.appendText('б').setBold(true);
      paragraph.appendText('в').setBold(false);
      const before = paragraph.getNumChildren();
      made.saveAndClose();
      const again = DocumentApp.openById(made.getId()).getBody();
      const reread = again.getChild(1).asParagraph();
      return [
        before,
        reread.getNumChildren(),
        reread.getText(),
        reread.editAsText().getTextAttributeIndices(),
        reread.getChild(0).getParent().asParagraph().getText(),
      ];
    }),
  ).toEqual([3, 1, 'абв', [0, 1, 2], 'абв']);
});
