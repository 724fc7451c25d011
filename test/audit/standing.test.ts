import fc from 'fast-check';
import {type Finding, identityOf} from '../../src/audit/finding';
import {standingsOf, statusOf} from '../../src/audit/standing';
import type {Acceptance} from '../../src/model/tables';

const TODAY = '25.11.2026';

function finding(value: string, code = 'МЕР-0001'): Finding {
  return {
    rule: 'A6',
    severity: 'ошибка',
    cells: [{table: 'events', code, column: 'title', value}],
    message: `«${value}» стоит дважды.`,
    cure: 'Оставьте одно.',
    touchesScores: true,
  };
}

function acceptance(of: Finding, reason: string): Acceptance {
  return {finding: identityOf(of), reason} as unknown as Acceptance;
}

test('What is new is known since today, what was found before since then', () => {
  const [old, fresh] = [finding('Слёт'), finding('Игра')];
  const known = new Map([[identityOf(old), '01.09.2026']]);
  expect(
    standingsOf([old, fresh], [], known, TODAY).map(({since}) => since),
  ).toEqual(['01.09.2026', TODAY]);
});

test('An acceptance holds for its finding alone; the last one counts', () => {
  const [accepted, other] = [finding('Слёт'), finding('Игра')];
  const standings = standingsOf(
    [accepted, other],
    [acceptance(accepted, 'первая'), acceptance(accepted, 'вторая')],
    new Map(),
    TODAY,
  );
  expect(standings.map(statusOf)).toEqual(['принято', 'новое']);
  expect(standings[0].acceptance?.reason).toBe('вторая');
});

test('An acceptance ends with any change of the value, and with none of the order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const standing = standingsOf(
        [finding(after)],
        [acceptance(finding(before), 'так и есть')],
        new Map(),
        TODAY,
      );
      expect(statusOf(standing[0])).toBe(
        before === after ? 'принято' : 'новое',
      );
    }),
  );
  const pair = [finding('Слёт'), finding('Слёт', 'МЕР-0002')];
  const both = {...pair[0], cells: pair.flatMap(({cells}) => cells)};
  const turned = {...both, cells: [...both.cells].reverse()};
  expect(identityOf(turned)).toBe(identityOf(both));
});
