/**
 * Settings as rows, each found by its code: `default-settings.ts` lists them. Rows of the section «Правила проверки» are
 * rules of the association's own, which «Проверить книгу» reads: left, operator, right.
 */

import {comparable} from '../normalise';
import {longText, option, text} from '../kinds';
import {RecordOf, table} from '../schema';

/** How the two sides of a rule must compare. */
export const RULE_OPERATORS = [
  'равно',
  'не равно',
  'меньше',
  'не больше',
  'больше',
  'не меньше',
] as const;
export type RuleOperator = (typeof RULE_OPERATORS)[number];

/** Most serious first. */
export const SEVERITIES = ['ошибка', 'предупреждение', 'заметка'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The section of the association's own rules. */
export const RULES_SECTION = 'Правила проверки';

export const settings = table('settings', {
  sheet: 'Настройки',
  prefix: 'НАС',
  module: 'base',
  tab: 'settings',
  label: 'title',
  columns: {
    section: text({title: 'Раздел', required: true, max: 100}),
    title: text({title: 'Настройка', required: true, max: 200}),
    value: text({title: 'Значение', max: 600}),
    note: longText({title: 'Пояснение'}),
    left: text({title: 'Слева', max: 200}),
    operator: option(RULE_OPERATORS, {
      title: 'Оператор',
      others: {
        '=': 'равно',
        '<>': 'не равно',
        '≠': 'не равно',
        '<': 'меньше',
        '<=': 'не больше',
        '≤': 'не больше',
        '>': 'больше',
        '>=': 'не меньше',
        '≥': 'не меньше',
      },
    }),
    right: text({title: 'Справа', max: 200}),
    severity: option(SEVERITIES, {title: 'Важность'}),
    message: text({title: 'Сообщение', max: 400}),
  },
});
export type Setting = RecordOf<typeof settings>;

/** Keys of the columns that only rules fill. */
export const RULE_COLUMNS = [
  'left',
  'operator',
  'right',
  'severity',
  'message',
] as const satisfies readonly (keyof typeof settings.columns)[];

/** Whether a row is a rule of the association's own rather than a setting. */
export function isOwnRule({
  cells,
}: {
  readonly cells: {readonly [key: string]: unknown};
}): boolean {
  return comparable(String(cells.section ?? '')) === comparable(RULES_SECTION);
}
