/** Methodical networks: participants by agreement and in fact (S3:58). */

import {longText, number, period, text} from '../kinds';
import {RecordOf, table} from '../schema';
import {institution, note} from './shared-columns';

export const networks = table('networks', {
  sheet: 'Сети',
  prefix: 'СЕТ',
  module: 'network',
  tab: 'fill',
  label: 'theme',
  columns: {
    institution,
    theme: text({title: 'Тема', required: true, max: 500}),
    planned: number({title: 'Участников, план', min: 0, integer: true}),
    actual: number({title: 'Участников, факт', min: 0, integer: true}),
    term: period({title: 'Срок'}),
    participants: longText({title: 'Участники'}),
    note,
  },
});
export type Network = RecordOf<typeof networks>;
