/** Typed figures: the value of one indicator for one institution and period. */

import {longText, number, period, ref} from '../kinds';
import {RecordOf, table} from '../schema';
import {institution, note} from './shared-columns';

export const values = table('values', {
  sheet: 'Значения',
  prefix: 'ЗНЧ',
  module: 'base',
  tab: 'fill',
  columns: {
    institution,
    indicator: ref('indicators', {title: 'Показатель', required: true}),
    period: period({title: 'Период', required: true}),
    part: number({title: 'Из них', min: 0, notApplicable: true}),
    total: number({title: 'Всего', min: 0, notApplicable: true}),
    value: number({title: 'Значение', notApplicable: true}),
    evidence: longText({title: 'Подтверждение'}),
    note,
  },
});
export type Value = RecordOf<typeof values>;
