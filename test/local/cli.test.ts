// `npm run local`: one function on a book of this machine, results as files, messages in the terminal.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Book} from '../../local/book/book';
import {pageText} from '../../local/cli/page-text';
import {run} from '../../local/cli/run';
import {writeBook} from '../../local/files/xlsx';
import {temporaryFolder} from '../temporary-folder';

const folder = temporaryFolder();
const bookPath = join(folder, 'Сеть.xlsx');
const brokenPath = join(folder, 'Обрывок.xlsx');

beforeAll(async () => {
  const book = new Book();
  book.addSheet('Лист1');
  const bytes = await writeBook(book);
  writeFileSync(bookPath, bytes);
  writeFileSync(brokenPath, bytes.subarray(0, bytes.length / 2));
});

async function command(...argv: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await run(argv, {
    out: line => out.push(line),
    error: line => errors.push(line),
  });
  return {code, out: out.join('\n'), errors: errors.join('\n')};
}

it('runs the function as a person and writes the book and the meter', async () => {
  const results = join(folder, 'out');
  const meter = join(folder, 'meter.json');
  const {code, errors, out} = await command(
    ...['createBook', '--book', bookPath, '--as', 'methodist@example.org'],
    ...['--out', results, '--meter', meter, '--answer', 'OK='],
  );
  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(out).toContain(join(results, 'book.xlsx'));
  const saved = readFileSync(join(results, 'book.xlsx'));
  expect(saved.toString('latin1', 0, 2)).toBe('PK');
  expect(saved.length).toBeGreaterThan(20_000);
  const report = JSON.parse(readFileSync(meter, 'utf8')) as {
    totalCalls: number;
    predictedMilliseconds: {low: number; middle: number; high: number};
  };
  expect(report.totalCalls).toBeGreaterThan(0);
  const {low, middle, high} = report.predictedMilliseconds;
  expect(low).toBeLessThan(middle);
  expect(middle).toBeLessThan(high);
});

it('exits with 1 and the message where the function threw', async () => {
  expect(await command('missing', '--book', bookPath)).toMatchObject({
    code: 1,
    errors: 'Script function not found: missing',
  });
});

it.each([
  [['f'], 'npm run local --'],
  [['f', '{', '--book', bookPath], 'Аргументы – не JSON: {'],
  [['f', '{}', '--book', bookPath], 'Аргументы – не список JSON: {}'],
  [['f', '--book', bookPath, '--answer', 'ДА'], 'Нет кнопки «ДА»'],
  [['f', '--book', 'none.xlsx'], 'none.xlsx: нет такого файла'],
  [['f', '--book', __filename], 'откройте книгу .xlsx'],
  [['f', '--book', brokenPath], 'Обрывок.xlsx: это не книга .xlsx'],
  [['f', '--bok', bookPath], 'npm run local --'],
])('exits with 1 on %j', async (argv, message) => {
  const {code, errors} = await command(...argv);
  expect(code).toBe(1);
  expect(errors).toContain(message);
});

it('shows a page as text', () => {
  expect(
    pageText(
      '<style>p{}</style><h2>Ошибки</h2><ul><li>«А» &lt;1&gt;<li>Б&nbsp;&#8211;\n 2</ul><script>x</script>',
    ),
  ).toBe('Ошибки\n– «А» <1>\n– Б\u00a0– 2');
});
