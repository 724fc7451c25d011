/** The rating of the network report: places by rating group, who stands outside and why, points by group of indicators. */

import {grouped} from '../model/grouped';
import {showDecimal, showPlain, capitalised} from '../model/russian';
import {OUTSIDE_RATING} from '../model/vocabularies';
import type {InstitutionScore, Scores} from '../scoring/scores';
import type {Block} from './blocks';
import {heading, paragraph, tableOf} from './parts';
import {showRange} from './typography';

/** Bars that one chart can show on a page with their names. */
const MOST_BARS = 30;

/** In the order of «Учреждения» by rating group, in each by place. */
export type Rated = readonly (readonly [
  group: string,
  members: readonly InstitutionScore[],
])[];

/** Who has a place. */
export function ratedGroups({institutions}: Scores): Rated {
  const placed = institutions.filter(({place}) => place !== undefined);
  const groups = grouped(placed, ({ratingGroup}) => ratingGroup!);
  return [...groups].map(([group, members]) => [
    group,
    [...members].sort((a, b) => a.place! - b.place!),
  ]);
}

export function ratingBlocks(scores: Scores, rated: Rated): Block[] {
  return [...rating(rated), ...outside(scores), ...points(scores, rated)];
}

function rating(rated: Rated): Block[] {
  const tables = rated.flatMap(([group, members]) => [
    heading(2, capitalised(group)),
    tableOf(
      [
        ['Место', 9, 'center'],
        ['Учреждение', 33],
        ['%', 9, 'right'],
        ['Баллы', 11, 'right'],
        ['Из', 8, 'right'],
        ['Полнота, %', 11, 'right'],
        ['Уровень', 19],
      ],
      members.map(one => ({
        cells: [
          placeOf(one, members),
          one.name,
          showDecimal(one.percent!, 1),
          showDecimal(one.total, 2),
          showPlain(one.maximum),
          String(one.completeness),
          one.level ?? '',
        ],
      })),
    ),
  ]);
  return [
    heading(1, 'Рейтинг учреждений'),
    ...(tables.length > 0 ? tables : [paragraph('Мест нет ни у кого.')]),
    paragraph(
      'Место – внутри группы рейтинга, по проценту от применимого максимума; равные проценты делят место.',
    ),
  ];
}

function outside({institutions}: Scores): Block[] {
  const outside = institutions.filter(one => one.outside !== undefined);
  return outside.length === 0
    ? []
    : [
        heading(2, 'Вне рейтинга'),
        tableOf(
          [
            ['Учреждение', 38],
            ['%', 9, 'right'],
            ['Баллы', 11, 'right'],
            ['Из', 8, 'right'],
            ['Почему', 34],
          ],
          outside.map(one => ({
            cells: [
              one.name,
              one.percent === undefined ? '–' : showDecimal(one.percent, 1),
              showDecimal(one.total, 2),
              showPlain(one.maximum),
              reasonOf(one.outside!),
            ],
          })),
        ),
      ];
}

function points({institutions, definitions}: Scores, rated: Rated): Block[] {
  const {groups} = definitions;
  if (groups.length === 0 || institutions.length === 0) return [];
  const width = Math.min(15, Math.floor(60 / groups.length));
  const bars = rated
    .flatMap(([, members]) => members)
    .sort((a, b) => b.percent! - a.percent!)
    .slice(0, MOST_BARS);
  const count = rated.reduce((sum, [, {length}]) => sum + length, 0);
  return [
    heading(1, 'Баллы по группам показателей'),
    tableOf(
      [
        ['Учреждение', 90 - width * groups.length],
        ...groups.map(
          ({title, maximum}) =>
            [`${title}, до ${showPlain(maximum)}`, width, 'right'] as const,
        ),
        ['Итог', 10, 'right'],
      ],
      institutions.map(({name, subtotals, total}) => ({
        cells: [name, ...[...subtotals, total].map(one => showDecimal(one, 2))],
      })),
    ),
    ...(bars.length === 0
      ? []
      : [
          {
            type: 'chart' as const,
            title:
              count > bars.length
                ? `Баллы по группам показателей: первые ${bars.length} из ${count}`
                : 'Баллы по группам показателей',
            categories: bars.map(({name}) => name),
            series: groups.map(({title}, place) => ({
              name: title,
              values: bars.map(({subtotals}) => subtotals[place]),
            })),
            stacked: true,
            axis: 'Баллы',
          },
        ]),
  ];
}

/** «2–3» where two share a place. */
function placeOf(
  {place, shared}: InstitutionScore,
  members: readonly InstitutionScore[],
): string {
  const last = shared
    ? place! + members.filter(other => other.place === place).length - 1
    : place!;
  return showRange(String(place), String(last));
}

/** Under the heading «Вне рейтинга»: «данных 64 %». */
function reasonOf(outside: string): string {
  return outside === OUTSIDE_RATING
    ? 'так указано в «Учреждениях»'
    : outside.slice(`${OUTSIDE_RATING}: `.length);
}
