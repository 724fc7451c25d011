/**
 * What commands changed, one row a cell (a long list of cells of one column is packed into a row), and where rows go
 * that are old: `workbook/journal.ts` writes both, `model/journal.ts` reads a row as an entry's part.
 */

import {longText, text} from '../kinds';
import {table} from '../schema';

const columns = {
  entry: text({title: 'Действие №', max: 20}),
  when: text({title: 'Когда', max: 40}),
  person: text({title: 'Кто', max: 200}),
  action: text({title: 'Действие', max: 200}),
  sheet: text({title: 'Лист', max: 120}),
  code: text({title: 'Строка', max: 400}),
  column: text({title: 'Столбец', max: 200}),
  before: longText({title: 'Было', max: 50_000}),
  after: longText({title: 'Стало', max: 50_000}),
  state: text({title: 'Состояние', max: 40}),
  answer: longText({title: 'Ответ'}),
  token: text({title: 'Метка', max: 100, hidden: true}),
  place: text({title: 'Место', max: 50_000, hidden: true}),
  chain: text({title: 'Цепочка', max: 40, hidden: true}),
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
