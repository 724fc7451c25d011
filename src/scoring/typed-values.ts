/** Figures that coordinators type into «Значения»: one row an institution, indicator and period. */

import type {Book} from '../model/book';
import {isBlank, NOT_APPLICABLE} from '../model/cell';
import {cellProblem, type Said} from '../model/cell-problem';
import type {Day} from '../model/date';
import {grouped} from '../model/grouped';
import {earliest} from '../model/kinds/period';
import type {Interval, Settings} from '../model/settings';
import {type Value, values as valuesTable} from '../model/tables';
import {type Fact, quotientOf} from './fact';
import {type Definitions, type Indicator, isGrowth} from './indicator';
import type {Gap, Note} from './scores';
import {undated} from './terms';

export type TypedFigure = Fact | {readonly gap: Gap};

export interface TypedValues {
  fact(institution: string, indicator: Indicator): TypedFigure;
  base(institution: string, indicator: Indicator): TypedFigure;
  readonly notes: readonly Note[];
}

const NO_DATA: TypedFigure = {gap: 'нет данных'};

/** A row belongs to the period in which it begins. */
export function readTypedValues(
  book: Book,
  {indicators}: Definitions,
  settings: Settings,
): TypedValues {
  const reader = new Reader(book, indicators);
  const now = reader.read(settings.reporting, () => true);
  const before = reader.read(settings.base, ({goal}) => isGrowth(goal));
  const find =
    (figures: ReadonlyMap<string, TypedFigure>) =>
    (institution: string, {code}: Indicator) =>
      figures.get(keyOf(institution, code)) ?? NO_DATA;
  return {fact: find(now), base: find(before), notes: reader.notes};
}

function keyOf(institution: string, indicator: string): string {
  return `${institution}\n${indicator}`;
}

type Complete = Value & {
  readonly institution: NonNullable<Value['institution']>;
  readonly indicator: NonNullable<Value['indicator']>;
};

class Reader {
  readonly notes: Note[] = [];
  private readonly rows: readonly {
    readonly value: Complete;
    readonly from: Day;
  }[];
  private readonly indicators: ReadonlyMap<string, Indicator>;

  constructor(
    private readonly book: Book,
    indicators: readonly Indicator[],
  ) {
    this.indicators = new Map(
      indicators.map(indicator => [indicator.code, indicator]),
    );
    this.rows = book.records(valuesTable).flatMap(record => {
      const {institution, indicator} = record;
      if (institution === undefined || indicator === undefined) return [];
      const value = {...record, institution, indicator};
      const from = this.from(value);
      return from === undefined ? [] : [{value, from}];
    });
  }

  /** The figures of the rows that begin in the interval, by institution and indicator. */
  read(
    interval: Interval | undefined,
    isWanted: (indicator: Indicator) => boolean,
  ): Map<string, TypedFigure> {
    const figures = new Map<string, TypedFigure>();
    if (interval === undefined) return figures;
    const wanted = this.rows
      .filter(({from}) => interval.from <= from && from <= interval.to)
      .map(({value}) => value);
    const found = grouped(wanted, ({institution, indicator}) =>
      keyOf(institution, indicator),
    );
    for (const [key, same] of found) {
      const indicator = this.indicators.get(same[0].indicator);
      if (indicator === undefined || !isWanted(indicator)) continue;
      figures.set(key, this.figure(same, indicator));
    }
    return figures;
  }

  private figure(same: readonly Complete[], indicator: Indicator): TypedFigure {
    const [value] = same;
    if (indicator.source.kind !== 'вводится') {
      for (const one of same) {
        this.note(one, 'indicator', {
          message: `показатель «${indicator.short}» считается сам, введённое не используется`,
          cure: 'удалите эту строку',
        });
      }
      return NO_DATA;
    }
    if (same.length > 1) {
      const rows = same.map(({row}) => row).join(' и ');
      for (const one of same) {
        this.note(one, 'indicator', {
          message: `значение за один период введено дважды, строки ${rows}: ни одно не считается`,
          cure: 'оставьте верную строку, остальные удалите',
        });
      }
      return {gap: 'введено дважды'};
    }
    return indicator.source.share === undefined
      ? this.single(value)
      : this.share(value, indicator);
  }

  private single(value: Complete): TypedFigure {
    if (value.value === NOT_APPLICABLE) return this.dash(value, 'value');
    if (value.value !== undefined) return {value: value.value};
    if (isBlank(value.cells.value)) {
      this.note(value, 'value', {
        message: 'не заполнено, а показатель вводится одним числом',
        cure: 'введите число в единице показателя: 75 значит 75 %',
      });
    }
    return NO_DATA;
  }

  private share(value: Complete, indicator: Indicator): TypedFigure {
    const {part, total} = value;
    if (part === NOT_APPLICABLE) return this.dash(value, 'part');
    if (total === NOT_APPLICABLE) return this.dash(value, 'total');
    for (const key of ['part', 'total'] as const) {
      if (isBlank(value.cells[key])) {
        this.note(value, key, {
          message: 'не заполнено, а доля считается как «Из них» ÷ «Всего»',
          cure: 'введите оба числа, процент посчитается сам',
        });
      }
    }
    if (part === undefined || total === undefined) return NO_DATA;
    const fact = quotientOf(part, total, indicator);
    if (fact === undefined) {
      this.note(value, 'total', {
        message: 'на 0 разделить нельзя, данных нет',
        cure: 'введите, сколько всего; если считать не по кому, очистите строку',
      });
    }
    return fact ?? NO_DATA;
  }

  private dash(value: Complete, key: keyof Value['cells']): TypedFigure {
    this.note(value, key, {
      message:
        '«-» в баллах значит «нет данных»: что не применимо, решает ассоциация',
      cure: 'введите число или попросите ассоциацию поправить «Для кого» или «Уровни образования»',
    });
    return {gap: 'стоит «-»'};
  }

  /** Where the row's period begins; what has none is listed. */
  private from(value: Complete): Day | undefined {
    const message = undated(value.period, value.cells.period);
    if (message !== undefined) {
      this.note(value, 'period', {
        message,
        cure: 'укажите период, например 2022/23 учебный год',
      });
    }
    return value.period && earliest(value.period);
  }

  private note(value: Complete, key: keyof Value['cells'], said: Said): void {
    const {institution, indicator} = value;
    this.notes.push({
      ...cellProblem(this.book, valuesTable, value, key, said),
      institution,
      indicator,
    });
  }
}
