/** Settings as rows, each found by its code: `default-settings.ts` lists them. */

import {longText, text} from '../kinds';
import {RecordOf, table} from '../schema';

export const settings = table('settings', {
  sheet: 'Настройки',
  prefix: 'НАС',
  module: 'base',
  tab: 'settings',
  label: 'title',
  columns: {
    section: text({title: 'Раздел', required: true, max: 100}),
    title: text({title: 'Настройка', required: true, max: 200}),
    value: text({title: 'Значение', max: 600}),
    note: longText({title: 'Пояснение'}),
  },
});
export type Setting = RecordOf<typeof settings>;
