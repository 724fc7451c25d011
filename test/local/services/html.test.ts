// Pages: outputs, templates, and escaping by the place where a value lands.
import fc from 'fast-check';
import {createHost} from '../../../local/host';
import {PageText} from '../../../local/services/html-escape';
import {expectEveryMethodCalled} from '../every-method-called';

const host = createHost({
  files: {
    'Code.js': `
      function names() { return ['Школа № 1', 'Лицей <2>']; }
      function show(html, value) {
        const template = HtmlService.createTemplate(html);
        template.value = value;
        return template.evaluate().getContent();
      }`,
    'form.html': '<p><?= title ?></p>',
  },
});
afterAll(() => {
  expectEveryMethodCalled(host, [
    'HTML.HtmlOutput',
    'HTML.HtmlOutputMetaTag',
    'HTML.HtmlService',
    'HTML.HtmlTemplate',
  ]);
});

const show = (html: string, value?: unknown) => host.run('show', [html, value]);

describe('an output', () => {
  it('keeps what it is told', () => {
    expect(
      host.evaluate(() => {
        const page = HtmlService.createHtmlOutput('<b>')
          .setTitle('Форма')
          .setWidth(300)
          .setHeight(200)
          .setFaviconUrl('https://example.org/a.png')
          .setSandboxMode(HtmlService.SandboxMode.IFRAME)
          .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT)
          .addMetaTag('viewport', 'width=device-width')
          .append('1</b>')
          .appendUntrusted('<2>');
        return [
          page.getContent(),
          page.getTitle(),
          page.getWidth(),
          page.getHeight(),
          page.getFaviconUrl(),
          page.getMetaTags().map(tag => [tag.getName(), tag.getContent()]),
          page.getBlob().getContentType(),
          page.getAs('text/html').getDataAsString(),
          page.clear().getContent(),
          page.setContent('x').getContent(),
        ];
      }),
    ).toEqual([
      '<b>1</b>&lt;2&gt;',
      'Форма',
      300,
      200,
      'https://example.org/a.png',
      [['viewport', 'width=device-width']],
      'text/html',
      '<b>1</b>&lt;2&gt;',
      '',
      'x',
    ]);
  });

  it('refuses what Google refuses', () => {
    expect(() =>
      host.evaluate(() =>
        HtmlService.createHtmlOutput().addMetaTag('robots', 'no'),
      ),
    ).toThrow('The meta tag you specified is not allowed.');
    expect(() =>
      host.evaluate(() => HtmlService.createHtmlOutputFromFile('none')),
    ).toThrow('No HTML file named none was found.');
    expect(() =>
      host.evaluate(() =>
        HtmlService.createHtmlOutput().setFaviconUrl('a.png'),
      ),
    ).toThrow('Invalid argument: iconUrl');
  });
});

describe('a template', () => {
  it('comes from a text, a file, a blob, an output', () => {
    expect(
      host.evaluate(() => {
        const file = HtmlService.createTemplateFromFile('form');
        file.title = 'А & Б';
        return [
          file.evaluate().getContent(),
          file.getRawContent(),
          file.getCode(),
          HtmlService.createHtmlOutputFromFile('form').getContent(),
          HtmlService.createTemplate(Utilities.newBlob('<?= 1 ?>'))
            .evaluate()
            .getContent(),
          HtmlService.createHtmlOutput('<?= 2 ?>')
            .asTemplate()
            .evaluate()
            .getContent(),
        ];
      }),
    ).toEqual([
      '<p>А &amp; Б</p>',
      '<p><?= title ?></p>',
      'output._("<p>");\noutput._$( title \n);\noutput._("</p>");',
      '<p><?= title ?></p>',
      '1',
      '2',
    ]);
  });

  it('runs statements among the functions of the script', () => {
    expect(
      show(
        '<ul><? for (const name of names()) { ?><li><?= name ?></li><? } ?></ul>',
      ),
    ).toBe('<ul><li>Школа № 1</li><li>Лицей &lt;2&gt;</li></ul>');
  });

  it('prints as it is where it is told to', () => {
    expect(show('<?!= value ?>', '<i>')).toBe('<i>');
  });

  it('hands on what a scriptlet throws', () => {
    expect(() => show('<?= missing ?>')).toThrow('missing is not defined');
  });

  it.each([
    ['<a title="<?= value ?>">', '"><b>', '<a title="&#34;&gt;&lt;b&gt;">'],
    ['<a title=<?= value ?> x>', 'a b', '<a title=a&#32;b x>'],
    [
      '<script>f("<?= value ?>")</script>',
      '"</',
      '<script>f("\\x22\\x3c\\x2f")</script>',
    ],
    [
      '<script>x = <?= value ?>;</script>',
      "a'b",
      "<script>x = 'a\\x27b';</script>",
    ],
    ['<script>x = <?= value ?>;</script>', 5, '<script>x =  5 ;</script>'],
    [
      '<script>a="\\"";b=<?= value ?></script>',
      't',
      '<script>a="\\"";b=\'t\'</script>',
    ],
    [
      '<style>p {color: <?= value ?>}</style>',
      'red;}',
      '<style>p {color: red\\3b \\7d }</style>',
    ],
    ['<!-- <a "> --><?= value ?>', '<', '<!-- <a "> -->&lt;'],
    ['<script>1</script><?= value ?>', "'", '<script>1</script>&#39;'],
  ])('escapes %s for its place', (html, value, expected) => {
    expect(show(html, value)).toBe(expected);
  });
});

it('lets no value out of its place', () => {
  const places = [
    ['<a title="', '" x>', /["<>]/],
    ["<a title='", "' x>", /['<>]/],
    ['<a title=', ' x>', /["'<>\s=`]/],
    ['<p>', '</p>', /[<>]/],
    ['<script>f("', '")</script>', /["<>\n]/],
    ['<script>f(`', '`)</script>', /[`<>$]/],
    ['<style>p {color: ', '}</style>', /[<>{};]/],
  ] as const;
  const marks = [
    '"',
    "'",
    '<',
    '>',
    '&',
    '/',
    '\\',
    '`',
    '$',
    '{',
    '}',
    ';',
    ' ',
    '\n',
    '=',
    'a',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.string({unit: fc.constantFrom(...marks)}),
      ([before, after, breaking], value) => {
        const page = new PageText();
        page.append(before);
        page.appendUntrusted(value);
        page.append(after);
        const printed = String(page).slice(before.length, -after.length);
        expect(printed).not.toMatch(breaking);
      },
    ),
  );
});

it('knows no browser outside of a web app', () => {
  expect(host.evaluate(() => HtmlService.getUserAgent())).toBeNull();
});
