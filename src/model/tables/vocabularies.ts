/** The lists of accepted values, one row a value; `model/vocabularies.ts` holds those that a new book begins with. */

import {longText, number, text} from '../kinds';
import {RecordOf, table} from '../schema';

export const vocabularies = table('vocabularies', {
  sheet: 'Справочники',
  prefix: 'СПР',
  module: 'base',
  tab: 'settings',
  columns: {
    vocabulary: text({title: 'Справочник', required: true, max: 100}),
    value: text({title: 'Значение', required: true, max: 300}),
    order: number({title: 'Порядок', integer: true, min: 1}),
    note: longText({title: 'Пояснение'}),
  },
});
export type VocabularyEntry = RecordOf<typeof vocabularies>;
