// `npm start`: the main job on the sample network, from the sheets to the scores and both documents; then the live
// workbook in a browser. What people did there is kept: the next start goes on with it, `--fresh` begins anew.
import {parseArgs} from 'node:util';
import {join, resolve} from 'node:path';
import {ASSOCIATION, shareSample} from './live-sample';
import type {Terminal} from './terminal';
import {pageText} from './page-text';
import type {Host} from '../host';
import {openBook} from '../open-book';
import {saveResults} from '../save-results';
import {latestSession} from '../server/ledger';
import {LiveServer} from '../server/server';
import {deskImage, reopen} from '../server/reopen';
import {projectRoot} from '../signatures/table';

const OUT = 'out';

/** What a person presses, in order; the functions behind it are those of the menu. */
const JOB: readonly (readonly [title: string, functionName: string])[] = [
  ['Инносеть → Рассчитать баллы', 'computeScores'],
  ['Инносеть → Проверить книгу', 'checkBook'],
  ['Инносеть → Отчёты → Лист оценки эффективности проекта', 'makeProjectSheet'],
  ['Инносеть → Отчёты → Сводный отчёт ассоциации', 'makeNetworkReport'],
];

/** Columns of «Баллы» that fit a terminal: the place, the name, the total, the percent, the level. */
const SHOWN = ['Место', 'Учреждение', 'Итог', '%', 'Уровень'];

/** Where the live workbook listens. */
const PORT = 8484;
/** The live workbook's sessions, beside the project's files. */
const KEPT = 'book';

/**
 * Runs the main job and says where the results are, then serves the live workbook until Ctrl-C (`--once`: not at all).
 * Where a book is kept from before, the job has been done: it is opened at once.
 *
 * @returns the exit code: 1 with the message among the errors where a step failed
 */
export async function start(
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    const {values} = parseArgs({
      args: [...argv],
      options: {
        once: {type: 'boolean'},
        fresh: {type: 'boolean'},
        port: {type: 'string'},
      },
    });
    const port = Number(values.port ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port ${values.port}: порт – число от 0 до 65535`);
    }
    const kept = values.once || values.fresh ? undefined : latestSession(KEPT);
    const host = kept ? reopen(kept) : await doMainJob(terminal);
    if (values.once) {
      host.book.close();
      return 0;
    }
    if (!kept) shareSample(host);
    const image = JSON.stringify(deskImage(host));
    host.book.close();
    await serve(image, port, kept !== undefined, terminal);
    return 0;
  } catch (error) {
    terminal.error((error as Error).message);
    return 1;
  }
}

/** Until somebody presses Ctrl-C. */
async function serve(
  image: string,
  port: number,
  isKept: boolean,
  terminal: Terminal,
): Promise<void> {
  const server = await LiveServer.start({
    folder: KEPT,
    owner: ASSOCIATION,
    port,
    image,
  });
  terminal.out(
    [
      '',
      `Книга открыта: ${server.url}`,
      ...(server.port === port
        ? []
        : [`  (порт ${port} занят другой программой)`]),
      isKept
        ? '  Это книга прошлого запуска; начать заново с примера: npm start -- --fresh'
        : '  Откройте этот адрес в браузере; изменения сохраняются сами.',
      '  Закончить: Ctrl-C',
    ].join('\n'),
  );
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
}

async function doMainJob(terminal: Terminal): Promise<Host> {
  const host = await openBook(join(projectRoot(), 'sample'), {
    person: ASSOCIATION,
  });
  const sample = addPageNumbers(host);
  for (const [title, functionName] of JOB) {
    terminal.out(`\n${title}`);
    host.ui.clear();
    host.run(functionName);
    terminal.out(outcome(host));
  }
  terminal.out('\nБаллы учреждений, «Баллы» книги:');
  for (const line of scoreTable(host)) terminal.out(line);
  host.world.documents.delete(sample);
  const paths = await saveResults(host, OUT);
  terminal.out('\nГотово. Результаты:');
  for (const path of paths) terminal.out(`  ${resolve(path)}`);
  terminal.out(
    [
      '',
      'Что дальше:',
      '  откройте out/book.xlsx в LibreOffice, Excel или Google Таблицах: начните с листа «Сводка», что не так – на листе «Проверка»;',
      '  измените ячейку на листе «План» или «Значения»: баллы пересчитаются сами;',
      '  npm run local -- computeScores --book out/book.xlsx --as association@example.org --out out/again   – посчитать свою книгу;',
      '  README.md, раздел «Put it on a workbook of your own»   – поставить надстройку в Google Таблицы.',
    ].join('\n'),
  );
  return host;
}

/**
 * No script can make page numbers: a person makes one document with them, and the reports copy its footer. Here the
 * person is this program, as docs/decisions/documents.md tells the association to do it.
 */
function addPageNumbers(host: Host): string {
  const sample = host.world.documents.add(
    'Образец с номерами страниц',
    ASSOCIATION,
    {pageNumbers: true},
  );
  host.evaluate(
    (title: string, address: string) => {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Настройки')!;
      const cells = sheet.getDataRange().getValues();
      const row = cells.findIndex(line => line.includes(title));
      const column = cells[0].indexOf('Значение');
      sheet.getRange(row + 1, column + 1).setValue(address);
    },
    'Образец с номерами страниц',
    `https://docs.google.com/document/d/${sample.id}/edit`,
  );
  return sample.id;
}

/** The first paragraph of the dialog, and how its list begins; or the toast. */
function outcome(host: Host): string {
  const {panels, toasts, alerts} = host.ui;
  const lines = panels.flatMap(({html}) => pageText(html).split('\n'));
  const remarks = lines.filter(line => line.startsWith('– '));
  // A line may tell of many rows: the headings count them.
  const count = lines.reduce(
    (sum, line) => sum + Number(/^[^–].*\((\d+)\)$/.exec(line)?.[1] ?? 0),
    0,
  );
  const said = [
    ...lines.slice(0, 1),
    ...toasts.map(({message}) => message),
    ...alerts.map(({prompt}) => prompt),
  ];
  return [
    ...said.map(text => `  ${text}`),
    ...(remarks.length === 0 ? [] : [`  Замечаний: ${count}, первые:`]),
    ...remarks.slice(0, 3).map(text => `    ${text}`),
  ].join('\n');
}

function scoreTable(host: Host): string[] {
  const cells = host.evaluate(() =>
    SpreadsheetApp.getActive()
      .getSheetByName('Баллы')!
      .getDataRange()
      .getDisplayValues(),
  ) as string[][];
  const headerRow = cells.findIndex(row => row.includes('Учреждение'));
  const columns = SHOWN.map(title => cells[headerRow].indexOf(title));
  const name = cells[headerRow].indexOf('Учреждение');
  const place = cells[headerRow].indexOf('Место');
  // Headings with targets and maxima stand below the titles and have no place.
  const rows = cells
    .slice(headerRow + 1)
    .filter(row => row[place] !== '' && row[name] !== '');
  const table = [SHOWN, ...rows.map(row => columns.map(at => row[at]))];
  const widths = SHOWN.map((_, column) =>
    Math.max(...table.map(row => row[column].length)),
  );
  return table.map(row =>
    `  ${row.map((cell, column) => (column === 1 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ')}`.trimEnd(),
  );
}
