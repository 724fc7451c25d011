/** Who may do what: mailboxes of schools and of the association, never of persons. */

import {choice, email, longText, ref} from '../kinds';
import {RecordOf, table} from '../schema';

export const access = table('access', {
  sheet: 'Доступ',
  prefix: 'ДСТ',
  module: 'base',
  tab: 'settings',
  hidden: true,
  columns: {
    email: email({title: 'Электронная почта', required: true}),
    role: choice('roles', {title: 'Роль', required: true}),
    institution: ref('institutions', {title: 'Учреждение'}),
    note: longText({title: 'Примечание'}),
  },
});
export type AccessRow = RecordOf<typeof access>;
