/** Education events: games, contests, conferences, courses (S2:319–328, S3:59). */

import {choice, grades, number, period, refs, text, url} from '../kinds';
import {RecordOf, table} from '../schema';
import {institution, note} from './shared-columns';

export const events = table('events', {
  sheet: 'Мероприятия',
  prefix: 'МЕР',
  module: 'base',
  tab: 'fill',
  label: 'title',
  columns: {
    institution,
    direction: choice('directions', {title: 'Направление'}),
    title: text({
      title: 'Форма и название мероприятия',
      required: true,
      max: 500,
      aliases: ['Мероприятие', 'Название мероприятия'],
    }),
    form: choice('eventForms', {title: 'Форма'}),
    format: choice('formats', {title: 'Формат'}),
    level: choice('levels', {title: 'Уровень'}),
    period: period({title: 'Дата проведения', required: true}),
    grades: grades({
      title: 'Классы',
      aliases: ['Участники (для обучающихся каких классов)'],
    }),
    coordinator: text({
      title: 'Координатор (должность)',
      max: 300,
      aliases: ['ФИО, должность координатора', 'Координатор'],
    }),
    partners: refs('partners', {
      title: 'Партнёры',
      aliases: [
        'Внешние партнеры, привлеченные к проведению',
        'Внешние партнёры',
      ],
    }),
    count: number({title: 'Количество', min: 0, integer: true, whenBlank: 1}),
    link: url({title: 'Ссылка'}),
    note,
  },
});
export type Event = RecordOf<typeof events>;
