/**
 * LibreOffice as an independent judge of the formulas: it recalculates a book hard, and every formula cell is compared
 * with the value that our engine gave it. `npm run oracle [-- FILE.xlsx]`; by default out/book.xlsx.
 */
import {dateToSerial} from 'hucre';
import {readXlsx, writeXlsx} from 'hucre/xlsx';
import type {CellValue, WriteSheet} from 'hucre/xlsx';
import {spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Book} from './book/book';
import {toXlsx} from './engine/dialect';
import {blockToA1, quoteSheet} from './engine/formula';
import {Value, isCellError} from './engine/value';
import {readBook} from './files/xlsx';
import {absoluteReference} from './files/xlsx-charts';

/** LibreOffice trusts the results that a file brings unless its profile says «always recalculate» (0). */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>
</oor:items>
`;

export interface Difference {
  /** «'Баллы'!D9» */
  cell: string;
  formula: string;
  ours: Value;
  theirs: Value;
}

export interface Judgement {
  formulas: number;
  differences: Difference[];
}

/** LibreOffice could not be asked; the message says why. */
export class OracleUnavailable extends Error {}

/**
 * Has LibreOffice recalculate the formulas of the book and compares: numbers to 1e-9 relative, all else exactly.
 * @param program its command
 * @throws OracleUnavailable
 */
export async function judge(
  book: Book,
  program = 'soffice',
): Promise<Judgement> {
  book.settle();
  const recalculated = await readXlsx(
    recalculate(await withoutResults(book), program),
    {
      readStyles: false,
    },
  );
  const differences: Difference[] = [];
  let formulas = 0;
  for (const sheet of book.sheets) {
    const judged = recalculated.sheets.find(({name}) => name === sheet.name);
    for (const [row, column, formula] of sheet.formulas.entries()) {
      formulas++;
      const ours = sheet.values.get(row, column) ?? null;
      const theirs = fromFile(judged?.rows[row]?.[column] ?? null);
      if (agree(ours, theirs)) continue;
      const block = {
        startRow: row,
        endRow: row,
        startColumn: column,
        endColumn: column,
      };
      const cell = `${quoteSheet(sheet.name)}!${blockToA1(block)}`;
      differences.push({cell, formula, ours, theirs});
    }
  }
  return {formulas, differences};
}

/** The book as .xlsx with its values and formulas only: nothing of ours tells LibreOffice what should come out. */
async function withoutResults(book: Book): Promise<Uint8Array> {
  const sheets = book.sheets.map((sheet): WriteSheet => {
    const rows: CellValue[][] = [];
    for (const [row, column, value] of sheet.values.entries()) {
      const typed =
        sheet.formulas.get(row, column) === undefined &&
        !sheet.spilled.get(row, column);
      if (!typed) continue;
      while (rows.length <= row) rows.push([]);
      const line = rows[row];
      while (line.length < column) line.push(null);
      line[column] = isCellError(value) ? value.error : value;
    }
    const cells = new Map<string, {formula: string}>();
    for (const [row, column, formula] of sheet.formulas.entries()) {
      // What cannot be parsed is #ERROR! here and blank there: a difference, as it should be.
      if (isCellError(sheet.values.get(row, column), '#ERROR!')) continue;
      cells.set(`${row},${column}`, {formula: toXlsx(formula)});
    }
    return {name: sheet.name, rows, cells};
  });
  return writeXlsx({
    sheets,
    namedRanges: book.names.flatMap(({name, sheet: id, area}) => {
      const sheet = book.sheetById(id);
      return sheet ? [{name, range: absoluteReference(sheet, area)}] : [];
    }),
  });
}

function recalculate(bytes: Uint8Array, program: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    mkdirSync(join(folder, 'profile/user'), {recursive: true});
    const settings = join(folder, 'profile/user/registrymodifications.xcu');
    writeFileSync(settings, PROFILE);
    const source = join(folder, 'book.xlsx');
    writeFileSync(source, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const {error, status, stderr} = spawnSync(
      program,
      [
        '--headless',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        source,
      ],
      {encoding: 'utf8', timeout: 600_000},
    );
    if (error && 'code' in error && error.code === 'ENOENT') {
      throw new OracleUnavailable(
        'LibreOffice (soffice) не установлен: проверить формулы нечем. Установка: apt-get install libreoffice-calc-nogui',
      );
    }
    const result = join(folder, 'out/book.xlsx');
    if (error || status !== 0 || !existsSync(result)) {
      throw new OracleUnavailable(
        `LibreOffice не пересчитал книгу: ${error?.message ?? stderr}`,
      );
    }
    return readFileSync(result);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

function fromFile(value: CellValue): Value {
  if (value instanceof Date) return dateToSerial(value);
  return typeof value === 'string' && ERROR.test(value)
    ? ({error: value} as Value)
    : value;
}

function agree(ours: Value, theirs: Value): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const scale = Math.max(Math.abs(ours), Math.abs(theirs));
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, scale);
  }
  if (isCellError(ours) && isCellError(theirs)) {
    // LibreOffice writes its own errors (Err:502 and the like) as #VALUE!.
    return ours.error === theirs.error || theirs.error === '#VALUE!';
  }
  // A blank that a formula hands on is '' in Sheets' file and 0 or '' in LibreOffice's.
  if (ours === null) return theirs === null || theirs === '' || theirs === 0;
  if (ours === '') return theirs === null || theirs === '';
  return ours === theirs;
}

function shown(value: Value): string {
  return isCellError(value) ? value.error : JSON.stringify(value);
}

const SHOWN_DIFFERENCES = 100;

async function main(file = 'out/book.xlsx'): Promise<number> {
  if (!existsSync(file)) {
    process.stderr.write(`Нет файла ${file}: сначала npm start\n`);
    return 1;
  }
  const book = await readBook(readFileSync(file));
  try {
    const started = performance.now();
    const {formulas, differences} = await judge(book);
    for (const difference of differences.slice(0, SHOWN_DIFFERENCES)) {
      const {cell, formula, ours, theirs} = difference;
      process.stdout.write(
        `${cell}  ${formula}\n  здесь ${shown(ours)}, в LibreOffice ${shown(theirs)}\n`,
      );
    }
    const hidden = differences.length - SHOWN_DIFFERENCES;
    if (hidden > 0) process.stdout.write(`… и ещё ${hidden}\n`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${file}: формул ${formulas}, расхождений ${differences.length}, ${seconds} с\n`,
    );
    return differences.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof OracleUnavailable)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    book.close();
  }
}

if (require.main === module) {
  void main(process.argv[2]).then(code => {
    process.exitCode = code;
  });
}
