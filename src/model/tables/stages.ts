/** Stages of a project. The seed dates them twice, and differently: in the passport (S2:53–55) and in section 2.1 (S2:568–596). */

import {choice, number, period} from '../kinds';
import {RecordOf, table} from '../schema';
import {note, project} from './shared-columns';

export const stages = table('stages', {
  sheet: 'Этапы',
  prefix: 'ЭТП',
  module: 'projects',
  tab: 'project',
  columns: {
    project,
    number: number({title: '№', min: 1, integer: true}),
    stage: choice('stages', {title: 'Этап', required: true}),
    passportTerm: period({title: 'Сроки (паспорт)'}),
    sectionTerm: period({title: 'Сроки (раздел 2.1)'}),
    note,
  },
});
export type Stage = RecordOf<typeof stages>;
