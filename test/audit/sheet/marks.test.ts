import type {Finding, FoundCell, Severity} from '../../../src/audit/finding';
import {
  isMarkFormula,
  markFormula,
  markKey,
  marksOf,
} from '../../../src/audit/sheet/marks';
import {standingsOf} from '../../../src/audit/standing';
import type {Acceptance} from '../../../src/model/tables';

function found(
  severity: Severity,
  message: string,
  ...cells: FoundCell[]
): Finding {
  return {
    rule: message,
    severity,
    cells,
    message,
    cure: 'исправьте',
    touchesScores: false,
  };
}

const TITLE: FoundCell = {
  table: 'events',
  code: 'МЕР-0001',
  column: 'title',
  value: 'СЛЁТ',
};

function marks(findings: Finding[], accepted: string[] = []) {
  const standings = standingsOf(findings, [], new Map(), '25.11.2026');
  return marksOf(
    standings.map(standing => ({
      ...standing,
      ...(accepted.includes(standing.finding.rule) && {
        acceptance: {} as Acceptance,
      }),
    })),
  );
}

test('A cell has one mark, of the most serious thing, that tells of all', () => {
  const [mark, ...others] = marks([
    found('ошибка', 'Повтор', TITLE),
    found('заметка', 'Прописные', TITLE),
  ]);
  expect(others).toEqual([]);
  expect(mark).toMatchObject({isError: true, held: 'СЛЁТ'});
  expect(mark.note).toBe(
    'ошибка. Повтор Как исправить: исправьте\n\nзаметка. Прописные Как исправить: исправьте',
  );
  expect(markKey(mark)).toBe('Инносеть: ошибка events.title МЕР-0001');
});

test('What was accepted is not marked; a row as a whole is at its code', () => {
  const row = {...TITLE, column: 'code', value: ''};
  expect(
    marks(
      [found('ошибка', 'Повтор', TITLE), found('заметка', 'Лишняя', row)],
      ['Повтор'],
    ),
  ).toEqual([
    expect.objectContaining({column: 'code', held: 'МЕР-0001', isError: false}),
  ]);
});

test('There are never more than a thousand', () => {
  const many = Array.from({length: 1_500}, (_, i) =>
    found('ошибка', `№ ${i}`, {...TITLE, code: `МЕР-${i}`}),
  );
  expect(marks(many)).toHaveLength(1_000);
});

test('Its formula is known as ours, those of people are not', () => {
  const formula = markFormula(
    'Проверка ’26',
    {table: 'events', column: 'title', isError: true},
    {cell: '$D2', code: '$A2'},
  );
  expect(formula).toBe(
    'EXACT(LEFT($D2;300);LEFT(VLOOKUP("Инносеть: ошибка events.title "&$A2;INDIRECT("\'Проверка ’26\'!$O:$P");2;0);300))',
  );
  expect(isMarkFormula(`=${formula}`)).toBe(true);
  expect(isMarkFormula('=$D2="Инносеть"')).toBe(false);
});
