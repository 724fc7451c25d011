/** What is measured, how it is counted and what it earns: the rule book of the scores, set by the association alone. */

import {choice, choices, flag, longText, number, text} from '../kinds';
import {RecordOf, table} from '../schema';

export const indicators = table('indicators', {
  sheet: 'Показатели',
  prefix: 'ПОК',
  module: 'base',
  purpose: 'Строка – показатель: что считать, цель и максимум баллов.',
  tab: 'settings',
  label: 'title',
  otherNames: ['shortName'],
  columns: {
    group: text({title: 'Группа', required: true, max: 120}),
    title: text({title: 'Показатель', required: true, max: 300}),
    shortName: text({
      title: 'Кратко',
      required: true,
      max: 40,
      help: 'Заголовок столбца в «Баллах».',
    }),
    unit: choice('units', {title: 'Единица', required: true}),
    source: choice('sources', {title: 'Источник', required: true}),
    table: text({
      title: 'Таблица',
      required: true,
      max: 60,
      help: 'Лист, строки которого считаются. Например: Площадки.',
    }),
    numerator: text({
      title: 'Что считать',
      max: 200,
      help: 'Столбец листа; для «вводится» – что пишут в «Из них».',
    }),
    divisor: text({
      title: 'На что делить',
      max: 200,
      help: 'Столбец листа; для «вводится» – что пишут во «Всего». Пусто – вводится само значение.',
    }),
    condition: text({
      title: 'Условие',
      max: 500,
      help: '«Столбец = значение, значение» или «Столбец заполнено», через «и».',
    }),
    timing: choice('timings', {title: 'Когда', required: true}),
    goal: choice('goalRules', {title: 'Условие цели', required: true}),
    base: number({
      title: 'База',
      help: 'Для роста не заполняется: база – своё значение за базовый период.',
    }),
    target: number({title: 'Цель'}),
    maximum: number({
      title: 'Максимум',
      min: 0,
      required: true,
      help: 'Баллы за достигнутую цель; он же вес. 0 – справочно, без баллов.',
    }),
    audience: choices('indicatorAudiences', {
      title: 'Для кого',
      required: true,
      help: '«все» или уровни образования через «; »: у кого их нет, тем показатель не применим.',
    }),
    basis: longText({
      title: 'Основание',
      help: 'Откуда взято; «назначено» – решила ассоциация.',
    }),
    active: flag({title: 'Действует', required: true}),
  },
});
export type Indicator = RecordOf<typeof indicators>;
