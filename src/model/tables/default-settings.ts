/** The settings: code, place, kind of value and the value that a new book begins with. */

import type {Cell} from '../cell';
import {number, period, text, day, url} from '../kinds';
import type {Column} from '../schema';

export interface SettingDefinition<T = unknown> {
  readonly code: string;
  readonly section: string;
  /** Its title is the name of the setting, its kind reads the value. */
  readonly column: Column<T>;
  /** The value in a new book. */
  readonly initial: Cell;
  readonly note: string;
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
    section: 'Сеть',
    column: text({title: 'Название сети'}),
    initial: 'Ассоциация инновационных образовательных учреждений',
    note: 'Стоит в «Сводке» и в документах.',
  }),
  modules: setting({
    code: 'НАС-0002',
    section: 'Сеть',
    column: text({title: 'Модули'}),
    initial: 'Проекты; Сеть; Положения',
    note: 'Через «; »: Проекты (Проекты, Этапы, Группы мер, План), Сеть (Сотрудничество, Сети), Положения. Листы создаёт «Создать книгу».',
  }),
  reportingPeriod: setting({
    code: 'НАС-0003',
    section: 'Сроки',
    column: period({title: 'Отчётный период'}),
    initial: '',
    note: 'Например: 01.09.2022–31.08.2023.',
  }),
  basePeriod: setting({
    code: 'НАС-0004',
    section: 'Сроки',
    column: period({title: 'Базовый период'}),
    initial: '',
    note: 'С ним сравнивается рост. Например: 01.09.2021–31.08.2022.',
  }),
  date: setting({
    code: 'НАС-0005',
    section: 'Сроки',
    column: day({title: 'Дата расчёта'}),
    initial: '',
    note: 'Пусто – день, когда нажато «Рассчитать баллы».',
  }),
  noData: setting({
    code: 'НАС-0006',
    section: 'Правила',
    column: policy<NoDataPolicy>('Нет данных'),
    initial: '0 баллов',
    note: '«0 баллов» – показатель остаётся в максимуме: пропуск не выгоднее плохой цифры. «вне максимума» – не входит.',
    options: NO_DATA_POLICIES,
  }),
  completeness: setting({
    code: 'НАС-0007',
    section: 'Правила',
    column: percent('Порог полноты, %'),
    initial: 80,
    note: 'У кого заполнено меньше, тот вне рейтинга.',
  }),
  termless: setting({
    code: 'НАС-0008',
    section: 'Правила',
    column: policy<TermlessPolicy>('Статус без срока'),
    initial: 'не считать',
    note: '«не считать» или «считать действующим».',
    options: TERMLESS_POLICIES,
  }),
  lines: setting({
    code: 'НАС-0009',
    section: 'Правила',
    column: policy<LinePolicy>('Строки мер'),
    initial: 'все строки',
    note: '«все строки», «конечные строки» (без пунктов, у которых есть подпункты) или «нумерованные строки» (без подпунктов).',
    options: LINE_POLICIES,
  }),
  projectMaximum: setting({
    code: 'НАС-0010',
    section: 'Правила',
    column: policy<MaximumPolicy>('Максимум проекта'),
    initial: 'заявленный',
    note: '«заявленный» – как в документе проекта; «расчётный» – 3 балла на строку.',
    options: MAXIMUM_POLICIES,
  }),
  upperFrom: setting({
    code: 'НАС-0011',
    section: 'Полосы учреждений',
    column: percent('Верхняя полоса учреждений, от %'),
    initial: 70,
    note: 'Доля набранного от применимого максимума.',
  }),
  upperName: setting({
    code: 'НАС-0012',
    section: 'Полосы учреждений',
    column: text({title: 'Верхняя полоса учреждений, название'}),
    initial: 'высокий уровень',
    note: '',
  }),
  middleFrom: setting({
    code: 'НАС-0013',
    section: 'Полосы учреждений',
    column: percent('Средняя полоса учреждений, от %'),
    initial: 50,
    note: '',
  }),
  middleName: setting({
    code: 'НАС-0014',
    section: 'Полосы учреждений',
    column: text({title: 'Средняя полоса учреждений, название'}),
    initial: 'средний уровень',
    note: '',
  }),
  lowerName: setting({
    code: 'НАС-0015',
    section: 'Полосы учреждений',
    column: text({title: 'Нижняя полоса учреждений, название'}),
    initial: 'требуется поддержка',
    note: '',
  }),
  projectUpperFrom: setting({
    code: 'НАС-0016',
    section: 'Полосы проектов',
    column: percent('Верхняя полоса проектов, от %'),
    initial: 70,
    note: '82 из 117 баллов (S2:624).',
  }),
  projectUpperVerdict: setting({
    code: 'НАС-0017',
    section: 'Полосы проектов',
    column: text({title: 'Верхняя полоса проектов, вывод'}),
    initial: 'реализация проекта проходит в установленные сроки',
    note: 'S2:624',
  }),
  projectMiddleFrom: setting({
    code: 'НАС-0018',
    section: 'Полосы проектов',
    column: percent('Средняя полоса проектов, от %'),
    initial: 50,
    note: '59 из 117 баллов (S2:626).',
  }),
  projectMiddleVerdict: setting({
    code: 'НАС-0019',
    section: 'Полосы проектов',
    column: text({title: 'Средняя полоса проектов, вывод'}),
    initial:
      'в целом работа удовлетворительная, но требующая корректировки по отдельным направлениям',
    note: 'S2:626',
  }),
  projectLowerVerdict: setting({
    code: 'НАС-0020',
    section: 'Полосы проектов',
    column: text({title: 'Нижняя полоса проектов, вывод'}),
    initial:
      'работа неудовлетворительная, требующая коррекции задач и направлений работы',
    note: 'S2:629',
  }),
  formulaBudget: setting({
    code: 'НАС-0021',
    section: 'Книга',
    column: number({
      title: 'Бюджет формул, строк × формул',
      min: 0,
      integer: true,
    }),
    initial: 20000000,
    note: 'Сверх него факты в «Баллах» пишутся числами, а не формулами, иначе лист пересчитывается слишком долго.',
  }),
  documentMark: setting({
    code: 'НАС-0022',
    section: 'Документы',
    column: text({title: 'Пометка в документах'}),
    initial: '',
    note: 'Стоит под названием каждого документа. Например: Проект; Демонстрационные данные.',
  }),
  pageNumbers: setting({
    code: 'НАС-0023',
    section: 'Документы',
    column: url({title: 'Образец с номерами страниц'}),
    initial: '',
    note: 'Адрес документа Google, в нижнем колонтитуле которого стоят номера страниц (Вставка → Номера страниц): колонтитул переносится в новые документы.',
  }),
} as const;

export type SettingName = keyof typeof settingDefinitions;

type ValueOf<D> = D extends SettingDefinition<infer T> ? T : never;

/** The settings, understood. Undefined where the cell is blank and nothing stands for it. */
export type SettingValues = {
  readonly [Name in SettingName]:
    ValueOf<(typeof settingDefinitions)[Name]> | undefined;
};
