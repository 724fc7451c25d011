/** The way of a document through the services: drawn, numbered, dressed, recorded, gone on with, found again. */

import mammoth from 'mammoth';
import {documentToDocx} from '../../local/files/docx';
import type {Host, HostOptions} from '../../local/host';
import type {DocumentFile} from '../../local/services/document/file';
import {
  descendants,
  textOf,
  type DocNode,
} from '../../local/services/document/node';
import {plain} from '../reports/read-blocks';
import {allShown, sampleHost} from '../sample-host';

const person = 'association@example.org';
let minute = 0;

/** The bundle on the sample; every look at the clock is a minute later than the one before. */
function open(options: HostOptions = {}): Host {
  return sampleHost({
    person,
    now: () => new Date(Date.UTC(2026, 10, 22, 0, minute++)),
    ...options,
  });
}

type Item = 'makeProjectSheet' | 'makeNetworkReport';

/** Runs an item of the menu; what the person is shown. */
function choose(host: Host, item: Item): string {
  const shown: string[] = [];
  host.ui.onShow = (text, html = '') => {
    shown.push(text, html);
  };
  host.run(item);
  return shown.join('\n');
}

const documentsOf = (host: Host): DocumentFile[] => host.world.documents.all();
const tablesIn = ({body}: DocumentFile): DocNode[] =>
  body.children.filter(({type}) => type === 'TABLE');
const linkOf = (message: string) =>
  /https:\/\/docs\.google\.com\/document\/d\/\w+\/edit/.exec(message)?.[0];
const rowsOf = (host: Host) =>
  allShown(host, 'Отчёты')
    .slice(1)
    .map(([, title, link, , , state]) => ({title, state, link}))
    .filter(({title}) => title !== '');

/** Writes into the setting by its name, as a person would. */
function set(host: Host, setting: string, value: string): void {
  host.evaluate(
    (name: string, text: string) => {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Настройки')!;
      const row = sheet.createTextFinder(name).findNext()!.getRow();
      sheet.getRange(row, 4).setValue(text);
    },
    setting,
    value,
  );
}

const host = open();
const items = ['makeProjectSheet', 'makeNetworkReport'] as const;
const messages = items.map(item => choose(host, item));
const [sheet, report] = documentsOf(host);

test('Both documents are made, recorded, and named with their links', () => {
  expect(documentsOf(host).map(({name}) => name)).toEqual([
    'Лист оценки эффективности проекта «Взаимодействие гимназии с разными организациями» на 31.08.2023',
    'Сводный отчёт ассоциации на 31.08.2023',
  ]);
  expect(rowsOf(host)).toEqual(
    documentsOf(host).map(({name}, place) => ({
      title: name,
      state: 'готов',
      link: linkOf(messages[place]),
    })),
  );
});

test('A person opens a document by its link in the dialog, in a tab of its own', () => {
  for (const message of messages) {
    const link = linkOf(message);
    expect(message).toContain(
      `<p>Документ готов: <a href="${link}" target="_blank">${link}</a>`,
    );
  }
});

test('Unchanged input gives the old link, whenever it is asked for', () => {
  for (const [place, item] of items.entries()) {
    const again = choose(host, item);
    expect(again).toContain('документ прежний: <a href="');
    expect(linkOf(again)).toBe(linkOf(messages[place]));
  }
  expect(documentsOf(host)).toHaveLength(2);
});

test('Headers repeat, rows stay whole, cells have room; lists and signatures have no header', () => {
  expect(tablesIn(sheet).map(({pinnedRows = 0}) => pinnedRows)).toEqual([
    0, 1, 1, 1, 1, 1, 0,
  ]);
  for (const table of [...tablesIn(sheet), ...tablesIn(report)]) {
    for (const row of table.children) {
      expect(row.staysOnPage).toBe(true);
      for (const {attributes} of row.children) {
        expect(attributes).toMatchObject({
          PADDING_TOP: 2,
          PADDING_LEFT: 4,
          VERTICAL_ALIGNMENT: 'CENTER',
        });
      }
    }
  }
});

test('A4, one font, the title first, the footer on each page', () => {
  const {body, footer} = sheet;
  expect(body.attributes).toMatchObject({
    PAGE_WIDTH: 595.276,
    PAGE_HEIGHT: 841.89,
  });
  const fonts = [...descendants(body)]
    .flatMap(({runs}) => runs)
    .map(({style}) => style.FONT_FAMILY);
  expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
  expect(textOf(report.body.children[0])).toBe('Сводный отчёт ассоциации');
  expect(plain(textOf(footer!))).toContain('на «31» августа 2023 г.');
});

test('The chart is a picture as wide as the text', () => {
  const pictures = [...descendants(report.body)].flatMap(
    ({picture}) => picture ?? [],
  );
  expect(pictures).toHaveLength(1);
  expect(pictures[0].contentType).toBe('image/png');
  expect(pictures[0].width).toBe(642);
  expect(pictures[0].title).toBe('Баллы по группам показателей');
});

test('The documents are read back from .docx with their tables and quotes', async () => {
  const {value} = await mammoth.extractRawText({
    buffer: await documentToDocx(sheet),
  });
  expect(plain(value)).toContain('12 баллов недостижимы: 105 из 117');
  expect(value).toMatch(/Сформировано 22\.11\.2026 \d\d:\d\d\./);
  const html = await mammoth.convertToHtml({
    buffer: await documentToDocx(report),
  });
  expect(html.value.match(/<thead>/g)?.length).toBe(
    tablesIn(report).filter(({pinnedRows}) => pinnedRows === 1).length,
  );
});

test('A new score makes a new document', () => {
  host.evaluate(() => {
    const plan = SpreadsheetApp.getActive().getSheetByName('План')!;
    const header = plan.getRange(1, 1, 1, plan.getLastColumn()).getValues()[0];
    plan.getRange(2, header.indexOf('Оценка') + 1).setValue(1);
  });
  expect(choose(host, 'makeProjectSheet')).not.toContain('документ прежний');
  expect(documentsOf(host)).toHaveLength(3);
});

test('A run that broke is gone on with: the same document, drawn once', () => {
  let left = 400;
  const broken = open({
    beforeCall: ({gasClass}) => {
      if (gasClass.startsWith('Document.') && --left === 0) {
        throw new Error('Service error: Documents');
      }
    },
  });
  expect(() => choose(broken, 'makeProjectSheet')).toThrow('Service error');
  expect(rowsOf(broken).map(({state}) => state)).toEqual(['создаётся']);
  choose(broken, 'makeProjectSheet');
  expect(documentsOf(broken)).toHaveLength(1);
  expect(rowsOf(broken).map(({state}) => state)).toEqual(['готов']);
  expect(textOf(documentsOf(broken)[0].body).match(/УТВЕРЖДАЮ/g)).toHaveLength(
    1,
  );
});

test('Page numbers come with the footer of a sample, or the message says why not', () => {
  const numbered = open();
  const sample = numbered.world.documents.add('Образец', person, {
    pageNumbers: true,
  });
  const address = `https://docs.google.com/document/d/${sample.id}/edit`;
  set(numbered, 'Образец с номерами страниц', address);
  const message = choose(numbered, 'makeProjectSheet');
  expect(message).not.toContain('Номера страниц');
  const {footer} = documentsOf(numbered)[1];
  expect([...descendants(footer!)].map(({type}) => type)).toContain(
    'UNSUPPORTED',
  );

  numbered.world.documents.delete(sample.id);
  expect(choose(numbered, 'makeNetworkReport')).toContain(
    'Номера страниц не перенесены: образец не открылся',
  );

  const bare = numbered.world.documents.add('Без номеров', person);
  set(
    numbered,
    'Образец с номерами страниц',
    `https://docs.google.com/document/d/${bare.id}/edit`,
  );
  set(numbered, 'Пометка в документах', 'Проект');
  expect(choose(numbered, 'makeProjectSheet')).toContain(
    'в колонтитуле образца их нет',
  );
});

test('Where the Docs API does not answer the document is made all the same', () => {
  const offline = open({
    beforeCall: ({gasClass}) => {
      if (gasClass.startsWith('Docs.')) throw new Error('API is not enabled');
    },
  });
  const message = choose(offline, 'makeNetworkReport');
  expect(message).toContain('Шапки таблиц не повторяются');
  expect(message).toContain('API is not enabled');
  expect(message).toContain('удалите строку ОТЧ-0001 на листе «Отчёты»');
  expect(rowsOf(offline).map(({state}) => state)).toEqual(['готов']);
});

test('Where the Docs API fails for a moment it is asked again', () => {
  let failures = 0;
  const host = open({
    beforeCall: ({method}) => {
      if (method === 'batchUpdate' && failures++ === 0) {
        throw new Error('Service unavailable');
      }
    },
  });
  expect(choose(host, 'makeNetworkReport')).not.toContain('Шапки таблиц');
  expect(failures).toBe(2);
});
