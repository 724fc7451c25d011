import fc from 'fast-check';
import {identityOf, type Finding} from '../../../src/audit/finding';
import {listKeys, titleOf} from '../../../src/audit/sheet/list-columns';
import {
  knownSince,
  mendedRows,
  rememberedRows,
  type Row,
  spotOf,
} from '../../../src/audit/sheet/remembered';
import {type Standing, standingsOf} from '../../../src/audit/standing';
import type {Cell} from '../../../src/model/cell';

const TODAY = '25.11.2026';

function finding(number: number, value: Cell = 1): Finding {
  return {
    rule: 'A1',
    severity: 'ошибка',
    cells: [
      {table: 'sites', code: `ПЛЩ-000${number}`, column: 'pupils', value},
    ],
    message: 'Не сходится.',
    cure: 'Исправьте.',
    touchesScores: true,
  };
}

function standings(...findings: Finding[]): Standing[] {
  return standingsOf(findings, [], new Map(), TODAY);
}

function row(found: Finding, more: Partial<Row> = {}): Row {
  return {
    ...(Object.fromEntries(listKeys.map(key => [key, ''])) as Row),
    status: 'новое',
    since: '01.09.2026',
    identity: identityOf(found),
    spot: spotOf(found),
    message: found.message,
    ...more,
  };
}

/** The sheet as it is drawn: something above, the header, the rows, something below. */
function cellsOf(rows: readonly Row[], keys = listKeys): Cell[][] {
  return [
    ['Проверка книги'],
    keys.map(titleOf),
    ...rows.map(each => keys.map(key => each[key])),
    ['Что проверяется'],
  ];
}

test('Rows are read back whatever people do to their order and to the columns', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...listKeys], {minLength: listKeys.length}),
      fc.shuffledSubarray([1, 2, 3], {minLength: 3}),
      (keys, numbers) => {
        const rows = numbers.map(number => row(finding(number)));
        expect(rememberedRows(cellsOf(rows, keys))).toEqual(rows);
      },
    ),
  );
});

test('A sheet that is gone or foreign remembers nothing', () => {
  expect(rememberedRows([])).toEqual([]);
  expect(rememberedRows([['Проверка тетрадей'], ['Находка', 'ключи']])).toEqual(
    [],
  );
});

test('A day that people typed over is forgotten; what was mended begins anew', () => {
  const rows = [
    row(finding(1)),
    row(finding(2), {since: 'давно'}),
    row(finding(3), {status: 'исправлено'}),
  ];
  expect([...knownSince(rows)]).toEqual([
    [identityOf(finding(1)), '01.09.2026'],
  ]);
});

test('What is found no more is mended today, once', () => {
  const [first] = mendedRows([row(finding(1))], standings(finding(2)), TODAY);
  expect(first).toMatchObject({
    status: 'исправлено',
    closed: 'исправлено 25.11.2026',
    message: 'Не сходится.',
  });
  expect(mendedRows([first], standings(), '26.11.2026')).toEqual([first]);
});

test('A place that is wrong in another way is not mended, nor what came back', () => {
  const before = [row(finding(1, 5)), row(finding(2), {status: 'исправлено'})];
  const now = standings(finding(1, 6), finding(2));
  expect(mendedRows(before, now, TODAY)).toEqual([]);
});

test('The latest are kept of very many', () => {
  const old = row(finding(1), {status: 'исправлено'});
  const rows = [
    ...Array.from({length: 500}, (_, i) => ({...old, identity: `x${i}`})),
    row(finding(2)),
  ];
  const mended = mendedRows(rows, standings(), TODAY);
  expect(mended).toHaveLength(200);
  expect(mended[0].identity).toBe(identityOf(finding(2)));
});
