import type {OpenError} from '../../src/audit/sheet/open-errors';
import {openErrorBlocks} from '../../src/reports/open-errors';

const CHECKED = '25.11.2026 22:30';

function error(number: number, more: Partial<OpenError> = {}): OpenError {
  return {
    owner: 'УЧР-0001',
    table: 'sites',
    institution: 'Школа № 1',
    place: `Площадки, ПЛЩ-${number}`,
    message: 'нет сроков',
    cure: 'Впишите сроки.',
    ...more,
  };
}

function textOf(...asked: Parameters<typeof openErrorBlocks>): string {
  return JSON.stringify(openErrorBlocks(...asked));
}

test('A document says that nobody has checked, or that nothing is open', () => {
  expect(textOf(undefined)).toContain('не проверяли');
  expect(textOf({checked: CHECKED, errors: []})).toContain(
    `По проверке ${CHECKED} открытых ошибок нет.`,
  );
});

test('Errors stand with their place and cure, the network’s by name', () => {
  const blocks = openErrorBlocks({
    checked: CHECKED,
    errors: [error(1), error(2, {owner: undefined, institution: ''})],
  });
  expect(blocks).toContainEqual(
    expect.objectContaining({
      type: 'table',
      rows: [
        {
          cells: [
            'Школа № 1',
            'Площадки, ПЛЩ-1',
            'нет сроков',
            'Впишите сроки.',
          ],
        },
        {
          cells: [
            'сеть и её правила',
            'Площадки, ПЛЩ-2',
            'нет сроков',
            'Впишите сроки.',
          ],
        },
      ],
    }),
  );
  expect(JSON.stringify(blocks)).toContain(`По проверке ${CHECKED}: 2.`);
});

test('What does not concern the document is left out; of very many the rest is counted', () => {
  const errors = Array.from({length: 70}, (_, i) => error(i));
  expect(textOf({checked: CHECKED, errors})).toContain('И ещё ошибок: 20');
  expect(
    textOf({checked: CHECKED, errors}, ({table}) => table === 'plan'),
  ).toContain('открытых ошибок нет');
});
