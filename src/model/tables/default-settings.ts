/** The settings: code, kind of value and the value that a new book begins with. */

import type {Cell} from '../cell';
import {number, period, text, day, url} from '../kinds';
import type {Column} from '../schema';

/** Of the schema: a book of a lower one is offered its migrations (`commands/migrations.ts`). */
export const BOOK_VERSION = 4;

export interface SettingDefinition<T = unknown> {
  readonly code: string;
  /** Its title is the name of the setting, its kind reads the value. */
  readonly column: Column<T>;
  /** The value in a new book. */
  readonly initial: Cell;
  /** Values that the program understands, where it understands no other. */
  readonly options?: readonly T[];
}

function setting<T>(definition: SettingDefinition<T>): SettingDefinition<T> {
  return definition;
}

/** What stands for an indicator without data. */
export const NO_DATA_POLICIES = ['0 баллов', 'вне максимума'] as const;
export type NoDataPolicy = (typeof NO_DATA_POLICIES)[number];
/** Which lines of a plan are scored: all 35 of the seed's plan, the 33 at the ends, the 26 with a number. */
export const LINE_POLICIES = [
  'все строки',
  'конечные строки',
  'нумерованные строки',
] as const;
export type LinePolicy = (typeof LINE_POLICIES)[number];
/** Which maximum the verdict on a project goes by. */
export const MAXIMUM_POLICIES = ['заявленный', 'расчётный'] as const;
export type MaximumPolicy = (typeof MAXIMUM_POLICIES)[number];
export const TERMLESS_POLICIES = ['не считать', 'считать действующим'] as const;
export type TermlessPolicy = (typeof TERMLESS_POLICIES)[number];

const percent = (title: string) => number({title, min: 0, max: 100});
const policy = <T extends string>(title: string) =>
  text({title}) as unknown as Column<T>;

/** Bands are shares of the maximum, closed below: 81,5 of 117 is under 70 %, hence in the middle band (S2:624–629). */
export const settingDefinitions = {
  association: setting({
    code: 'НАС-0001',
    column: text({title: 'Название сети'}),
    initial: 'Ассоциация инновационных образовательных учреждений',
  }),
  modules: setting({
    code: 'НАС-0002',
    column: text({title: 'Модули'}),
    initial: 'Проекты; Сеть; Положения',
  }),
  reportingPeriod: setting({
    code: 'НАС-0003',
    column: period({title: 'Отчётный период'}),
    initial: '',
  }),
  basePeriod: setting({
    code: 'НАС-0004',
    column: period({title: 'Базовый период'}),
    initial: '',
  }),
  date: setting({
    code: 'НАС-0005',
    column: day({title: 'Дата расчёта'}),
    initial: '',
  }),
  noData: setting({
    code: 'НАС-0006',
    column: policy<NoDataPolicy>('Нет данных'),
    initial: '0 баллов',
    options: NO_DATA_POLICIES,
  }),
  completeness: setting({
    code: 'НАС-0007',
    column: percent('Порог полноты, %'),
    initial: 80,
  }),
  termless: setting({
    code: 'НАС-0008',
    column: policy<TermlessPolicy>('Статус без срока'),
    initial: 'не считать',
    options: TERMLESS_POLICIES,
  }),
  lines: setting({
    code: 'НАС-0009',
    column: policy<LinePolicy>('Строки мер'),
    initial: 'все строки',
    options: LINE_POLICIES,
  }),
  projectMaximum: setting({
    code: 'НАС-0010',
    column: policy<MaximumPolicy>('Максимум проекта'),
    initial: 'заявленный',
    options: MAXIMUM_POLICIES,
  }),
  upperFrom: setting({
    code: 'НАС-0011',
    column: percent('Верхняя полоса учреждений, от %'),
    initial: 70,
  }),
  upperName: setting({
    code: 'НАС-0012',
    column: text({title: 'Верхняя полоса учреждений, название'}),
    initial: 'высокий уровень',
  }),
  middleFrom: setting({
    code: 'НАС-0013',
    column: percent('Средняя полоса учреждений, от %'),
    initial: 50,
  }),
  middleName: setting({
    code: 'НАС-0014',
    column: text({title: 'Средняя полоса учреждений, название'}),
    initial: 'средний уровень',
  }),
  lowerName: setting({
    code: 'НАС-0015',
    column: text({title: 'Нижняя полоса учреждений, название'}),
    initial: 'требуется поддержка',
  }),
  projectUpperFrom: setting({
    code: 'НАС-0016',
    column: percent('Верхняя полоса проектов, от %'),
    initial: 70,
  }),
  projectUpperVerdict: setting({
    code: 'НАС-0017',
    column: text({title: 'Верхняя полоса проектов, вывод'}),
    initial: 'реализация проекта проходит в установленные сроки',
  }),
  projectMiddleFrom: setting({
    code: 'НАС-0018',
    column: percent('Средняя полоса проектов, от %'),
    initial: 50,
  }),
  projectMiddleVerdict: setting({
    code: 'НАС-0019',
    column: text({title: 'Средняя полоса проектов, вывод'}),
    initial:
      'в целом работа удовлетворительная, но требующая корректировки по отдельным направлениям',
  }),
  projectLowerVerdict: setting({
    code: 'НАС-0020',
    column: text({title: 'Нижняя полоса проектов, вывод'}),
    initial:
      'работа неудовлетворительная, требующая коррекции задач и направлений работы',
  }),
  formulaBudget: setting({
    code: 'НАС-0021',
    column: number({
      title: 'Бюджет формул, строк × формул',
      min: 0,
      integer: true,
    }),
    initial: 20000000,
  }),
  documentMark: setting({
    code: 'НАС-0022',
    column: text({title: 'Пометка в документах'}),
    initial: '',
  }),
  pageNumbers: setting({
    code: 'НАС-0023',
    column: url({title: 'Образец с номерами страниц'}),
    initial: '',
  }),
  version: setting({
    code: 'НАС-0024',
    column: number({title: 'Версия книги', min: 1, integer: true}),
    initial: BOOK_VERSION,
  }),
  nearness: setting({
    code: 'НАС-0025',
    column: percent('Порог похожести, %'),
    initial: 85,
  }),
} as const;

export type SettingName = keyof typeof settingDefinitions;

type ValueOf<D> = D extends SettingDefinition<infer T> ? T : never;

/** The settings, understood. Undefined where the cell is blank and nothing stands for it. */
export type SettingValues = {
  readonly [Name in SettingName]:
    ValueOf<(typeof settingDefinitions)[Name]> | undefined;
};
