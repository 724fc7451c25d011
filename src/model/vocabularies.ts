/** The vocabularies: what choices are made from. The values of a new book stand in `tables/default-vocabularies.ts`. */

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

/** What a mailbox of «Доступ» stands for. */
export const ROLES = [
  'координатор',
  'ассоциация',
  'методист',
  'район',
] as const;
export type Role = (typeof ROLES)[number];

/** What the column «Справочник» calls each vocabulary, by the key with which columns name it. */
export const vocabularyTitles = {
  types: 'Тип организации',
  ratingGroups: 'Группа рейтинга',
  educationLevels: 'Уровень образования',
  indicatorAudiences: 'Для кого показатель',
  modes: 'Режим работы',
  statuses: 'Вид статуса',
  levels: 'Уровень',
  formats: 'Формат',
  eventForms: 'Форма мероприятия',
  directions: 'Направление мероприятия',
  states: 'Состояние',
  projectKinds: 'Вид проекта',
  fundingSources: 'Источник финансирования',
  stages: 'Этап',
  planLines: 'Строка плана',
  cooperationAudiences: 'Аудитория сотрудничества',
  cooperationActivities: 'Вид деятельности',
  provisionKinds: 'Вид положения',
  effectLevels: 'Уровень эффекта',
  reportStates: 'Состояние документа',
  units: 'Единица',
  sources: 'Источник показателя',
  timings: 'Когда считать',
  goalRules: 'Условие цели',
  roles: 'Роль',
} as const;

export type VocabularyName = keyof typeof vocabularyTitles;

/** An unknown key is a mistake in the code, and throws. */
export function vocabularyTitle(name: string): string {
  const titles: {readonly [key: string]: string | undefined} = vocabularyTitles;
  const title = titles[name];
  if (title === undefined) throw new Error(`No vocabulary is called ${name}`);
  return title;
}
