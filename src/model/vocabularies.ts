/** The vocabularies: what choices are made from, with the values that a new book begins with. */

export interface Vocabulary {
  /** As the column «Справочник» names it. */
  readonly title: string;
  /** The program gives these values their meaning: the association may not change them. */
  readonly closed?: true;
  /** In their order; a pair is a value with its «Пояснение». */
  readonly values: readonly (string | readonly [string, string])[];
}

/** How figures come about (`Показатели`, «Источник»). */
export const SOURCES = [
  'вводится',
  'количество строк',
  'сумма',
  'среднее',
  'отношение сумм',
  'баллы проекта',
] as const;
export type Source = (typeof SOURCES)[number];

/** Which records count by date (`Показатели`, «Когда»). */
export const TIMINGS = ['за период', 'на дату', 'всегда'] as const;
export type Timing = (typeof TIMINGS)[number];

/** How a figure is compared with its target (`Показатели`, «Условие цели»). */
export const GOAL_RULES = [
  'не менее',
  'не более',
  'рост на %',
  'рост на п.п.',
  'порог',
] as const;
export type GoalRule = (typeof GOAL_RULES)[number];

/** A line of the plan: the policy «Строки мер» decides which of them are scored. */
export const PLAN_LINES = ['пункт', 'пункт с подпунктами', 'подпункт'] as const;
export type PlanLine = (typeof PLAN_LINES)[number];

/** The rating group whose members get points but no place. */
export const OUTSIDE_RATING = 'вне рейтинга';
/** The audience of an indicator that applies to every institution. */
export const EVERYBODY = 'все';

const EDUCATION_LEVELS = [
  ['НОО', 'начальное общее образование, 1–4 классы'],
  ['ООО', 'основное общее образование, 5–9 классы'],
  ['СОО', 'среднее общее образование, 10–11 классы'],
] as const;

/** By the key with which columns name them. */
export const vocabularyDefaults = {
  // S1:20–28, 75, 82; S2:46, 229–249.
  types: {
    title: 'Тип организации',
    values: [
      'школа',
      'гимназия',
      'лицей',
      'центр эстетического воспитания',
      'реабилитационный центр',
      'дошкольная организация',
      'учреждение дополнительного образования',
      'ассоциация',
      'район',
      'вуз',
      'колледж',
      'методический центр',
      'институт повышения квалификации',
      'научный институт',
      'НОУ',
      'музей',
      'театр',
      'общественная организация',
      'медиагруппа',
      [
        'информационная система',
        'стоит в таблице организаций источника, хотя организацией не является',
      ],
      'группа организаций',
    ],
  },
  ratingGroups: {
    title: 'Группа рейтинга',
    closed: true,
    values: ['школы, гимназии, лицеи', 'центры и другие', OUTSIDE_RATING],
  },
  educationLevels: {title: 'Уровень образования', values: EDUCATION_LEVELS},
  indicatorAudiences: {
    title: 'Для кого показатель',
    closed: true,
    values: [EVERYBODY, ...EDUCATION_LEVELS],
  },
  // S1:18.
  modes: {
    title: 'Режим работы',
    values: ['инновационный', 'экспериментальный'],
  },
  // S1:14, 68; S2:282–288.
  statuses: {
    title: 'Вид статуса',
    values: [
      ['ФЭП МОН РФ', 'федеральная экспериментальная площадка'],
      'международный инновационный проект',
      'всероссийский инновационный проект',
      'федеральная опытно-экспериментальная площадка',
      'региональная инновационная площадка',
      'муниципальная сетевая площадка',
      'муниципальная стажировочная площадка',
      'инновационный образовательный центр',
      'гимназический проект',
    ],
  },
  levels: {
    title: 'Уровень',
    values: [
      ['гимназический', 'он же школьный: статус, который учреждение дало себе'],
      'районный',
      ['муниципальный', 'он же городской'],
      ['региональный', 'он же областной'],
      'федеральный',
      'всероссийский',
      'международный',
    ],
  },
  // S2:320–328, 521.
  formats: {
    title: 'Формат',
    values: ['очный', 'заочный', 'дистанционный', 'выездной'],
  },
  // S2:320–328, 462–489, 509–553; S3:55.
  eventForms: {
    title: 'Форма мероприятия',
    values: [
      'игра',
      'конкурс',
      'викторина',
      'BrainGym',
      'олимпиада',
      'научно-практическая конференция',
      'конференция',
      'форум',
      'фестиваль',
      'слёт',
      'соревнование',
      'турнир',
      'смотр',
      'флешмоб',
      'мастер-класс',
      'семинар',
      'круглый стол',
      'вебинар',
      'курсы повышения квалификации',
      'экскурсия',
      'день открытых дверей',
      'профильная смена',
      'репетиционная сессия',
      'практикум',
      'выставка',
      'классный час',
      'митинг',
      'презентация',
    ],
  },
  // S2:320–328.
  directions: {
    title: 'Направление мероприятия',
    values: [
      'Повышение мотивации и популяризации интереса к предмету',
      [
        'Мероприятия по реализации Концепции развития профильного обучения',
        'Распоряжение Департамента образования Томской области от 24.05.2019 № 454-р: ориентация в мире профессий; профессиональное самоопределение и профессиональные пробы',
      ],
      [
        'Формирование компетентностей, определяющих функциональную грамотность',
        'естественно-научную, математическую, финансовую, читательскую, глобальных компетенций и креативного мышления',
      ],
    ],
  },
  states: {
    title: 'Состояние',
    closed: true,
    values: ['черновик', 'на проверке', 'на доработке', 'принято'],
  },
  projectKinds: {
    title: 'Вид проекта',
    values: ['проект', 'программа', 'программа воспитания'],
  },
  // S2:57.
  fundingSources: {
    title: 'Источник финансирования',
    values: ['бюджетные средства', 'внебюджетные средства'],
  },
  // S2:607, 611, 615.
  stages: {
    title: 'Этап',
    values: ['Организационный этап', 'Практический этап', 'Итоговый этап'],
  },
  planLines: {title: 'Строка плана', closed: true, values: PLAN_LINES},
  // S2:510–511, 520, 525.
  cooperationAudiences: {
    title: 'Аудитория сотрудничества',
    values: [
      'обучающиеся, урочная деятельность',
      'обучающиеся, внеурочная деятельность',
      'педагоги',
    ],
  },
  // S2:512–531, 538–553.
  cooperationActivities: {
    title: 'Вид деятельности',
    values: [
      'Предметные области',
      'Проектная и исследовательская деятельность',
      'Олимпиадное движение',
      'Конференции и образовательные события для школьников',
      'Дистанционные курсы',
      'Мастер-классы по профильным дисциплинам на базе школы',
      'Профориентационная работа',
      'Профильные смены',
      'Организация работы в каникулярное время',
      'Курсы повышения квалификации',
      'Конкурсы',
      'Конференция учителей',
      'Круглые столы, мастер-классы',
      'Магистратура',
    ],
  },
  provisionKinds: {
    title: 'Вид положения',
    values: [
      'проблема',
      'цель',
      'задача',
      'направление',
      'ожидаемый результат',
      'эффект',
      'условие',
      'работа этапа',
    ],
  },
  // S2:672–679.
  effectLevels: {
    title: 'Уровень эффекта',
    values: [
      'на уровне ученика',
      'на уровне родителей',
      'на уровне учителя',
      'на уровне гимназии',
      'для педагогического сообщества',
      'для системы образования города и региона',
    ],
  },
  reportStates: {
    title: 'Состояние документа',
    closed: true,
    values: ['создаётся', 'готов'],
  },
  units: {title: 'Единица', values: ['%', 'чел.', 'шт.', 'баллов']},
  sources: {title: 'Источник показателя', closed: true, values: SOURCES},
  timings: {title: 'Когда считать', closed: true, values: TIMINGS},
  goalRules: {title: 'Условие цели', closed: true, values: GOAL_RULES},
} as const satisfies {readonly [key: string]: Vocabulary};

export type VocabularyName = keyof typeof vocabularyDefaults;

/** What «Справочник» calls the vocabulary of a column. An unknown key is a mistake in the code, and throws. */
export function vocabularyTitle(name: string): string {
  const vocabulary = (
    vocabularyDefaults as {readonly [key: string]: Vocabulary | undefined}
  )[name];
  if (vocabulary === undefined) {
    throw new Error(`No vocabulary is called ${name}`);
  }
  return vocabulary.title;
}

/** Rows of «Справочники» for a new book: vocabulary, value, place in the list, explanation. */
export function vocabularyRows(): readonly (readonly [
  string,
  string,
  number,
  string,
])[] {
  return Object.values<Vocabulary>(vocabularyDefaults).flatMap(
    ({title, values}) =>
      values.map((entry, index): readonly [string, string, number, string] =>
        typeof entry === 'string'
          ? [title, entry, index + 1, '']
          : [title, entry[0], index + 1, entry[1]],
      ),
  );
}
