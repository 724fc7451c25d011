/** Which rows of a sheet an indicator counts: «Уровень = региональный, муниципальный и Партнёры заполнено». */

import type {TableData} from '../model/book';
import {isBlank, NOT_APPLICABLE} from '../model/cell';
import type {ParseContext} from '../model/kinds/kind';
import {folded, oneLine, plainDashes} from '../model/normalise';
import {AnyRecord, Column, Table} from '../model/schema';

/** One demand upon a row. A row counts where all clauses of a condition hold. */
export type Clause = FilledClause | AmongClause;

/** Something stands in the cell, in a number column a number; «-» (не применимо) does not count as something. */
export interface FilledClause {
  readonly test: 'filled';
  /** Key of the column. */
  readonly column: string;
  /** Key of the cells in which a formula looks: a companion for a reference, which is empty for unknown names; else the column. */
  readonly criterion: string;
}

/** The cell holds one of the values: «,» means «или». */
export interface AmongClause {
  readonly test: 'among';
  readonly column: string;
  /** As above; for a reference the companion with the code. */
  readonly criterion: string;
  /** Each once: numbers of a number column, codes of a reference, else texts in the spelling of the vocabulary. */
  readonly values: readonly (string | number)[];
}

/** Empty where every row counts. */
export type Condition = readonly Clause[];

export type ConditionReading =
  | {readonly condition: Condition}
  | {
      readonly condition?: undefined;
      readonly message: string;
      readonly cure: string;
    };

/** The sheet to which a condition belongs: its definition, and its titles as they read now. */
export interface ConditionSheet {
  readonly definition: Table;
  /** Present name of the sheet. */
  readonly sheet: string;
  /** Present titles by key. */
  readonly titles: {readonly [key: string]: string};
}

/** The sheet as it was read; before it was, as it is defined. */
export function sheetOf(
  definition: Table,
  data: TableData | undefined,
): ConditionSheet {
  return {
    definition,
    sheet: data?.sheet ?? definition.sheet,
    titles:
      data?.titles ??
      Object.fromEntries(
        Object.entries(definition.columns).map(([key, {title}]) => [
          key,
          title,
        ]),
      ),
  };
}

/** Kinds whose cells hold one plain value, which COUNTIFS can compare. */
const COMPARED = ['choice', 'text', 'number', 'ref'];

const FILLED = 'заполнено';
const AND = ' и ';

/**
 * Understands a condition, or says what cannot be understood in it. Titles may hold «и» and commas
 * («Форма и название мероприятия», «Участников, план»), so they are looked for, not guessed from punctuation;
 * present, defined and former titles are known, in any case, with or without quotes.
 */
export function readCondition(
  text: string,
  sheet: ConditionSheet,
  context: ParseContext,
): ConditionReading {
  const line = oneLine(text);
  const finder = new TitleFinder(line, sheet);
  const clauses: Clause[] = [];
  for (let at = 0; at < line.length;) {
    const head = finder.headAt(at);
    if (head === undefined) return unknownColumn(line.slice(at), sheet);
    const column = sheet.definition.columns[head.key];
    const end = finder.endFrom(head.next);
    const rest = line.slice(head.next, end).trim();
    // What follows «и» and looks like a condition is one, with a column that the sheet lacks.
    const alien = /(?:^|\s)и\s+([^=]*(?:=|заполнено$))/i.exec(rest);
    if (alien !== null) return unknownColumn(alien[1], sheet);
    if (head.test === 'filled') {
      if (rest !== '') {
        return {
          message: `после «${FILLED}» стоит непонятное «${rest}»`,
          cure: `соедините условия словом «и»: «Столбец ${FILLED} и Столбец = значение»`,
        };
      }
      clauses.push(filledClause(head.key, column));
    } else {
      const values = readValues(rest, column, context);
      if ('message' in values) return values;
      clauses.push({
        test: 'among',
        column: head.key,
        criterion: criterionOf(head.key, column),
        values: values.values,
      });
    }
    at = end + AND.length;
  }
  return {condition: clauses};
}

/** What a clause asks of a row: it reads something of it, and accepts what it reads or not. */
export interface Question {
  /** Rows that give the same are judged alike. */
  readonly read: (record: AnyRecord) => unknown;
  readonly accepts: (read: unknown) => boolean;
}

export function questionOf(clause: Clause, definition: Table): Question {
  const {column} = clause;
  const kind = definition.columns[column].kind.name;
  if (clause.test === 'filled' && kind === 'number') {
    // No criterion of COUNTIFS finds texts without finding numbers in every program.
    return {
      read: record => typeof record[column] === 'number',
      accepts: isNumber => isNumber === true,
    };
  }
  if (clause.test === 'filled') {
    return {
      read:
        clause.criterion === column
          ? ({cells}) =>
              !isBlank(cells[column]) &&
              plainDashes(String(cells[column]).trim()) !== NOT_APPLICABLE
          : record => record[column] !== undefined,
      accepts: isFilled => isFilled === true,
    };
  }
  if (kind === 'text') {
    const accepted = new Set(clause.values.map(lowered));
    return {
      read: record => record[column],
      accepts: value => accepted.has(lowered(value)),
    };
  }
  const accepted = new Set<unknown>(clause.values);
  return {
    read: record => record[column],
    accepts: value => accepted.has(value),
  };
}

/** COUNTIFS takes «Да» for «да». */
function lowered(value: unknown): string {
  return String(value ?? '').toLowerCase();
}

function filledClause(key: string, column: Column<unknown>): FilledClause {
  return {test: 'filled', column: key, criterion: criterionOf(key, column)};
}

/** The companion of a reference holds its code, or nothing for a name that is not known. */
function criterionOf(key: string, {kind}: Column<unknown>): string {
  const isReference = kind.name === 'ref' || kind.name === 'refs';
  return isReference ? `${key}.${kind.companions[0].part}` : key;
}

function readValues(
  text: string,
  column: Column<unknown>,
  context: ParseContext,
):
  | {readonly values: readonly (string | number)[]}
  | {readonly message: string; readonly cure: string} {
  if (!COMPARED.includes(column.kind.name)) {
    return {
      message: `со столбцом «${column.title}» значения не сравниваются`,
      cure: `спросите, заполнен ли он: «${column.title} ${FILLED}»`,
    };
  }
  const pieces = text.split(',').map(unquoted);
  const values: (string | number)[] = [];
  for (let from = 0; from < pieces.length;) {
    // «Круглые столы, мастер-классы» is one value of its vocabulary: the longest run that is known counts.
    let to = pieces.length;
    let parsed = column.kind.parse(pieces.slice(from, to).join(', '), context);
    while (parsed.state === 'error' && to > from + 1) {
      to -= 1;
      parsed = column.kind.parse(pieces.slice(from, to).join(', '), context);
    }
    if (column.kind.name === 'text') {
      to = from + 1;
      parsed = column.kind.parse(pieces[from], context);
    }
    if (parsed.state === 'blank') {
      return {
        message: `после «${column.title} =» не хватает значения`,
        cure: `допишите значение или замените на «${column.title} ${FILLED}»`,
      };
    }
    if (parsed.state === 'error') {
      return {message: parsed.message, cure: parsed.cure};
    }
    const value = parsed.value as string | number;
    if (!values.includes(value)) values.push(value);
    from = to;
  }
  return {values};
}

function unquoted(text: string): string {
  return text.trim().replace(/^[«"“](.*)[»"”]$/, '$1');
}

function unknownColumn(
  text: string,
  {sheet, definition, titles}: ConditionSheet,
): {readonly message: string; readonly cure: string} {
  const name = unquoted(text.split('=')[0].replace(/\s*заполнено.*$/i, ''));
  const known = Object.keys(definition.columns)
    .map(key => titles[key])
    .filter(title => title !== undefined);
  return {
    message: `на листе «${sheet}» нет столбца «${name}»`,
    cure: `напишите «Столбец = значение» или «Столбец ${FILLED}»; столбцы этого листа: ${known.join(' · ')}`,
  };
}

interface Head {
  readonly key: string;
  readonly test: Clause['test'];
  /** Where what follows «=» or «заполнено» begins. */
  readonly next: number;
}

/** Finds titles of a sheet in a line, whatever stands in them. */
class TitleFinder {
  private readonly line: string;
  private readonly titles: readonly {
    readonly key: string;
    readonly title: string;
  }[];

  constructor(line: string, {definition, titles}: ConditionSheet) {
    this.line = sameLength(line);
    this.titles = Object.entries(definition.columns)
      .flatMap(([key, {title, aliases}]) =>
        [titles[key] ?? title, title, ...aliases].map(name => ({
          key,
          title: sameLength(oneLine(name)),
        })),
      )
      .filter(({title}) => title !== '')
      // «Форма и название мероприятия» before «Форма».
      .sort((a, b) => b.title.length - a.title.length);
  }

  headAt(start: number): Head | undefined {
    const at = this.skip(start, /[\s«"“]/);
    for (const {key, title} of this.titles) {
      if (!this.line.startsWith(title, at)) continue;
      const after = this.skip(at + title.length, /[\s»"”]/);
      if (this.line[after] === '=') {
        return {key, test: 'among', next: after + 1};
      }
      if (this.line.startsWith(FILLED, after)) {
        return {key, test: 'filled', next: after + FILLED.length};
      }
    }
    return undefined;
  }

  /** Where the clause ends: before an «и» that a further clause follows, or with the line. */
  endFrom(start: number): number {
    for (
      let at = this.line.indexOf(AND, start);
      at >= 0;
      at = this.line.indexOf(AND, at + 1)
    ) {
      if (this.headAt(at + AND.length) !== undefined) return at;
    }
    return this.line.length;
  }

  private skip(start: number, pattern: RegExp): number {
    let at = start;
    while (at < this.line.length && pattern.test(this.line[at])) at += 1;
    return at;
  }
}

/** Folds without moving a character, so that positions hold in the typed line. */
function sameLength(text: string): string {
  return plainDashes(folded(text));
}
