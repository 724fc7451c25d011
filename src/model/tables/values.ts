/** Typed figures: the value of one indicator for one institution and period. */

import {longText, number, period, ref} from '../kinds';
import {RecordOf, table} from '../schema';

export const values = table('values', {
  sheet: 'Значения',
  prefix: 'ЗНЧ',
  module: 'base',
  purpose:
    'Строка – одно значение показателя учреждения за один период; вторая строка за тот же период лишает его обеих.',
  tab: 'fill',
  columns: {
    institution: ref('institutions', {title: 'Учреждение', required: true}),
    indicator: ref('indicators', {title: 'Показатель', required: true}),
    period: period({title: 'Период', required: true}),
    part: number({
      title: 'Из них',
      min: 0,
      notApplicable: true,
      help: 'Для долей: сколько из «Всего». Например: 412 из 550 аттестованных.',
    }),
    total: number({title: 'Всего', min: 0, notApplicable: true}),
    value: number({
      title: 'Значение',
      notApplicable: true,
      help: 'Для показателей без «из них» и «всего», в единице показателя: 75 значит 75 %.',
    }),
    evidence: longText({
      title: 'Подтверждение',
      help: 'Чем подтверждается: отчёт, приказ, ссылка.',
    }),
    note: longText({title: 'Примечание'}),
  },
});
export type Value = RecordOf<typeof values>;
