import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import mammoth from 'mammoth';
import {start} from '../../local/cli/start';
import {readBook} from '../../local/files/xlsx';
import {temporaryFolder} from '../temporary-folder';

describe('npm start', () => {
  const before = process.cwd();
  const folder = temporaryFolder();
  const lines: string[] = [];
  const errors: string[] = [];
  let code: number;

  beforeAll(async () => {
    process.chdir(folder);
    code = await start(['--once'], {
      out: line => lines.push(line),
      error: line => errors.push(line),
    });
  });
  afterAll(() => process.chdir(before));

  test('ends well and prints a short table of scores', () => {
    expect([errors, code]).toEqual([[], 0]);
    const text = lines.join('\n');
    expect(text).toMatch(/12 {2}Школа № 7 +48,33 {2}48,3 /);
    expect(text).toMatch(/– {2}Школа № 17 +0,00/);
    expect(text).toContain('Замечаний: 16, первые:');
    expect(text).toContain('Что дальше:');
  });

  test('leaves the workbook with its formulas and their values', async () => {
    const path = join(folder, 'out/book.xlsx');
    expect(lines.join('\n')).toContain(path);
    const book = await readBook(readFileSync(path), {name: 'book'});
    expect(book.sheets.map(({name}) => name).slice(0, 5)).toEqual([
      'Начало',
      'Сводка',
      'Баллы',
      'Баллы проектов',
      'Отчёты',
    ]);
    expect(book.sheetByName('Значения')!.notes.get(1, 1)).toContain(
      'придумано',
    );
    const scores = book.sheetByName('Баллы')!;
    const formulas = scores.formulas.get(6, 3);
    expect(formulas).toMatch(/^=/);
    book.close();
  });

  test('leaves both documents, and no other', async () => {
    const documents = lines
      .map(line => line.trim())
      .filter(line => line.endsWith('.docx'));
    expect(documents).toHaveLength(2);
    const texts = await Promise.all(
      documents.map(async path => {
        expect(existsSync(path)).toBe(true);
        return (await mammoth.extractRawText({path})).value;
      }),
    );
    expect(texts.join('\n').replace(/\s/g, ' ')).toContain('оценено 20 из 31');
    expect(texts.every(text => text.includes('Демонстрационные данные'))).toBe(
      true,
    );
  });

  test('refuses an option that it does not know', async () => {
    const said: string[] = [];
    const refused = await start(['--twice'], {
      out: () => {},
      error: line => said.push(line),
    });
    expect(refused).toBe(1);
    expect(said.join()).toContain('--twice');
  });
});
