/** What is measured, how it is counted and what it earns: the rule book of the scores, set by the association alone. */

import {choice, choices, flag, longText, number, text} from '../kinds';
import {RecordOf, table} from '../schema';

export const indicators = table('indicators', {
  sheet: 'Показатели',
  prefix: 'ПОК',
  module: 'base',
  tab: 'settings',
  label: 'title',
  otherNames: ['shortName'],
  columns: {
    group: text({title: 'Группа', required: true, max: 120}),
    title: text({title: 'Показатель', required: true, max: 300}),
    shortName: text({title: 'Кратко', required: true, max: 40}),
    unit: choice('units', {title: 'Единица', required: true}),
    source: choice('sources', {title: 'Источник', required: true}),
    table: text({title: 'Таблица', required: true, max: 60}),
    numerator: text({title: 'Что считать', max: 200}),
    divisor: text({title: 'На что делить', max: 200}),
    condition: text({title: 'Условие', max: 500}),
    timing: choice('timings', {title: 'Когда', required: true}),
    goal: choice('goalRules', {title: 'Условие цели', required: true}),
    base: number({title: 'База'}),
    target: number({title: 'Цель'}),
    maximum: number({title: 'Максимум', min: 0, required: true}),
    audience: choices('indicatorAudiences', {
      title: 'Для кого',
      required: true,
    }),
    basis: longText({title: 'Основание'}),
    active: flag({title: 'Действует', required: true}),
  },
});
export type Indicator = RecordOf<typeof indicators>;
