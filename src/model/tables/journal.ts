/**
 * What commands changed, one row a cell (a long list of cells of one column is packed into a row), and where rows go
 * that are old: `workbook/journal.ts` writes both, `model/journal.ts` reads a row as an entry's part.
 */

import {longText, text} from '../kinds';
import {type Column, table} from '../schema';

/**
 * Texts that are written with an apostrophe must not stand under the format of plain text: whether Sheets keeps the
 * apostrophe there nothing published says (`workbook/encode.ts`).
 */
function written<T>({kind, ...column}: Column<T>): Column<T> {
  return {...column, kind: {...kind, numberFormat: '0'}};
}

const columns = {
  entry: written(text({title: 'Действие №', max: 20})),
  state: written(text({title: 'Состояние', max: 40})),
  when: written(text({title: 'Когда', max: 40})),
  person: written(text({title: 'Кто', max: 200})),
  action: written(text({title: 'Действие', max: 200})),
  sheet: written(text({title: 'Лист', max: 120})),
  record: written(text({title: 'Строка', max: 400})),
  column: written(text({title: 'Столбец', max: 200})),
  before: written(longText({title: 'Было', max: 50_000})),
  after: written(longText({title: 'Стало', max: 50_000})),
  answer: written(longText({title: 'Ответ'})),
  token: written(text({title: 'Метка', max: 100, hidden: true})),
  place: written(text({title: 'Место', max: 50_000, hidden: true})),
  chain: written(text({title: 'Цепочка', max: 40, hidden: true})),
};

export const journal = table('journal', {
  sheet: 'Журнал',
  prefix: 'ЖРН',
  module: 'base',
  tab: 'read',
  hidden: true,
  columns,
});

export const history = table('history', {
  sheet: 'История',
  // Its rows keep the codes that they had in the journal.
  prefix: 'ИСТ',
  module: 'base',
  tab: 'read',
  hidden: true,
  columns,
});
