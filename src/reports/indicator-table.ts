/** The indicators of the network: goal, mean and median of the figures, who reached the goal, who gave no data. */

import {showPlain} from '../model/russian';
import {type Goal, type Indicator, isShare} from '../scoring/indicator';
import {round} from '../scoring/rounding';
import type {Figure, Scores} from '../scoring/scores';
import type {Block} from './blocks';
import {heading, paragraph, tableOr} from './parts';
import {showPercent} from './typography';

export function indicatorBlocks({definitions, institutions}: Scores): Block[] {
  return [
    heading(1, 'Показатели'),
    tableOr(
      'Показателей нет.',
      [
        ['Показатель', 33],
        ['Цель', 17],
        ['Макс. баллов', 9, 'right'],
        ['Среднее', 11, 'right'],
        ['Медиана', 11, 'right'],
        ['Достигли цели', 11, 'right'],
        ['Нет данных', 8, 'right'],
      ],
      definitions.indicators.map((indicator, place) => {
        const applied = institutions
          .map(({figures}) => figures[place])
          .filter(isApplied);
        const facts = applied.flatMap(({fact}) => fact ?? []);
        const reached = applied.filter(({attainment = 0}) => attainment >= 1);
        const value = (of: (facts: readonly number[]) => number) =>
          facts.length === 0 ? '–' : showFigure(of(facts), indicator);
        return {
          cells: [
            indicator.title,
            showGoal(indicator),
            indicator.maximum === 0 ? '–' : showPlain(indicator.maximum),
            value(mean),
            value(median),
            indicator.goal === undefined
              ? '–'
              : `${reached.length} из ${applied.length}`,
            String(applied.filter(({gap}) => gap !== undefined).length),
          ],
        };
      }),
    ),
    paragraph(
      'Среднее и медиана – по учреждениям, у которых показатель применим и есть данные.',
    ),
  ];
}

/** Neither list is empty. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

function isApplied(
  figure: Figure,
): figure is Extract<Figure, {applicable: true}> {
  return figure.applicable;
}

function showFigure(value: number, indicator: Indicator): string {
  return isShare(indicator) ? showPercent(value) : showPlain(round(value, 2));
}

/** «не менее 75 %», «рост на 15 п.п.», «порог 20 чел.». */
function showGoal({goal, unit}: Indicator): string {
  if (goal === undefined) return 'справочно';
  return 'growth' in goal
    ? showGrowth(goal)
    : `${goal.rule} ${showPlain(goal.target)} ${unit}`;
}

function showGrowth({rule, growth}: Extract<Goal, {growth: number}>): string {
  return rule === 'рост на %'
    ? `рост на ${showPlain(growth)} %`
    : `рост на ${showPlain(growth)} п.п.`;
}
