/** Groups of measures with the maximum that the project's document declares (S2:608–616). */

import {choice, number, text} from '../kinds';
import {RecordOf, table} from '../schema';
import {project} from './shared-columns';

export const measureGroups = table('measureGroups', {
  sheet: 'Группы мер',
  prefix: 'ГРП',
  module: 'projects',
  tab: 'project',
  label: 'shortName',
  otherNames: ['title'],
  columns: {
    project,
    stage: choice('stages', {title: 'Этап', required: true}),
    number: number({title: '№', min: 1, integer: true}),
    shortName: text({title: 'Краткое название', required: true, max: 100}),
    title: text({title: 'Группа мер', required: true, max: 400}),
    maximum: number({title: 'Заявленный максимум', min: 0}),
  },
});
export type MeasureGroup = RecordOf<typeof measureGroups>;
