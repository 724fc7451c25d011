/** The indicators that a new book begins with: 17 with points, whose maxima add up to 100, and 4 for information. */

import type {GoalRule, Source, Timing} from '../vocabularies';

/** Cells of a row of «Показатели», by key of the column; numbers are in the indicator's unit. */
export interface DefaultIndicator {
  readonly code: string;
  readonly group: string;
  readonly title: string;
  readonly shortName: string;
  readonly unit: string;
  readonly source: Source;
  readonly table: string;
  readonly numerator: string;
  readonly divisor: string;
  readonly condition: string;
  readonly timing: Timing;
  readonly goal: GoalRule;
  readonly base: number | '';
  readonly target: number | '';
  readonly maximum: number;
  readonly audience: string;
  readonly basis: string;
  readonly active: 'да' | 'нет';
}

const QUALITY = '1. Качество образования';
const PUPILS = '2. Вовлечённость обучающихся';
const TEACHERS = '3. Педагоги';
const NETWORK = '4. Инновации и сеть';
const FOR_INFORMATION = 'Справочно';

/** A share of two typed numbers, at least the target. */
const typedShare = {
  unit: '%',
  source: 'вводится',
  table: 'Значения',
  condition: '',
  timing: 'за период',
  goal: 'не менее',
  base: 0,
  active: 'да',
} as const;

/** One typed number, at least the target. */
const typedFigure = {...typedShare, numerator: '', divisor: ''} as const;

/** Rows of a register, at least the target. */
const counted = {
  unit: 'шт.',
  source: 'количество строк',
  numerator: '',
  divisor: '',
  goal: 'не менее',
  base: 0,
  audience: 'все',
  active: 'да',
} as const;

const ALL_LEVELS = 'НОО; ООО; СОО';

/**
 * «До 75 %» of the seeds means reach, so the rule is «не менее». «Назначено» in «Основание»: no seed gives the
 * figure, the association has to confirm it.
 */
export const defaultIndicators: readonly DefaultIndicator[] = [
  {
    ...typedShare,
    code: 'ПОК-0001',
    group: QUALITY,
    title: 'Качество обученности в целом по учреждению',
    shortName: 'Качество',
    numerator: 'на «4» и «5»',
    divisor: 'аттестовано',
    target: 75,
    maximum: 10,
    audience: ALL_LEVELS,
    basis: 'S2:51, 651; максимум назначен',
  },
  {
    ...typedFigure,
    code: 'ПОК-0002',
    group: QUALITY,
    title: 'Степень обученности (компетентностный уровень)',
    shortName: 'СОУ',
    target: 70,
    maximum: 6,
    audience: ALL_LEVELS,
    basis: 'S2:51, 652; максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0003',
    group: QUALITY,
    title: 'Качество по итогам ГИА-9',
    shortName: 'ГИА-9',
    numerator: 'на «4» и «5»',
    divisor: 'сдавали',
    target: 80,
    maximum: 8,
    audience: 'ООО',
    basis: 'S2:51, 653; максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0004',
    group: QUALITY,
    title: 'Доля выпускников 9 классов, продолживших обучение в учреждении',
    shortName: 'После 9 кл.',
    numerator: 'приняты в 10 класс',
    divisor: 'выпускники 9 классов',
    target: 80,
    maximum: 6,
    audience: 'СОО',
    basis: 'S2:51, 659; максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0005',
    group: PUPILS,
    title: 'Охват исследовательской и проектной деятельностью, НОО',
    shortName: 'Проекты НОО',
    numerator: 'участвуют',
    divisor: 'обучаются в 1–4 классах',
    target: 50,
    maximum: 4,
    audience: 'НОО',
    basis: 'S2:51; максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0006',
    group: PUPILS,
    title: 'Охват исследовательской и проектной деятельностью, ООО',
    shortName: 'Проекты ООО',
    numerator: 'участвуют',
    divisor: 'обучаются в 5–9 классах',
    target: 60,
    maximum: 4,
    audience: 'ООО',
    basis: 'S2:51; максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0007',
    group: PUPILS,
    title: 'Охват исследовательской и проектной деятельностью, СОО',
    shortName: 'Проекты СОО',
    numerator: 'участвуют',
    divisor: 'обучаются в 10–11 классах',
    target: 100,
    maximum: 4,
    audience: 'СОО',
    basis: 'S2:51 (S2:657: «до 100 %» без уровней); максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0008',
    group: PUPILS,
    title: 'Прирост доли обучающихся, занятых в дистанционном обучении',
    shortName: 'Дистанционно',
    numerator: 'занимаются дистанционно',
    divisor: 'контингент',
    goal: 'рост на п.п.',
    base: '',
    target: 15,
    maximum: 6,
    audience: ALL_LEVELS,
    basis: 'S2:658 (п.п. или % – в источнике не сказано); максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0009',
    group: TEACHERS,
    title: 'Доля педагогов, готовых к инновационной деятельности',
    shortName: 'Готовность',
    numerator: 'готовы',
    divisor: 'педагогов',
    target: 70,
    maximum: 6,
    audience: 'все',
    basis: 'S2:51 (S2:660: «к эволюционным изменениям»); максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0010',
    group: TEACHERS,
    title: 'Доля педагогов, повысивших квалификацию',
    shortName: 'Квалификация',
    numerator: 'прошли КПК',
    divisor: 'педагогов',
    target: 100,
    maximum: 6,
    audience: 'все',
    basis: 'S2:51, 661; максимум назначен',
  },
  {
    ...typedFigure,
    code: 'ПОК-0011',
    group: TEACHERS,
    title: 'Педагоги, создавшие собственный продукт',
    shortName: 'Свой продукт',
    unit: 'чел.',
    target: 20,
    maximum: 6,
    audience: 'все',
    basis: 'S2:51 «не менее 20» (S2:662 «до 20»); максимум назначен',
  },
  {
    ...counted,
    code: 'ПОК-0012',
    group: NETWORK,
    title:
      'Действующие площадки федерального, всероссийского и международного уровня',
    shortName: 'Площадки фед.',
    table: 'Площадки',
    condition: 'Уровень = федеральный, всероссийский, международный',
    timing: 'на дату',
    target: 1,
    maximum: 7,
    basis: 'S1:14, S2:280; цель и максимум назначены',
  },
  {
    ...counted,
    code: 'ПОК-0013',
    group: NETWORK,
    title: 'Действующие площадки регионального и муниципального уровня',
    shortName: 'Площадки рег.',
    table: 'Площадки',
    condition: 'Уровень = региональный, муниципальный',
    timing: 'на дату',
    target: 2,
    maximum: 4,
    basis: 'S2:287–288; цель и максимум назначены',
  },
  {
    ...counted,
    code: 'ПОК-0014',
    group: NETWORK,
    title: 'Совместные мероприятия',
    shortName: 'Совместные',
    source: 'сумма',
    table: 'Мероприятия',
    numerator: 'Количество',
    condition: 'Партнёры заполнено',
    timing: 'за период',
    target: 5,
    maximum: 6,
    basis: 'S2:558, 320; цель и максимум назначены',
  },
  {
    ...counted,
    code: 'ПОК-0015',
    group: NETWORK,
    title: 'Участники методических сетей: факт к соглашению',
    shortName: 'Сети',
    unit: '%',
    source: 'отношение сумм',
    table: 'Сети',
    numerator: 'Участников, факт',
    divisor: 'Участников, план',
    condition: '',
    timing: 'всегда',
    target: 100,
    maximum: 6,
    basis: 'S3:58; максимум назначен',
  },
  {
    ...counted,
    code: 'ПОК-0016',
    group: NETWORK,
    title: 'Практики в банке',
    shortName: 'Практики',
    table: 'Практики',
    condition: 'Состояние = принято',
    timing: 'всегда',
    target: 1,
    maximum: 5,
    basis: 'S4:11, 16; S3; цель и максимум назначены',
  },
  {
    ...counted,
    code: 'ПОК-0017',
    group: NETWORK,
    title: 'Доля набранных баллов проекта на дату',
    shortName: 'Проект',
    unit: '%',
    source: 'баллы проекта',
    table: 'План',
    numerator: 'Оценка',
    condition: '',
    timing: 'на дату',
    base: 33,
    target: 70,
    maximum: 6,
    basis:
      'S2:606, 620–629 (82 из 117 = 70 %; все меры по 1 баллу = 33,3 %); максимум назначен',
  },
  {
    ...typedShare,
    code: 'ПОК-0018',
    group: FOR_INFORMATION,
    title:
      'Предметы ЕГЭ, по которым средний балл выше муниципального, регионального и федерального',
    shortName: 'ЕГЭ',
    numerator: 'предметов выше',
    divisor: 'предметов сдавали',
    target: 100,
    maximum: 0,
    audience: 'СОО',
    basis: 'S2:653',
  },
  {
    ...typedShare,
    code: 'ПОК-0019',
    group: FOR_INFORMATION,
    title: 'Родители, участвующие в жизни школы',
    shortName: 'Родители',
    numerator: 'участвуют',
    divisor: 'родителей',
    goal: 'рост на п.п.',
    base: '',
    target: '',
    maximum: 0,
    audience: 'все',
    basis: 'S2:558; цель не названа',
  },
  {
    ...counted,
    code: 'ПОК-0020',
    group: FOR_INFORMATION,
    title: 'Проекты с участием социальных партнёров',
    shortName: 'Проекты с партнёрами',
    table: 'Проекты',
    condition: 'Соисполнители заполнено',
    timing: 'всегда',
    target: '',
    maximum: 0,
    basis: 'S2:559; цель не названа',
  },
  {
    ...counted,
    code: 'ПОК-0021',
    group: FOR_INFORMATION,
    title: 'Гранты, стипендии, премии, награды',
    shortName: 'Награды',
    source: 'сумма',
    table: 'Участие',
    numerator: 'Количество',
    condition: 'Результат = грант, стипендия, премия, награда',
    timing: 'за период',
    target: '',
    maximum: 0,
    basis: 'S2:664; цель не названа; действует с модулем «Участие»',
    active: 'нет',
  },
];
