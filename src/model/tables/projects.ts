/** Projects and programmes; the columns follow the passport of a project (S2:42–58, S1:58–64, S4). */

import {
  choice,
  choices,
  documents,
  longText,
  number,
  period,
  refs,
  text,
} from '../kinds';
import {RecordOf, table} from '../schema';
import {institution, note} from './shared-columns';

/** Goals, tasks, expected results and the works of the stages of the passport are rows of «Положения». */
export const projects = table('projects', {
  sheet: 'Проекты',
  prefix: 'ПРО',
  module: 'projects',
  tab: 'project',
  label: 'shortName',
  otherNames: ['title'],
  columns: {
    shortName: text({title: 'Краткое название', required: true, max: 150}),
    title: text({
      title: 'Наименование',
      required: true,
      max: 400,
      aliases: ['Наименование проекта'],
    }),
    kind: choice('projectKinds', {title: 'Вид', required: true}),
    institution,
    leader: text({
      title: 'Руководитель (должность)',
      max: 300,
      aliases: ['Руководитель проекта'],
    }),
    developers: text({
      title: 'Разработчики',
      max: 600,
      aliases: ['Разработчики проекта'],
    }),
    executors: text({
      title: 'Исполнители',
      max: 600,
      aliases: ['Исполнители проекта'],
    }),
    coexecutors: refs('partners', {
      title: 'Соисполнители',
      aliases: ['Соисполнители по проекту'],
    }),
    base: text({
      title: 'База реализации',
      max: 300,
      aliases: ['База реализации проекта'],
    }),
    term: period({title: 'Сроки реализации'}),
    declaredYears: number({title: 'Заявлено лет', min: 0}),
    scope: longText({title: 'Область изменения'}),
    funding: choices('fundingSources', {
      title: 'Источники финансирования',
      aliases: ['Источники финансирования проекта'],
    }),
    product: longText({title: 'Продукт проектной деятельности'}),
    approval: documents({title: 'Утверждён'}),
    approver: text({title: 'Кто утвердил (должность)', max: 200}),
    maximum: number({title: 'Заявленный максимум', min: 0}),
    scale: longText({title: 'Шкала оценки'}),
    note,
  },
});
export type Project = RecordOf<typeof projects>;
