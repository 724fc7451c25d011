/** Points of projects: what a document declares against what its lines can earn. */

import {isBlank} from '../../model/cell';
import {grouped} from '../../model/grouped';
import {showPlain, showPoints} from '../../model/russian';
import type {Settings} from '../../model/settings';
import {
  type Measure,
  measureGroups,
  plan,
  type Project,
  projects,
} from '../../model/tables';
import {
  POINTS_PER_MEASURE,
  scoredLines,
  scoreProjects,
  threshold,
} from '../../scoring/projects';
import {foundAt, placesIn, quoted, showPlace} from '../place';
import type {Found, Rule} from '../rule';
import {unreadCells} from '../unread';
import {settingProblems} from './configuration';

function isScored({line}: Measure, {lines}: Settings): boolean {
  const scored = scoredLines(lines);
  return scored === undefined || scored.includes(line ?? '');
}

/** Section 2.2 of the seed: 27 points are declared where seven lines stand (S2:608, S2:610). */
export const groupMaximum: Rule = {
  id: 'A1',
  title: 'Максимум группы мер складывается из её строк',
  why: 'Группа, в которой строк меньше, чем баллов по ним заявлено, никогда не наберёт своего максимума.',
  severity: 'ошибка',
  scope: 'группа',
  tables: ['measureGroups', 'plan'],
  find: ({book, settings}) => {
    const lines = grouped(
      book.records(plan).filter(line => isScored(line, settings)),
      ({group}) => group as string | undefined,
    );
    const planned = new Set(book.records(plan).map(({project}) => project));
    return book.records(measureGroups).flatMap((group): Found[] => {
      const {maximum, project} = group;
      // A project whose plan nobody has entered yet has no lines to count.
      if (maximum === undefined || !planned.has(project)) return [];
      const own = lines.get(group.code) ?? [];
      const counted = POINTS_PER_MEASURE * own.length;
      if (counted === maximum) return [];
      const places = placesIn(measureGroups, group, 'maximum');
      return [
        foundAt(book, places, {
          message: `${showPlace(book, places[0])}: заявлено ${showPoints(maximum)}, а строк в плане ${own.length} × ${POINTS_PER_MEASURE} = ${counted} («${quoted(group.cells.shortName)}»)`,
          cure: `добавьте или разделите строки плана, чтобы их стало ${showPlain(maximum / POINTS_PER_MEASURE)}, или поправьте заявленный максимум на ${counted}`,
        }),
      ];
    });
  },
};

/** «Максимальный балл - 117 баллов» is the sum of 27, 6, 27, 45 and 12 (S2:608–620). */
export const projectMaximum: Rule = {
  id: 'A2',
  title: 'Максимум проекта равен сумме максимумов его групп',
  why: 'По максимуму проекта считаются полосы и вывод, а по максимумам групп – доли внутри него.',
  severity: 'ошибка',
  scope: 'группа',
  tables: ['projects', 'measureGroups'],
  find: ({book}) => {
    const groups = grouped(
      book.records(measureGroups),
      ({project}) => project as string | undefined,
    );
    return book.records(projects).flatMap((project): Found[] => {
      const own = groups.get(project.code) ?? [];
      const maxima = own.flatMap(({maximum}) => maximum ?? []);
      if (project.maximum === undefined || own.length === 0) return [];
      if (maxima.length < own.length) return [];
      const sum = maxima.reduce((total, one) => total + one, 0);
      if (sum === project.maximum) return [];
      const places = [
        ...placesIn(projects, project, 'maximum'),
        ...own.flatMap(group => placesIn(measureGroups, group, 'maximum')),
      ];
      return [
        foundAt(book, places, {
          message: `${showPlace(book, places[0])}: ${showPlain(project.maximum)}, а максимумы групп мер в сумме дают ${maxima.map(showPlain).join(' + ')} = ${showPlain(sum)} (${showPlace(book, places[1])} и далее)`,
          cure: 'сверьте с документом проекта и поправьте максимум проекта или одной из групп',
        }),
      ];
    });
  },
};

/** «82-117 … 59-81 … 0-58» (S2:624–629): the bands of a document may have gaps, overlap, or be others than in the settings. */
export const bands: Rule = {
  id: 'A3',
  title: 'Полосы идут без пропусков и наложений и совпадают с настройками',
  why: 'Балл, который не попал ни в одну полосу или попал сразу в две, не даёт вывода.',
  severity: 'ошибка',
  scope: 'книга',
  tables: ['projects'],
  find: audited => [
    ...settingProblems(audited, 'пороги'),
    ...audited.book.records(projects).flatMap((project): Found[] => {
      const faults = scaleFaults(audited.settings, project);
      if (faults.length === 0) return [];
      const places = placesIn(projects, project, 'scale', 'maximum');
      return [
        foundAt(audited.book, places, {
          message: `${showPlace(audited.book, places[0])}: ${faults.join('; ')}`,
          cure: 'исправьте шкалу: полоса кончается на балл ниже, чем начинается следующая, верхняя – на заявленном максимуме; пороги в «Настройках» должны быть теми же, выводы делаются по ним',
        }),
      ];
    }),
  ],
};

const RANGE = /(?<![\d.,])(\d+)\s*[-–—]\s*(\d+)(?![\d.,])/g;

/** What is wrong with the bands that a document names, clauses. */
function scaleFaults(
  {projectBands}: Settings,
  {scale, maximum}: Project,
): string[] {
  const ranges = [...(scale ?? '').matchAll(RANGE)]
    .map(([text, from, to]) => ({text, from: Number(from), to: Number(to)}))
    .sort((a, b) => b.from - a.from);
  if (ranges.length < 2) return [];
  const between = ranges.slice(1).flatMap((lower, index) => {
    const upper = ranges[index];
    if (lower.to === upper.from - 1) return [];
    return lower.to >= upper.from
      ? [`полосы «${upper.text}» и «${lower.text}» накладываются`]
      : [
          `между полосами «${upper.text}» и «${lower.text}» пропуск: баллы ${lower.to + 1}–${upper.from - 1} не попадают никуда`,
        ];
  });
  if (maximum === undefined) return between;
  const outside =
    ranges[0].to === maximum
      ? []
      : [
          `верхняя полоса кончается на ${ranges[0].to}, а заявленный максимум ${showPlain(maximum)}`,
        ];
  const others = projectBands.flatMap(({from}, index) => {
    const band = ranges[index];
    const counted = threshold(from, maximum);
    return band === undefined || band.from === counted
      ? []
      : [
          `полоса «${band.text}» начинается с ${band.from}, а по настройкам ${showPlain(from)} % от ${showPlain(maximum)} – это ${counted}`,
        ];
  });
  return [...between, ...outside, ...others];
}

/** 117 points are declared, the 35 lines of the plan can earn 105 (S2:606–620). */
export const reachableMaximum: Rule = {
  id: 'A4',
  title: 'Заявленного максимума и каждой полосы можно достичь',
  why: 'Если баллов по строкам плана меньше, чем заявлено, даже безупречный проект выглядит недоделанным.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['projects', 'measureGroups', 'plan'],
  find: ({book, settings}) => {
    const records = new Map(
      book.records(projects).map(project => [project.code as string, project]),
    );
    return scoreProjects(book, settings).projects.flatMap((scored): Found[] => {
      const {code, whole, unreachable, unreachableBands} = scored;
      const project = records.get(code);
      if (project === undefined || whole.rows === 0 || unreachable === 0) {
        return [];
      }
      const lost = unreachableBands.map(
        ({name, threshold: from}) => `«${name}» (от ${from})`,
      );
      return [
        foundAt(book, placesIn(projects, project, 'maximum'), {
          ...(lost.length === 0 ? {} : {severity: 'ошибка'}),
          message: `${showPlace(book, placesIn(projects, project, 'maximum')[0])}: заявлено ${showPoints(whole.declared ?? 0)}, а строк плана ${whole.rows} × ${POINTS_PER_MEASURE} = ${whole.counted}: ${showPoints(unreachable)} набрать нельзя${lost.length === 0 ? '' : `, недостижимы полосы ${lost.join(', ')}`}`,
          cure: 'приведите план и заявленные максимумы групп к одному числу или выберите в «Настройках» «Максимум проекта: расчётный»',
          touchesScores: true,
        }),
      ];
    });
  },
};

/** «Оценка деятельности от 1 до 3 баллов» (S2:606). */
export const scoreOnScale: Rule = {
  id: 'A5',
  title: 'Оценка меры – целое число от 1 до 3',
  why: 'Оценка вне шкалы не считается: строка выглядит оценённой, а баллов не даёт.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['plan'],
  find: ({book, settings}) => [
    ...unreadCells(book)
      .filter(({place}) => place.table === plan && place.key === 'score')
      .map(({place, message, cure}) =>
        foundAt(book, [place], {
          message: `${showPlace(book, place)}: ${message}`,
          cure,
        }),
      ),
    ...book
      .records(plan)
      .filter(line => !isScored(line, settings) && !isBlank(line.cells.score))
      .map(line =>
        foundAt(book, placesIn(plan, line, 'score', 'line'), {
          severity: 'предупреждение',
          message: `${showPlace(book, placesIn(plan, line, 'score')[0])}: оценка ${quoted(line.cells.score)} не считается, строка «${quoted(line.cells.line)}» при настройке «Строки мер: ${settings.lines}» не оценивается`,
          cure: 'поставьте оценку строкам, которые оцениваются, или измените настройку',
        }),
      ),
  ],
};
