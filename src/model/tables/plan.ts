/** The plan of measures, each scored from 1 to 3 points (S2:606–616). */

import {choice, longText, number, period, ref, text} from '../kinds';
import {RecordOf, table} from '../schema';
import {project} from './shared-columns';

export const plan = table('plan', {
  sheet: 'План',
  prefix: 'ПЛН',
  module: 'projects',
  tab: 'project',
  label: 'title',
  columns: {
    project,
    group: ref('measureGroups', {title: 'Группа мер', required: true}),
    line: choice('planLines', {title: 'Строка', required: true}),
    number: text({title: '№', max: 20}),
    title: text({title: 'Мероприятие', required: true, max: 600}),
    parent: ref('plan', {title: 'К пункту'}),
    period: period({title: 'Сроки проведения', required: true}),
    executors: text({title: 'Исполнители', max: 600}),
    score: number({
      title: 'Оценка',
      min: 1,
      max: 3,
      integer: true,
      aliases: ['Оценка деятельности от 1 до 3 баллов'],
    }),
    evidence: longText({title: 'Подтверждение'}),
  },
});
export type Measure = RecordOf<typeof plan>;
