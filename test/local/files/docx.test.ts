// Documents as .docx: mammoth reads them back; the XML holds what mammoth does not tell; LibreOffice prints them.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {inflateRawSync} from 'node:zlib';
import mammoth from 'mammoth';
import {documentToDocx} from '../../../local/files/docx';
import {createHost} from '../../../local/host';

const person = 'author@school.example';
const host = createHost({
  person,
  manifest: {dependencies: {enabledAdvancedServices: [{userSymbol: 'Docs'}]}},
});

/** The document that a script makes, which returns its id, as .docx. */
async function docxOf(
  script: (...args: string[]) => string,
  ...args: string[]
) {
  const id = host.evaluate(script, ...args);
  const file = host.world.documents.get(id);
  if (!file) throw new Error(`no document ${id}`);
  return documentToDocx(file);
}

/** The text of one file in a zip. */
function part(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start =
        local +
        30 +
        zip.readUInt16LE(local + 26) +
        zip.readUInt16LE(local + 28);
      const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return zip.readUInt16LE(at + 10) === 0
        ? data.toString()
        : inflateRawSync(data).toString();
    }
    at +=
      46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
}

const html = async (docx: Buffer) =>
  (await mammoth.convertToHtml({buffer: docx})).value;

test('headings, styles of text, links and lists are read back', async () => {
  const docx = await docxOf(() => {
    const made = DocumentApp.create('Отчёт');
    const body = made.getBody();
    const {HEADING1, HEADING2} = DocumentApp.ParagraphHeading;
    body.getChild(0).asParagraph().setText('Лист оценки');
    body.getChild(0).asParagraph().setHeading(HEADING1);
    const paragraph = body.appendParagraph('Обычный, ');
    paragraph.appendText('жирный').setBold(true);
    paragraph.appendText(', курсив').setBold(false).setItalic(true);
    paragraph.appendText('\tссылка').setItalic(false);
    paragraph.editAsText().setLinkUrl(24, 29, 'https://example.org/');
    body.appendParagraph('Часть').setHeading(HEADING2);
    body.appendListItem('первый');
    body.appendListItem('вложенный').setNestingLevel(1);
    body.appendListItem('второй');
    body.appendParagraph('между');
    body.appendListItem('точка').setGlyphType(DocumentApp.GlyphType.BULLET);
    body.appendParagraph('две\nстроки');
    made.saveAndClose();
    return made.getId();
  });
  expect(await html(docx)).toBe(
    '<h1>Лист оценки</h1>' +
      '<p>Обычный, <strong>жирный</strong><em>, курсив</em>\t' +
      '<a href="https://example.org/">ссылка</a></p>' +
      '<h2>Часть</h2>' +
      '<ol><li>первый<ol><li>вложенный</li></ol></li><li>второй</li></ol>' +
      '<p>между</p><ul><li>точка</li></ul><p>две<br />строки</p>',
  );
});

test('tables, nested ones too, and pictures are read back', async () => {
  const docx = await docxOf(() => {
    const made = DocumentApp.create('Отчёт');
    const body = made.getBody();
    const table = body.appendTable([
      ['№', 'Балл'],
      ['1', '2,5'],
    ]);
    table.getCell(1, 1).appendTable([['внутри']]);
    body.appendTable();
    const chart = Charts.newPieChart()
      .setDataTable(
        Charts.newDataTable()
          .addColumn(Charts.ColumnType.STRING, 'а')
          .addColumn(Charts.ColumnType.NUMBER, 'б')
          .addRow(['в', 1]),
      )
      .build();
    body.appendImage(chart).setWidth(300).setHeight(200).setAltTitle('Доли');
    made.saveAndClose();
    return made.getId();
  });
  const read = (await html(docx)).replace(/(;base64,.{6})[^"]*/, '$1');
  expect(read).toContain(
    '<table><tr><td><p>№</p></td><td><p>Балл</p></td></tr>' +
      '<tr><td><p>1</p></td><td><p>2,5</p>' +
      '<table><tr><td><p>внутри</p></td></tr></table></td></tr></table>',
  );
  expect(read.match(/<table>/g)).toHaveLength(2);
  expect(read).toMatch(/<img[^>]* src="data:image\/png;base64,iVBOR/);
  const xml = part(docx, 'word/document.xml');
  // 300 × 200 pixels at 96 to the inch, in EMU.
  expect(xml).toContain('<wp:extent cx="2857500" cy="1905000"/>');
  expect(xml).toContain('title="Доли"');
});

test('page, language, header row, page number and looks stand in the XML', async () => {
  const template = host.world.documents.add('Шаблон', person, {
    pageNumbers: true,
  });
  const docx = await docxOf((templateId: string) => {
    const made = DocumentApp.create('Отчёт «за год»');
    const body = made.getBody();
    body.setMarginLeft(85).setPageWidth(595.276).setPageHeight(841.89);
    body
      .appendParagraph('Абзац')
      .setAlignment(DocumentApp.HorizontalAlignment.JUSTIFY)
      .setIndentStart(36)
      .setIndentFirstLine(18)
      .setSpacingAfter(6)
      .setLineSpacing(1.5)
      .editAsText()
      .setFontFamily('Times New Roman')
      .setFontSize(12)
      .setForegroundColor('#1f2328')
      .setBackgroundColor('#ffff00')
      .setStrikethrough(true)
      .setUnderline(true)
      .setTextAlignment(DocumentApp.TextAlignment.SUPERSCRIPT);
    body.appendHorizontalRule();
    body.appendPageBreak();
    const table = body.appendTable([
      ['№', 'Показатель'],
      ['1', 'Кадры'],
    ]);
    table.setColumnWidth(0, 30).setBorderColor('#8c959f').setBorderWidth(0.5);
    table.getRow(1).setMinimumHeight(40);
    table
      .getCell(0, 0)
      .setBackgroundColor('#eaeef2')
      .setPaddingLeft(4)
      .setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER);
    made.addHeader().setText('Ассоциация');
    const [numbered] = DocumentApp.openById(templateId)
      .getFooter()
      .getParagraphs();
    made.addFooter().appendParagraph(numbered.copy());
    made.saveAndClose();
    const id = made.getId();
    const found = Docs!.Documents.get(id).body!.content!.find(
      each => each.table,
    );
    Docs!.Documents.batchUpdate(
      {
        requests: [
          {
            pinTableHeaderRows: {
              tableStartLocation: {index: found!.startIndex},
              pinnedHeaderRowsCount: 1,
            },
          },
        ],
      } as object,
      id,
    );
    return id;
  }, template.id);
  const xml = part(docx, 'word/document.xml');
  const paragraph = /<w:p>(?:(?!<\/w:p>).)*Абзац.*?<\/w:p>/.exec(xml)?.[0];
  for (const wanted of [
    '<w:jc w:val="both"/>',
    '<w:ind w:left="720" w:hanging="360"/>',
    'w:after="120"',
    'w:line="360" w:lineRule="auto"',
    'w:ascii="Times New Roman"',
    '<w:sz w:val="24"/>',
    '<w:color w:val="1f2328"/>',
    'w:fill="ffff00"',
    '<w:strike/>',
    '<w:u w:val="single"/>',
    '<w:vertAlign w:val="superscript"/>',
  ]) {
    expect(paragraph).toContain(wanted);
  }
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar[^>]* w:left="1700"/);
  expect(xml).toContain('<w:pBdr>');
  expect(xml).toContain('<w:br w:type="page"/>');
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
  expect(rows.map(row => row.includes('<w:tblHeader/>'))).toEqual([
    true,
    false,
  ]);
  expect(rows[0]).toContain('w:fill="eaeef2"');
  expect(rows[0]).toContain('<w:vAlign w:val="center"/>');
  expect(rows[0]).toContain('w:color="8c959f" w:sz="4"');
  expect(rows[1]).toContain('<w:trHeight w:val="800" w:hRule="atLeast"/>');
  // 30 points, and what is left of the text's width: 595,276 − 85 − 72 − 30.
  expect(xml.match(/<w:gridCol[^>]*>/g)).toEqual([
    '<w:gridCol w:w="600"/>',
    '<w:gridCol w:w="8166"/>',
  ]);
  expect(part(docx, 'word/styles.xml')).toContain('<w:lang w:val="ru-RU"/>');
  expect(part(docx, 'word/header1.xml')).toContain('Ассоциация');
  expect(part(docx, 'word/footer1.xml')).toMatch(
    /<w:instrText[^>]*>PAGE<\/w:instrText>/,
  );
  expect(part(docx, 'docProps/core.xml')).toContain('Отчёт «за год»');
});

test('a table whose rows differ, empty rows and an empty document are written', async () => {
  const odd = await docxOf(() => {
    const made = DocumentApp.create('x');
    const table = made.getBody().appendTable([['а', 'б', 'в'], ['г']]);
    table.appendTableRow();
    made.saveAndClose();
    return made.getId();
  });
  expect(await html(odd)).toContain(
    '<tr><td><p>а</p></td><td><p>б</p></td><td><p>в</p></td></tr><tr><td><p>г</p></td></tr></table>',
  );
  const empty = await docxOf(() => DocumentApp.create('x').getId());
  expect((await mammoth.extractRawText({buffer: empty})).value.trim()).toBe('');
});

/** Where LibreOffice or poppler is not installed, the test is shown as skipped. */
const printable = ['soffice', 'pdftotext'].every(
  program => spawnSync(program, ['-v']).error === undefined,
);

(printable ? test : test.skip)(
  'LibreOffice prints it: the header row and the page number on each page',
  async () => {
    const template = host.world.documents.add('Шаблон', person, {
      pageNumbers: true,
    });
    const docx = await docxOf((templateId: string) => {
      const made = DocumentApp.create('Отчёт');
      const rows = Array.from({length: 60}, (_, i) => [`Показатель ${i + 1}`]);
      made.getBody().appendTable([['Шапка'], ...rows]);
      const [numbered] = DocumentApp.openById(templateId)
        .getFooter()
        .getParagraphs();
      made.addFooter().appendParagraph(numbered.copy());
      made.saveAndClose();
      Docs!.Documents.batchUpdate(
        {
          requests: [
            {
              pinTableHeaderRows: {
                tableStartLocation: {index: 2},
                pinnedHeaderRowsCount: 1,
              },
            },
          ],
        } as object,
        made.getId(),
      );
      return made.getId();
    }, template.id);
    const folder = mkdtempSync(join(tmpdir(), 'docx-'));
    try {
      const path = join(folder, 'report.docx');
      writeFileSync(path, docx);
      spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path,
      ]);
      spawnSync('pdftotext', ['-layout', join(folder, 'report.pdf')]);
      const pages = readFileSync(join(folder, 'report.txt'), 'utf8')
        .split('\f')
        .slice(0, -1);
      expect(pages.length).toBeGreaterThan(1);
      pages.forEach((page, place) => {
        expect(page).toMatch(/^\s*Шапка\s/);
        expect(page.trim()).toMatch(new RegExp(`\\s${place + 1}$`));
      });
    } finally {
      rmSync(folder, {recursive: true});
    }
  },
  60_000,
);
