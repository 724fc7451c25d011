/** The documents that were made, one row a document: a document's life is recorded step by step. */

import {choice, text, url} from '../kinds';
import {RecordOf, table} from '../schema';
import {note} from './shared-columns';

export const reports = table('reports', {
  sheet: 'Отчёты',
  prefix: 'ОТЧ',
  module: 'base',
  tab: 'read',
  label: 'title',
  columns: {
    title: text({title: 'Документ', max: 300, width: 320}),
    link: url({title: 'Ссылка', width: 240}),
    subject: text({title: 'О чём', max: 200}),
    period: text({title: 'Период', max: 100}),
    state: choice('reportStates', {title: 'Состояние'}),
    made: text({title: 'Создан', max: 40}),
    author: text({title: 'Кто создал', max: 200}),
    note,
    documentId: text({title: 'Идентификатор', max: 200, hidden: true}),
    content: text({title: 'Отпечаток', max: 60, hidden: true}),
  },
});
export type ReportRow = RecordOf<typeof reports>;
