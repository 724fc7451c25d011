/** The arithmetic of a figure in words, so that a person with a calculator gets the same. */

import {agree, showDecimal, showPlain, showPoints} from '../model/russian';
import {type Goal, type Indicator, isGrowth, isShare} from './indicator';
import {round} from './rounding';
import type {
  Figure,
  Gap,
  InstitutionScore,
  ProjectScore,
  Tally,
} from './scores';

/** A figure that applies. */
type Applied = Extract<Figure, {applicable: true}>;

const GAPS: Record<Gap, string> = {
  'нет данных': 'нет данных',
  'нет базы': 'нет своего значения за базовый период, рост считать не от чего',
  'введено дважды': 'значение введено дважды, ни одно не считается',
  'стоит «-»': 'вместо числа стоит «-», это значит «нет данных»',
};

/** «(46 − 40) ÷ (55 − 40) = 0,40; 6 × 0,40 = 2,40 балла», with the share before it where the fact is one. */
export function explainFigure(indicator: Indicator, figure: Figure): string {
  if (!figure.applicable) return 'не применимо, в максимум не входит';
  const steps = [
    explainQuotient(indicator, figure),
    figure.gap === undefined
      ? explainPoints(indicator, figure)
      : `${GAPS[figure.gap]}: 0 баллов из ${showPlain(indicator.maximum)}`,
  ];
  return steps.filter(step => step !== '').join('; ');
}

function explainQuotient(indicator: Indicator, figure: Applied): string {
  const {quotient, fact} = figure;
  if (quotient === undefined || fact === undefined) return '';
  const division = `${showPlain(quotient.part)} ÷ ${showPlain(quotient.whole)}`;
  return isShare(indicator)
    ? `${division} × 100 = ${showDecimal(fact, 1)} %`
    : `${division} = ${showPlain(fact)}`;
}

function explainPoints(indicator: Indicator, figure: Applied): string {
  const {goal, maximum} = indicator;
  const {fact, attainment, points} = figure;
  if (goal === undefined || attainment === undefined || fact === undefined) {
    return `${showPlain(fact ?? 0)} ${indicator.unit}, справочно, без баллов`;
  }
  if (goal.rule === 'порог') {
    const reached = attainment === 1;
    return `${showPlain(fact)} ${reached ? '≥' : '<'} ${showPlain(goal.target)}, порог ${reached ? 'взят' : 'не взят'}: ${earned(points)}`;
  }
  const [base, target] = [showPlain(figure.base!), showPlain(figure.target!)];
  const shown = shownAttainment(maximum, attainment, points);
  const used = Math.max(0, Math.min(1, attainment));
  const way = `(${showPlain(fact)} − ${base}) ÷ (${target} − ${base}) = ${shown}`;
  const cut =
    used === attainment
      ? ''
      : `, ${used === 1 ? 'больше 1 не бывает' : 'меньше 0 не бывает'}`;
  const factor = used === attainment ? shown : String(used);
  return [
    explainGrowth(goal, base, target),
    `${way}${cut}`,
    `${showPlain(maximum)} × ${factor} = ${earned(points)}`,
  ]
    .filter(step => step !== '')
    .join('; ');
}

function explainGrowth(goal: Goal, base: string, target: string): string {
  if (!isGrowth(goal)) return '';
  const growth = showPlain(goal.growth);
  return goal.rule === 'рост на %'
    ? `цель ${base} × (100 + ${growth}) ÷ 100 = ${target}`
    : `цель ${base} + ${growth} = ${target}`;
}

/** Two decimal places, or as many as it takes to get the same points from what is shown. */
function shownAttainment(
  maximum: number,
  attainment: number,
  points: number,
): string {
  const isCut = attainment < 0 || attainment > 1;
  for (let digits = 2; digits < 6; digits += 1) {
    const shown = round(attainment, digits);
    if (isCut || round(maximum * shown, 2) === points) {
      return showDecimal(shown, digits);
    }
  }
  return showDecimal(attainment, 6);
}

/** «2,40 балла»: after a decimal fraction the noun stands so, whatever the number. */
function earned(points: number): string {
  return `${showDecimal(points, 2)} балла`;
}

/** «22,39 + 13,00 + 12,94 + 0,00 = 48,33; 48,33 ÷ 100 × 100 = 48,3 %». */
export function explainTotal({
  subtotals,
  total,
  maximum,
  percent,
}: InstitutionScore): string {
  const sum = `${subtotals.map(one => showDecimal(one, 2)).join(' + ')} = ${showDecimal(total, 2)}`;
  return percent === undefined
    ? sum
    : `${sum}; ${showDecimal(total, 2)} ÷ ${showPlain(maximum)} × 100 = ${showDecimal(percent, 1)} %`;
}

/** «51 ÷ 105 × 100 = 48,6 %». */
export function explainTally({points, maximum, percent}: Tally): string {
  return percent === undefined
    ? 'оценивать нечего'
    : `${showPlain(points)} ÷ ${showPlain(maximum)} × 100 = ${showDecimal(percent, 1)} %`;
}

/** «12 баллов недостижимы: 105 из 117»; '' where every declared point can be earned. */
export function explainUnreachable({unreachable, whole}: ProjectScore): string {
  if (unreachable === 0) return '';
  const verb = Number.isInteger(unreachable)
    ? agree(unreachable, 'недостижим', 'недостижимы', 'недостижимы')
    : 'недостижимы';
  return `${showPoints(unreachable)} ${verb}: ${showPlain(whole.counted)} из ${showPlain(whole.declared ?? 0)}`;
}
