/** «Рассчитать баллы»: counts the network and the projects, and draws the pages that then stay live. */

import {uncheckedSheet} from '../audit/sheet/check-sheet';
import {
  checkState,
  liveState,
  NEVER_CHECKED,
  OPEN_ERRORS,
  STATE_ROWS,
} from '../audit/sheet/state';
import type {Book} from '../model/book';
import {NO_START, dayOf} from '../model/date';
import {fingerprint} from '../model/fingerprint';
import type {SheetLayout} from '../model/layout';
import type {Problem} from '../model/problem';
import {agree} from '../model/russian';
import type {Module} from '../model/schema';
import {Settings, readSettings} from '../model/settings';
import {PAGES} from '../model/tabs';
import {institutions, measureGroups} from '../model/tables';
import {columnsToRead} from '../scoring/columns-to-read';
import {readDefinitions} from '../scoring/definitions';
import {computeScores} from '../scoring/engine';
import type {Results} from '../scoring/formulas/results';
import {
  factsFitBudget,
  institutionsSheet,
} from '../scoring/formulas/institutions-sheet';
import {projectsSheet} from '../scoring/formulas/projects-sheet';
import {startSheet} from '../scoring/formulas/start-sheet';
import {summarySheet} from '../scoring/formulas/summary-sheet';
import {isMember} from '../scoring/rating';
import type {Scores} from '../scoring/scores';
import type {Circumstances, Command, Needs, Thought} from './command';

/** What the command keeps: the mark of the inputs, and the moment that the stamp shows while they stay the same. */
interface Memory {
  readonly inputs: string;
  readonly now: string;
}

export const computeScoresCommand: Command = {
  title: 'Рассчитать баллы',
  roles: [],
  needs: scoringNeeds,
  pages: rules => {
    const {start, summary, scores, projectScores, check} = PAGES;
    return hasModule(rules, 'projects')
      ? [start, summary, scores, projectScores, check]
      : [start, summary, scores, check];
  },
  think: (book, circumstances) => {
    if (book.data(institutions)?.positions.code === undefined) {
      return {
        changes: [],
        layouts: [],
        problems: book.problems,
        message:
          'Баллы не рассчитаны и не тронуты: без листа «Учреждения» и его столбца «Код» считать нечего.',
      };
    }
    const {scores, problems} = score(book, circumstances);
    const inputs = fingerprint(inputsOf(book, scores.settings));
    const before = recall(circumstances.memory);
    // The stamp moves only when what went into the scores is other than at the last run.
    const now = before?.inputs === inputs ? before.now : circumstances.now;
    const results: Results = {
      book,
      scores,
      places: circumstances.places,
      sheets: {
        summary: circumstances.pageName(PAGES.summary),
        scores: circumstances.pageName(PAGES.scores),
        projectScores: circumstances.pageName(PAGES.projectScores),
      },
      now,
    };
    return {
      changes: [],
      layouts: layoutsOf(results, problems, circumstances),
      problems: [...problems, ...openErrors(circumstances)],
      message: messageOf(scores),
      memory: JSON.stringify({inputs, now} satisfies Memory),
    };
  },
};

/** What the last check has found and nobody has mended may make scores wrong; nothing is checked anew for that. */
function openErrors({pageName, pageCells}: Circumstances): Problem[] {
  const state = checkState(pageCells(PAGES.check, STATE_ROWS));
  return state === undefined || state.touching === 0
    ? []
    : [
        {
          severity: 'предупреждение',
          sheet: pageName(PAGES.check),
          message: `по проверке ${state.checked} открыто ошибок, которые меняют баллы: ${state.touching}`,
          cure: 'исправьте их или примите с причиной, потом проверьте книгу и рассчитайте баллы снова',
        },
      ];
}

/** Of the two registers that grow long only the columns that count; of the others all. */
export function scoringNeeds(rules: Book): Needs {
  const {events = ['institution', 'period'], cooperation} =
    columnsToRead(rules);
  return {
    institutions: 'all',
    sites: 'all',
    partners: 'all',
    events,
    values: ['institution', 'indicator', 'period', 'part', 'total', 'value'],
    practices: 'all',
    ...(hasModule(rules, 'projects')
      ? {projects: 'all', stages: 'all', measureGroups: 'all', plan: 'all'}
      : {}),
    ...(hasModule(rules, 'network') ? {networks: 'all', cooperation} : {}),
  };
}

function hasModule(rules: Book, module: Module): boolean {
  // The day stands for a blank date of calculation, which says nothing of modules.
  const {settings} = readSettings(rules, NO_START);
  return settings.modules.includes(module);
}

/** Scores a book that was read with `scoringNeeds`. */
export function score(
  book: Book,
  circumstances: Circumstances,
): {scores: Scores; problems: Thought['problems']} {
  const today = dayOf(circumstances.now);
  const {settings, problems: wrongSettings} = readSettings(book, today);
  const {definitions, problems: wrongRules} = readDefinitions(book);
  const scores = computeScores(book, definitions, settings);
  return {
    scores,
    problems: [
      ...book.problems.filter(problem => !isSaidBy(scores.notes, problem)),
      ...wrongSettings,
      ...wrongRules,
      ...scores.notes,
    ],
  };
}

/** Scoring says of a blank cell more than that it is blank. */
function isSaidBy(notes: Scores['notes'], problem: Problem): boolean {
  return (
    problem.value === undefined &&
    notes.some(
      ({sheet, row, column}) =>
        sheet === problem.sheet &&
        row === problem.row &&
        column === problem.column,
    )
  );
}

/** The pages in the order in which they are drawn: what others look up comes first. */
function layoutsOf(
  results: Results,
  problems: Thought['problems'],
  {pageName, pageCells, sheetId}: Circumstances,
): SheetLayout[] {
  const errors = problems.filter(({severity}) => severity === 'ошибка').length;
  const check = pageName(PAGES.check);
  const shown = pageCells(PAGES.check, STATE_ROWS)
    .flat()
    .filter(cell => cell !== '');
  const isUnchecked = shown.length === 0 || shown.includes(NEVER_CHECKED);
  return [
    // «Начало» tells of the last check, also before the first.
    ...(isUnchecked ? [uncheckedSheet(check)] : []),
    institutionsSheet(results, factsFitBudget(results)),
    ...(results.book.has(measureGroups) ? [projectsSheet(results)] : []),
    summarySheet(results),
    startSheet({
      results,
      sheet: pageName(PAGES.start),
      sheetId,
      findings: {errors, warnings: problems.length - errors},
      check: {
        sheet: check,
        openErrors: OPEN_ERRORS,
        ...liveState(check),
      },
    }),
  ];
}

/** All that the scores depend on. */
function inputsOf(book: Book, settings: Settings): unknown {
  return [
    settings,
    ...Object.values(book.tables).map(({definition, records}) => [
      definition.name,
      records.map(({code, cells}) => [code, ...Object.values(cells)]),
    ]),
  ];
}

function recall(memory: string | undefined): Memory | undefined {
  return memory === undefined ? undefined : (JSON.parse(memory) as Memory);
}

function messageOf({institutions: all, projects}: Scores): string {
  if (all.length === 0) {
    return 'Учреждений пока нет: внесите их на лист «Учреждения» и рассчитайте снова.';
  }
  const members = all.filter(isMember).length;
  const rated = all.filter(({place}) => place !== undefined).length;
  return [
    `Баллы рассчитаны: ${members} ${agree(members, 'учреждение', 'учреждения', 'учреждений')}, из них в рейтинге ${rated}`,
    projects.length === 0
      ? ''
      : `; ${projects.length} ${agree(projects.length, 'проект', 'проекта', 'проектов')}`,
    '. Смотрите «Сводку» и «Баллы».',
  ].join('');
}
