/** «Лист оценки эффективности проекта»: one project that has groups of measures, as a document. */

import {lastCheck} from '../audit/sheet/open-errors';
import type {Book} from '../model/book';
import {dayOf, showDay} from '../model/date';
import {comparable} from '../model/normalise';
import {readSettings} from '../model/settings';
import {measureGroups, projects} from '../model/tables';
import {PAGES} from '../model/tabs';
import {projectSheet, TITLE} from '../reports/project-sheet';
import {scoreProjects} from '../scoring/projects';
import type {Command, Needs} from './command';
import {documentThought, nothingToMake} from './report';

export interface ProjectChoice {
  readonly code: string;
  readonly title: string;
  /** Short name as it stands in «Проекты»; '' where none does. */
  readonly institution: string;
}

/** What `projectChoices` wants to read. */
export const projectChoiceNeeds: Needs = {
  institutions: ['shortName'],
  projects: ['shortName', 'title', 'institution'],
  measureGroups: ['project'],
};

/** The projects that have groups of measures, in the order of «Проекты»: the person is asked where there are several. */
export function projectChoices(book: Book): readonly ProjectChoice[] {
  const scored = new Set<string | undefined>(
    book.records(measureGroups).map(({project}) => project),
  );
  return book
    .records(projects)
    .filter(({code}) => scored.has(code))
    .map(({code, shortName, title, cells}) => ({
      code,
      title: shortName ?? title ?? code,
      institution: String(cells.institution),
    }));
}

/** The choice that a code, a short name or its number in the list means. */
export function chosenProject(
  choices: readonly ProjectChoice[],
  answer: string,
): ProjectChoice | undefined {
  const wanted = comparable(answer);
  return (
    choices.find(({code}) => comparable(code) === wanted) ??
    choices.find(({title}) => comparable(title) === wanted) ??
    (/^\d+$/.test(wanted) ? choices[Number(wanted) - 1] : undefined)
  );
}

/** «1. Взаимодействие гимназии … (ПРО-0003, Гимназия № 24)», one a line: what a person is asked to choose from. */
export function showChoices(choices: readonly ProjectChoice[]): string {
  return choices
    .map(
      ({code, title, institution}, place) =>
        `${place + 1}. ${title} (${[code, institution].filter(part => part !== '').join(', ')})`,
    )
    .join('\n');
}

/** @param answer code, short name or number in the list of choices; not wanted where there is one project only */
export function makeProjectSheet(answer = ''): Command {
  return {
    title: TITLE,
    roles: ['методист'],
    needs: () => ({
      institutions: 'all',
      partners: 'all',
      projects: 'all',
      measureGroups: 'all',
      plan: 'all',
      reports: 'all',
    }),
    think: (book, circumstances) => {
      const today = dayOf(circumstances.now);
      const {settings, problems: wrong} = readSettings(book, today);
      const {projects: scored, notes} = scoreProjects(book, settings);
      const problems = [...book.problems, ...wrong, ...notes];
      const choices = projectChoices(book);
      const choice =
        answer.trim() === '' && choices.length === 1
          ? choices[0]
          : chosenProject(choices, answer);
      const project = scored.find(({code}) => code === choice?.code);
      if (project === undefined) {
        return nothingToMake(whyNot(choices, answer.trim()), problems);
      }
      return documentThought(
        book,
        {
          report: projectSheet(
            book,
            {settings, notes},
            project,
            lastCheck(circumstances.pageCells(PAGES.check)),
          ),
          subject: project.title,
          period: `на ${showDay(settings.date)}`,
          pageNumbers: settings.pageNumbers,
        },
        problems,
        circumstances,
      );
    },
  };
}

function whyNot(choices: readonly ProjectChoice[], answer: string): string {
  if (choices.length === 0) {
    return 'Лист оценки не сделан: ни у одного проекта нет групп мер. Внесите их на листы «Группы мер» и «План».';
  }
  const found = answer === '' ? '' : ` «${answer}» среди них нет.`;
  return `Лист оценки не сделан: назовите проект по коду, краткому названию или номеру.${found}\n${showChoices(choices)}`;
}
