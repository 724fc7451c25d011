/** Cards of innovative practices, in the order of the portal's card (S3). */

import {choice, longText, number, text, url} from '../kinds';
import {RecordOf, table} from '../schema';
import {institution, note} from './shared-columns';

export const practices = table('practices', {
  sheet: 'Практики',
  prefix: 'ПРК',
  module: 'base',
  tab: 'fill',
  label: 'title',
  columns: {
    section: text({title: 'Рубрика', max: 300}),
    title: text({title: 'Название', required: true, max: 300}),
    institution,
    aim: longText({title: 'Цель'}),
    tasks: longText({
      title: 'Задачи',
      aliases: ['Задачи, решаемые посредством внедрения инновации'],
    }),
    audience: longText({title: 'Целевая аудитория'}),
    essence: longText({title: 'Описание сути инновации'}),
    activities: longText({
      title: 'Мероприятия по внедрению и распространению',
      aliases: ['Мероприятия по внедрению /распространению инновации'],
    }),
    link: url({title: 'Ссылка на электронные ресурсы'}),
    votes: number({title: 'Количество голосов', min: 0, integer: true}),
    state: choice('states', {title: 'Состояние', required: true}),
    note,
  },
});
export type Practice = RecordOf<typeof practices>;
