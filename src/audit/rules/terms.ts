/** Terms of projects, stages and measures against each other, each as exact as it was said. */

import type {Book} from '../../model/book';
import {grouped} from '../../model/grouped';
import type {Period} from '../../model/kinds/period';
import {agree, showPlain} from '../../model/russian';
import {
  type Measure,
  measureGroups,
  plan,
  projects,
  type Stage,
  stages,
} from '../../model/tables';
import {endsOf, isBefore, isGap} from '../ends';
import {byCode} from '../order';
import {foundAt, type Place, placesIn, showPlace, showValue} from '../place';
import type {Found, Rule} from '../rule';

const TERMS = ['passportTerm', 'sectionTerm'] as const;
type TermKey = (typeof TERMS)[number];

/** Stages are ordered, do not overlap and cover the project (S2:52–55, S2:568–600). */
export const stagesCover: Rule = {
  id: 'A7',
  title: 'Этапы идут подряд, не накладываются и не выходят за сроки проекта',
  why: 'Между этапами, которые не стыкуются, мероприятия плана остаются без этапа.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['stages', 'projects'],
  find: ({book}) =>
    [...grouped(book.records(stages), ({project}) => project)].flatMap(
      ([project, own]) =>
        TERMS.flatMap(key => [
          ...stepsOf(book, inOrder(own), key),
          ...outsideProject(book, project, own, key),
        ]),
    ),
};

/** By number; stages without one come in the order in which they were entered. */
function inOrder(own: readonly Stage[]): Stage[] {
  return [...own].sort(
    (a, b) => (a.number ?? 0) - (b.number ?? 0) || byCode(a, b),
  );
}

function stepsOf(book: Book, own: readonly Stage[], key: TermKey): Found[] {
  return own.slice(1).flatMap((stage, index): Found[] => {
    const before = endsOf(own[index][key]);
    const after = endsOf(stage[key]);
    const overlap = isBefore(after?.start, before?.end);
    if (!overlap && !isGap(before?.end, after?.start)) return [];
    const places = [
      ...placesIn(stages, own[index], key),
      ...placesIn(stages, stage, key),
    ];
    return [
      foundAt(book, places, {
        message: `${showValue(book, places[0])} и ${showValue(book, places[1])}: ${overlap ? 'этапы накладываются' : 'между этапами перерыв'}`,
        cure: 'исправьте сроки, чтобы этап начинался, когда кончается предыдущий',
      }),
    ];
  });
}

function outsideProject(
  book: Book,
  code: Stage['project'],
  own: readonly Stage[],
  key: TermKey,
): Found[] {
  const project = code && book.data(projects)?.byCode(code);
  const whole = endsOf(project?.term);
  if (!project || whole === undefined) return [];
  return own.flatMap((stage): Found[] => {
    const ends = endsOf(stage[key]);
    const early = isBefore(ends?.start, whole.start);
    if (!early && !isBefore(whole.end, ends?.end)) return [];
    const places = [
      ...placesIn(stages, stage, key),
      ...placesIn(projects, project, 'term'),
    ];
    return [
      foundAt(book, places, {
        message: `${showValue(book, places[0])}: этап ${early ? 'начинается раньше' : 'кончается позже'} проекта, ${showValue(book, places[1])}`,
        cure: 'исправьте срок этапа или срок проекта',
      }),
    ];
  });
}

/** «Сентябрь 2012 г. – май 2016 г.» in a project of 2023–2028 (S2:612). */
export const measuresInside: Rule = {
  id: 'A8',
  title: 'Мероприятие плана лежит в сроках своего этапа и проекта',
  why: 'По сроку решается, оценивать ли строку на дату расчёта: чужой срок меняет баллы проекта.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['plan', 'stages', 'measureGroups', 'projects'],
  find: ({book}) => {
    const lines = grouped(book.records(plan), ({project, group, cells}) =>
      JSON.stringify([project, group, cells.period]),
    );
    const stagesOf = grouped(book.records(stages), ({project, stage}) =>
      JSON.stringify([project, stage]),
    );
    return [...lines.values()].flatMap(same => {
      const [line] = same;
      const stage = book.data(measureGroups)?.byCode(line.group ?? '')?.stage;
      const own = stagesOf.get(JSON.stringify([line.project, stage])) ?? [];
      return outsideWhole(book, same) ?? outsideStage(book, same, own[0]) ?? [];
    });
  },
};

function outsideWhole(book: Book, same: readonly Measure[]): Found | undefined {
  const project = book.data(projects)?.byCode(same[0].project ?? '');
  return project === undefined
    ? undefined
    : outside(book, same, [
        {
          what: 'проекта',
          place: placesIn(projects, project, 'term')[0],
          term: project.term,
        },
      ]);
}

function outsideStage(
  book: Book,
  same: readonly Measure[],
  stage: Stage | undefined,
): Found | undefined {
  return stage === undefined
    ? undefined
    : outside(
        book,
        same,
        TERMS.map(key => ({
          what: 'этапа',
          place: placesIn(stages, stage, key)[0],
          term: stage[key],
        })),
      );
}

interface Frame {
  readonly what: string;
  readonly place: Place;
  readonly term: Period | undefined;
}

/** A document may date its stages twice: outside is what no known term holds. */
function outside(
  book: Book,
  same: readonly Measure[],
  frames: readonly Frame[],
): Found | undefined {
  const ends = endsOf(same[0].period);
  const known = frames.filter(({term}) => endsOf(term) !== undefined);
  const isOut = ({term}: Frame) => {
    const frame = endsOf(term);
    return (
      isBefore(ends?.start, frame?.start) || isBefore(frame?.end, ends?.end)
    );
  };
  if (ends === undefined || known.length === 0 || !known.every(isOut)) {
    return undefined;
  }
  const lines = same.flatMap(line => placesIn(plan, line, 'period'));
  const number = lines.length;
  const more =
    number === 1
      ? ''
      : ` (и ещё ${number - 1} ${agree(number - 1, 'строка', 'строки', 'строк')} группы с тем же сроком)`;
  return foundAt(book, [...lines, ...known.map(({place}) => place)], {
    message: `${showValue(book, lines[0])}${more}: срок выходит за срок ${known[0].what}, ${known.map(({place}) => showValue(book, place)).join('; ')}`,
    cure: `исправьте срок строк плана или срок ${known[0].what}`,
  });
}

/** «февраль 2023 г. – август 2028г.» is five years and seven months, not five years. */
export const statedYears: Rule = {
  id: 'A9',
  title: 'Заявленная длительность проекта равна его срокам',
  why: 'Две разные длительности в одном документе – первое, что замечает проверяющий.',
  severity: 'заметка',
  scope: 'строка',
  tables: ['projects'],
  find: ({book}) =>
    book.records(projects).flatMap((project): Found[] => {
      const {declaredYears} = project;
      const ends = endsOf(project.term);
      if (declaredYears === undefined) return [];
      if (ends?.start === undefined || ends.end === undefined) return [];
      const least = monthsFrom(ends.start.latest, ends.end.earliest);
      const most = monthsFrom(ends.start.earliest, ends.end.latest);
      const stated = Math.round(declaredYears * 12);
      if (least - 1 <= stated && stated <= most + 1) return [];
      const places = placesIn(projects, project, 'declaredYears', 'term');
      const said = `${showPlain(declaredYears)} ${agree(Math.floor(declaredYears), 'год', 'года', 'лет')}`;
      return [
        foundAt(book, places, {
          message: `${showPlace(book, places[0])}: ${said}, а ${showValue(book, places[1])} – это ${inYears(most)}`,
          cure: 'исправьте длительность или сроки проекта',
        }),
      ];
    }),
};

/** Months that have begun from the first day to the last one; both belong to them. */
function monthsFrom(first: string, last: string): number {
  const months = (day: string) =>
    Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(last) - months(first) + 1;
}

function inYears(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [
    years === 0 ? '' : `${years} ${agree(years, 'год', 'года', 'лет')}`,
    rest === 0 ? '' : `${rest} мес.`,
  ]
    .filter(part => part !== '')
    .join(' ');
}
