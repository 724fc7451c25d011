/** Groups of measures with the maximum that the project's document declares (S2:608–616). */

import {choice, number, ref, text} from '../kinds';
import {RecordOf, table} from '../schema';

export const measureGroups = table('measureGroups', {
  sheet: 'Группы мер',
  prefix: 'ГРП',
  module: 'projects',
  purpose: 'Строка – группа мер одного проекта с заявленным максимумом баллов.',
  tab: 'project',
  label: 'shortName',
  otherNames: ['title'],
  columns: {
    project: ref('projects', {title: 'Проект', required: true}),
    stage: choice('stages', {title: 'Этап', required: true}),
    number: number({title: '№', min: 1, integer: true}),
    shortName: text({
      title: 'Краткое название',
      required: true,
      max: 100,
      help: 'Неповторимое: под ним группу выбирают в «Плане».',
    }),
    title: text({title: 'Группа мер', required: true, max: 400}),
    maximum: number({
      title: 'Заявленный максимум',
      min: 0,
      help: 'Как в документе; расчётный максимум – 3 балла на каждую строку плана.',
    }),
  },
});
export type MeasureGroup = RecordOf<typeof measureGroups>;
