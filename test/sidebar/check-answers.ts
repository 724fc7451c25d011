/** Findings as the server sends them, and an in-memory server that keeps what was done about them. */

import type {CheckAnswer, CheckRequest, FindingShown} from '../../src/contract';
import type {Answers} from './event-form';

type Check = Extract<CheckAnswer, {state: 'check'}>;

const SCHOOL = 'Гимназия № 24 г. Томска';

/** Has exactly one cure, which the person may apply. */
export const spelling: FindingShown = {
  rule: 'A19',
  identity: 'spelling',
  table: 'events',
  severity: 'ошибка',
  title: 'Значение есть в справочнике',
  institution: SCHOOL,
  message:
    'Уровня «регион.» нет в справочнике «Уровень»: похоже на «региональный».',
  why: 'Показатели считают мероприятия по уровню: с другим написанием строка не считается.',
  cure: 'Выберите уровень из списка.',
  cells: [
    {
      table: 'events',
      code: 'МЕР-0004',
      column: 'level',
      place: 'Мероприятия, строка 5, «Уровень»',
      value: 'регион.',
    },
  ],
  moreCells: 0,
  exactCure: {
    mark: 'the cure of a spelling',
    lines: [
      {
        place: 'Мероприятия, строка 5, «Уровень»',
        before: 'регион.',
        after: 'региональный',
      },
    ],
    more: 0,
  },
};

/** Two cells that disagree, and nobody but a person knows which is right. */
export const disagreement: FindingShown = {
  rule: 'A17',
  identity: 'disagreement',
  table: 'stages',
  severity: 'предупреждение',
  title: 'Одно и то же в двух местах',
  institution: SCHOOL,
  message:
    'Этап «Организационный» кончается в марте 2023 г. в паспорте и в мае 2023 г. в плане.',
  why: 'Срок в документе возьмётся из одного места, и читатель не узнает о другом.',
  cure: 'Решите, какой срок верен, и впишите его в обе ячейки.',
  cells: [
    {
      table: 'stages',
      code: 'ЭТП-0001',
      column: 'period',
      place: 'Этапы, строка 2, «Сроки»',
      value: 'февраль 2023 г. – март 2023 г.',
    },
    {
      table: 'plan',
      code: 'ПЛН-0003',
      column: 'period',
      place: 'План, строка 4, «Сроки проведения»',
      value: '',
    },
  ],
  moreCells: 2,
};

/** The network's: this person may neither mend nor accept it. */
export const rule: FindingShown = {
  rule: 'A4',
  identity: 'rule',
  severity: 'заметка',
  title: 'Верхняя полоса достижима',
  institution: '',
  message: 'Полоса «высокий уровень» начинается с 82, а набрать можно 78.',
  why: 'Никто не получит верхнюю полосу, сколько бы ни сделал.',
  cure: 'Опустите порог или добавьте меры.',
  cells: [],
  moreCells: 0,
  exactCure: {
    mark: 'the cure of a rule',
    lines: [{place: 'Настройки, строка 12, «Значение»', before: 70, after: ''}],
    more: 3,
    noApplying: 'Лист «Настройки» заполняет ассоциация.',
  },
  noAccepting: 'У этой находки нет учреждения: такие принимает ассоциация.',
};

export const accepted: FindingShown = {
  ...disagreement,
  identity: 'accepted',
  accepted: {
    reason: 'В паспорте срок приказа, в плане – работ. Так и задумано.',
    when: '22.11.2026 10:15',
    person: 'gymnasium24@example.org',
  },
};

/** The page of some findings. */
export function checkOf(
  findings: readonly FindingShown[],
  more: Partial<Check> = {},
): Check {
  return {
    state: 'check',
    whose: 'own',
    status: 'новое',
    severity: '',
    findings,
    skipped: 0,
    total: findings.length,
    choices: {
      whose: [
        {value: 'own', title: SCHOOL, count: 2},
        {value: 'all', title: 'Вся сеть', count: 3},
        {value: 'common', title: 'Без учреждения', count: 1},
      ],
      severity: [
        {value: '', title: 'Любая', count: 3},
        {value: 'ошибка', title: 'Ошибки', count: 1},
        {value: 'предупреждение', title: 'Предупреждения', count: 1},
        {value: 'заметка', title: 'Заметки', count: 1},
      ],
      status: [
        {value: 'новое', title: 'Новые', count: 3},
        {value: 'принято', title: 'Принятые', count: 1},
      ],
    },
    ...more,
  };
}

/** Every call is answered well, and noted. */
export function noting(
  findings: readonly FindingShown[],
  answers: Answers = {},
): {answers: Answers; calls: [string, unknown][]} {
  const calls: [string, unknown][] = [];
  const done = (message: string) => ({state: 'done' as const, message});
  const all: Answers = {
    openCheck: () => checkOf(findings),
    showFinding: () => done('Лист «Мероприятия», строка 5, «Уровень».'),
    applyCure: () => done('Исправлено: «регион.» → «региональный».'),
    acceptFinding: () => done('Находка принята с причиной.'),
    withdrawAcceptance: () => done('Находка снова в работе.'),
    undoLast: () => done('Отменено: «Исправить находку».'),
    ...answers,
  };
  return {
    calls,
    answers: Object.fromEntries(
      Object.entries(all).map(([name, answer]) => [
        name,
        (request: CheckRequest) => {
          calls.push([name, request]);
          return (answer as (request: CheckRequest) => unknown)(request);
        },
      ]),
    ) as Answers,
  };
}
