/** Statuses and innovation sites: federal experimental sites, innovation centres, school projects (S1:14–16, 69–75; S2:280–291). */

import {choice, documents, number, period, text} from '../kinds';
import {RecordOf, table} from '../schema';
import {institution, note} from './shared-columns';

export const sites = table('sites', {
  sheet: 'Площадки',
  prefix: 'ПЛЩ',
  module: 'base',
  tab: 'fill',
  label: 'theme',
  columns: {
    institution,
    theme: text({title: 'Тема', required: true, max: 500}),
    status: choice('statuses', {title: 'Вид статуса', required: true}),
    level: choice('levels', {title: 'Уровень', required: true}),
    term: period({title: 'Сроки реализации'}),
    basis: documents({
      title: 'Подтверждающий документ',
      aliases: ['Подтверждающий документ (кем выдан, №, когда)'],
    }),
    teachers: number({
      title: 'Педагогов',
      min: 0,
      integer: true,
      notApplicable: true,
    }),
    pupils: number({
      title: 'Обучающихся',
      min: 0,
      integer: true,
      notApplicable: true,
    }),
    note,
  },
});
export type Site = RecordOf<typeof sites>;
