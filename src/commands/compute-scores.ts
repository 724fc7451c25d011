/** «Рассчитать баллы»: counts the network and the projects, and draws the pages that then stay live. */

import type {Book} from '../model/book';
import {dayOf} from '../model/date';
import {fingerprint} from '../model/fingerprint';
import type {SheetLayout} from '../model/layout';
import type {Problem} from '../model/problem';
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
import type {Scores} from '../scoring/scores';
import type {Circumstances, Command, Needs, Thought} from './command';
import {plural} from './plural';

/** What the command keeps: the mark of the inputs, and the moment that the stamp shows while they stay the same. */
interface Memory {
  readonly inputs: string;
  readonly now: string;
}

export const computeScoresCommand: Command = {
  title: 'Рассчитать баллы',
  needs: scoringNeeds,
  think: (book, circumstances) => {
    if (!book.has(institutions)) {
      return {
        changes: [],
        layouts: [],
        problems: book.problems,
        message:
          'Баллы не рассчитаны и не тронуты: без листа «Учреждения» считать нечего.',
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
        summary: PAGES.summary,
        scores: PAGES.scores,
        projectScores: PAGES.projectScores,
      },
      now,
    };
    return {
      changes: [],
      layouts: pages(results, circumstances),
      problems,
      message: messageOf(scores),
      memory: JSON.stringify({inputs, now} satisfies Memory),
    };
  },
};

/** Of the two registers that grow long only the columns that count; of the others all. */
export function scoringNeeds(rules: Book): Needs {
  const {settings} = readSettings(rules, dayOf('01.01.2000'));
  const {events = ['institution', 'period'], cooperation} =
    columnsToRead(rules);
  return {
    institutions: 'all',
    sites: 'all',
    partners: 'all',
    events,
    values: ['institution', 'indicator', 'period', 'part', 'total', 'value'],
    practices: 'all',
    ...(settings.modules.includes('projects')
      ? {projects: 'all', stages: 'all', measureGroups: 'all', plan: 'all'}
      : {}),
    ...(settings.modules.includes('network')
      ? {networks: 'all', cooperation}
      : {}),
  };
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

function pages(results: Results, circumstances: Circumstances): SheetLayout[] {
  const hasProjects = results.book.has(measureGroups);
  return [
    institutionsSheet(results, factsFitBudget(results)),
    ...(hasProjects ? [projectsSheet(results)] : []),
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
  const rated = all.filter(({place}) => place !== undefined).length;
  return [
    `Баллы рассчитаны: ${plural(all.length, 'учреждение', 'учреждения', 'учреждений')}, из них в рейтинге ${rated}`,
    projects.length === 0
      ? ''
      : `; ${plural(projects.length, 'проект', 'проекта', 'проектов')}`,
    '. Смотрите «Сводку» и «Баллы».',
  ].join('');
}
