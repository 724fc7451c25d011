/**
 * Rules that the association writes itself, as rows of «Настройки»: «Площадки.Педагогов · не больше · 100». Each becomes a
 * rule like those of the catalogue, known by the code of its row; one that cannot be understood is a finding itself.
 */

import type {Book} from '../model/book';
import {isBlank} from '../model/cell';
import {grouped} from '../model/grouped';
import {ownerOf} from '../model/rights';
import {showPlain} from '../model/russian';
import type {AnyRecord} from '../model/schema';
import {
  institutions,
  isOwnRule,
  type RuleOperator,
  type Setting,
  settings,
} from '../model/tables';
import {type Aggregate, numberIn, readSide, type Side} from './own-rule-sides';
import {foundAt, type Place, placesIn, showPlace} from './place';
import type {Found, Rule} from './rule';

const HOLDS: Record<RuleOperator, (left: number, right: number) => boolean> = {
  равно: (left, right) => left === right,
  'не равно': (left, right) => left !== right,
  меньше: (left, right) => left < right,
  'не больше': (left, right) => left <= right,
  больше: (left, right) => left > right,
  'не меньше': (left, right) => left >= right,
};

/** A rule as its row was understood. */
interface OwnRule {
  readonly row: Setting;
  readonly left: Side;
  readonly operator: RuleOperator;
  readonly right: Side;
}

/** What is wrong with a row that should be a rule, and in which cell. */
interface BadRule {
  readonly row: Setting;
  readonly key: 'left' | 'operator' | 'right' | 'severity';
  readonly message: string;
  readonly cure: string;
}

/** The rules of «Настройки» that can be asked, in the order of their rows. */
export function ownRules(book: Book): readonly Rule[] {
  return readOwnRules(book).flatMap(read =>
    'left' in read ? [asked(read)] : [],
  );
}

/** A row that asks nothing that can be answered would else keep silent for ever. */
export const ownRulesUnderstood: Rule = {
  id: 'A38',
  title: 'Собственные правила сети понятны',
  why: 'Правило, которого надстройка не понимает, ничего не проверяет.',
  severity: 'ошибка',
  scope: 'строка',
  tables: [],
  find: ({book}) =>
    readOwnRules(book).flatMap((read): Found[] => {
      if ('left' in read) return [];
      const {row, key, message, cure} = read;
      const [place] = placesIn(settings, row, key);
      return [
        foundAt(book, [place], {
          message: `${showPlace(book, place)}: ${message}`,
          cure,
          touchesScores: false,
        }),
      ];
    }),
};

function readOwnRules(book: Book): (OwnRule | BadRule)[] {
  return book
    .records(settings)
    .filter(isOwnRule)
    .map(row => readOwnRule(book, row));
}

function readOwnRule(book: Book, row: Setting): OwnRule | BadRule {
  for (const key of ['operator', 'severity'] as const) {
    if (row[key] !== undefined || isBlank(row.cells[key])) continue;
    const read = settings.columns[key].kind.parse(row.cells[key], book.context);
    if (read.state === 'error') {
      return {row, key, message: read.message, cure: read.cure};
    }
  }
  const left = readSide(book, row.left ?? '');
  if ('cure' in left) return {row, key: 'left', ...left};
  if (row.operator === undefined) {
    return {
      row,
      key: 'operator',
      message: 'не сказано, как сравнивать',
      cure: settings.columns.operator.kind.help,
    };
  }
  const right = readSide(book, row.right ?? '');
  if ('cure' in right) return {row, key: 'right', ...right};
  const apart = whyIncomparable(left, right);
  return apart === undefined
    ? {row, left, operator: row.operator, right}
    : {row, key: 'right', ...apart};
}

/** A row is compared within itself, with a number or with a figure of its institution; a number with nothing but data. */
function whyIncomparable(
  left: Side,
  right: Side,
): {message: string; cure: string} | undefined {
  if (left.sort === 'number' && right.sort === 'number') {
    return {
      message: 'два числа сравнивать незачем',
      cure: 'назовите хотя бы с одной стороны столбец, например Площадки.Педагогов',
    };
  }
  if (
    left.sort === 'column' &&
    right.sort === 'column' &&
    left.table !== right.table
  ) {
    return {
      message: 'строки двух разных листов друг другу не соответствуют',
      cure: 'возьмите столбец того же листа или итог по учреждению: СУММА(Лист.Столбец по учреждению)',
    };
  }
  return undefined;
}

/** A side's figure for one row or one institution, and the cells that it is made of. */
interface Figure {
  readonly value: number;
  readonly places: readonly Place[];
}

function asked({row, left, operator, right}: OwnRule): Rule {
  const {code, message, severity, cells} = row;
  const title = row.title ?? code;
  const isOfRows = left.sort === 'column' || right.sort === 'column';
  return {
    id: code,
    title,
    why: 'Так решила ассоциация: правило стоит в «Настройках».',
    severity: severity ?? 'предупреждение',
    scope: isOfRows ? 'строка' : 'группа',
    tables: [left, right].flatMap(side =>
      side.sort === 'number' ? [] : [side.table.name],
    ),
    find: ({book}) => {
      const of = [figuresOf(book, left), figuresOf(book, right)];
      return subjectsOf(book, left, right).flatMap((subject): Found[] => {
        const [one, other] = of.map(figure => figure(subject));
        if (one === undefined || other === undefined) return [];
        if (HOLDS[operator](one.value, other.value)) return [];
        const figures = [...one.places, ...other.places];
        // What is wrong comes first: the cell of a row, or the institution whose totals disagree.
        const places = isOfRows
          ? figures
          : [...placesIn(subject.table, subject.record, 'code'), ...figures];
        return [
          foundAt(book, places, {
            message: `${showPlace(book, places[0])}: ${message ?? title}: ${left.text} = ${showPlain(one.value)}, а должно быть ${operator} ${showPlain(other.value)}${right.sort === 'number' ? '' : ` (${right.text})`}`,
            cure: isBlank(cells.note)
              ? 'исправьте данные или само правило в «Настройках»'
              : String(cells.note),
          }),
        ];
      });
    },
  };
}

/** What a rule is asked of: each row of the sheet that a side names, else each institution. */
function subjectsOf(book: Book, left: Side, right: Side): Place[] {
  const side = [left, right].find(({sort}) => sort === 'column');
  const table = side?.sort === 'column' ? side.table : institutions;
  return (book.tables[table.name]?.records ?? []).map(record => ({
    table,
    record,
    key: 'code',
  }));
}

/** Undefined where a figure is missing: nothing follows from that. */
function figuresOf(
  book: Book,
  side: Side,
): (subject: Place) => Figure | undefined {
  switch (side.sort) {
    case 'number':
      return () => ({value: side.value, places: []});
    case 'column':
      return ({record}) => {
        const value = numberIn(side.table, record, side.key);
        return value === undefined
          ? undefined
          : {value, places: placesIn(side.table, record, side.key)};
      };
    default: {
      const rows = grouped(
        book.tables[side.table.name]?.records ?? [],
        record => ownerOf(book, side.table, record),
      );
      const totals = new Map<string, Figure | undefined>();
      return ({table, record}) => {
        const institution = ownerOf(book, table, record);
        if (institution === undefined) return undefined;
        if (!totals.has(institution)) {
          totals.set(institution, total(side, rows.get(institution) ?? []));
        }
        return totals.get(institution);
      };
    }
  }
}

/** No rows are a count of 0, and no sum. */
function total(
  side: Aggregate,
  rows: readonly AnyRecord[],
): Figure | undefined {
  if (side.sort === 'count') {
    return {
      value: rows.length,
      places: rows.flatMap(row => placesIn(side.table, row, 'code')),
    };
  }
  const added = rows.flatMap(row => {
    const value = numberIn(side.table, row, side.key);
    return value === undefined ? [] : [{row, value}];
  });
  return added.length === 0
    ? undefined
    : {
        value: added.reduce((sum, {value}) => sum + value, 0),
        places: added.flatMap(({row}) => placesIn(side.table, row, side.key)),
      };
}
