/** What an institution does with a partner: agreements (S2:233–249) and the matrix of universities × kinds of work (S2:509–553). */

import {choice, documents, longText, period, ref} from '../kinds';
import {RecordOf, table} from '../schema';
import {institution, note} from './shared-columns';

export const cooperation = table('cooperation', {
  sheet: 'Сотрудничество',
  prefix: 'СТР',
  module: 'network',
  tab: 'fill',
  columns: {
    institution,
    partner: ref('partners', {
      title: 'Партнёр',
      required: true,
      aliases: ['Наименование организации'],
    }),
    audience: choice('cooperationAudiences', {title: 'Аудитория'}),
    activity: choice('cooperationActivities', {title: 'Вид деятельности'}),
    content: longText({title: 'Форма и содержание сотрудничества'}),
    agreement: documents({title: 'Договор'}),
    term: period({title: 'Срок'}),
    note,
  },
});
export type Cooperation = RecordOf<typeof cooperation>;
