/** What a project's document says, sentence by sentence, each with its section: a seed may say a thing twice and differently (S2:48–51 against 651–666). */

import {choice, longText, quantity, refs, text} from '../kinds';
import {RecordOf, table} from '../schema';
import {project} from './shared-columns';

export const provisions = table('provisions', {
  sheet: 'Положения',
  prefix: 'ПЛЖ',
  module: 'provisions',
  tab: 'project',
  columns: {
    project,
    section: text({title: 'Раздел источника', required: true, max: 100}),
    kind: choice('provisionKinds', {title: 'Вид', required: true}),
    level: choice('effectLevels', {title: 'Уровень'}),
    number: text({title: '№', max: 20}),
    text: longText({title: 'Текст', required: true}),
    target: quantity({title: 'Целевое значение'}),
    indicators: refs('indicators', {title: 'Показатели'}),
    measures: refs('plan', {title: 'Меры плана'}),
  },
});
export type Provision = RecordOf<typeof provisions>;
