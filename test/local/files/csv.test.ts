/** Strict CSV. */
import fc from 'fast-check';
import {parseCsvFile} from '../../../local/files/csv';

const read = (text: string) => parseCsvFile(Buffer.from(text), 'a.csv');

test.each([
  ['', []],
  [
    'Код,Имя\r\n1,Школа\r\n',
    [
      ['Код', 'Имя'],
      ['1', 'Школа'],
    ],
  ],
  ['\ufeffКод\n1', [['Код'], ['1']]],
  [
    'a,"б, ""в""\nг"\n,""',
    [
      ['a', 'б, "в"\nг'],
      ['', ''],
    ],
  ],
  [
    'a,\nb,',
    [
      ['a', ''],
      ['b', ''],
    ],
  ],
  ['a\n\nb', [['a'], [''], ['b']]],
])('%j', (text, rows) => {
  expect(read(text)).toEqual(rows);
});

test.each([
  ['a,b\n1', 'a.csv:2: ячеек 1, а в первой строке 2'],
  ['a\n"b\n\n', 'a.csv:2: кавычка не закрыта'],
  ['a\n"x\ny"z\n', 'a.csv:3: кавычка внутри ячейки'],
  ['a\nb"c', 'a.csv:2: кавычка внутри ячейки'],
  ['a\rb', 'a.csv:1: строка кончается одним CR'],
  ['"a\nb",c\n1', 'a.csv:3: ячеек 1, а в первой строке 2'],
])('%j is refused', (text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('another encoding is refused with its line', () => {
  const bytes = Buffer.concat([
    Buffer.from('Код\n'),
    Buffer.from([0xd8, 0xea, 0xee]),
  ]);
  expect(() => parseCsvFile(bytes, 'b.csv')).toThrow('b.csv:2: не UTF-8');
});

test('what is written by the rules is read back', () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const table = fc
    .integer({min: 1, max: 5})
    .chain(width =>
      fc.array(fc.array(fc.string(), {minLength: width, maxLength: width})),
    );
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows.map(row => row.map(quote).join(',') + end).join('');
      expect(read(text)).toEqual(rows);
    }),
  );
});
