/** The schema language: one table = one sheet; sheet, header, validation, forms and records follow from it. */

import type {Cell} from './cell';
import type {Companion, Kind} from './kinds/kind';

/** Every table of the workbook, by its name in code; the definitions stand in `tables/`. */
export type TableName =
  | 'reports'
  | 'institutions'
  | 'sites'
  | 'partners'
  | 'events'
  | 'values'
  | 'practices'
  | 'projects'
  | 'stages'
  | 'measureGroups'
  | 'plan'
  | 'cooperation'
  | 'networks'
  | 'provisions'
  | 'indicators'
  | 'vocabularies'
  | 'settings'
  | 'access'
  | 'journal'
  | 'history'
  | 'acceptances';

/** The short stable code of a row («МЕР-0137»); a code of one table is no code of another. */
export type Code<Name extends TableName> = string & {readonly __table: Name};

/** A group of sheets that is made together. The base is always there. */
export type Module = 'base' | 'projects' | 'network' | 'provisions';

export interface Column<T> {
  readonly kind: Kind<T>;
  /** Header in the sheet. */
  readonly title: string;
  readonly required: boolean;
  /** Pixels; the kind's width by default. */
  readonly width?: number;
  /** Former or usual other headers, by which the column is found too. */
  readonly aliases: readonly string[];
  /** Kept by the add-on and of no use to people; such columns stand last. */
  readonly hidden: boolean;
}

export type Columns = {readonly [key: string]: Column<unknown>};

/** What a person says of a column beside its kind. */
export interface ColumnOptions {
  readonly title: string;
  readonly required?: boolean;
  readonly width?: number;
  readonly aliases?: readonly string[];
  readonly hidden?: boolean;
}

export interface Table<
  Name extends TableName = TableName,
  C extends Columns = Columns,
> {
  readonly name: Name;
  /** Name of the sheet. */
  readonly sheet: string;
  /** Of the codes: «МЕР» makes «МЕР-0137». */
  readonly prefix: string;
  readonly module: Module;
  /** Colour of the tab: kept by the add-on and read, filled in, project, settings. */
  readonly tab: 'read' | 'fill' | 'project' | 'settings';
  /** The sheet is made hidden: of use to few, and to be shown when asked for. */
  readonly hidden?: true;
  /** Key of the column by which other sheets name a row of this one. */
  readonly label?: string;
  /** Keys of columns with further names of a row (full name, synonyms divided by «;»), by which it is known too. */
  readonly otherNames?: readonly string[];
  readonly columns: C;
}

/** Defines a table; the literal types of the columns are kept for `RecordOf`. */
export function table<Name extends TableName, const C extends Columns>(
  name: Name,
  definition: Omit<Table<Name, C>, 'name'>,
): Table<Name, C> {
  return {name, ...definition};
}

/** What most kinds are: wrapped text. Without '@' a ru-RU sheet would make dates of «октябрь 2022» and «6-11». */
const TEXT = {
  numberFormat: '@',
  align: 'left',
  wrap: true,
  companions: [],
} as const;

/** A column of a kind. Kinds wrap it: `text({title: 'Тема', max: 300})`. */
export function column<T>(
  kind: Omit<Kind<T>, keyof typeof TEXT> & Partial<Kind<T>>,
  options: ColumnOptions,
): Column<T> {
  return {
    kind: {...TEXT, ...kind},
    title: options.title,
    required: options.required ?? false,
    width: options.width,
    aliases: options.aliases ?? [],
    hidden: options.hidden ?? false,
  };
}

/** A row of a table, understood. A field is undefined where its cell is blank or could not be understood. */
export type RecordOf<T> =
  T extends Table<infer Name, infer C>
    ? {
        readonly code: Code<Name>;
        /** Row of the sheet, 1-based. */
        readonly row: number;
        /** What the visible cells hold, by key of the column. */
        readonly cells: {readonly [K in keyof C]: Cell};
      } & {
        readonly [K in keyof C]: C[K] extends Column<infer V>
          ? V | undefined
          : never;
      }
    : never;

/** A record of any table, where only the common part matters. */
export interface AnyRecord {
  readonly code: string;
  readonly row: number;
  readonly cells: {readonly [key: string]: Cell};
  readonly [key: string]: unknown;
}

export interface CompanionColumn {
  /** `<column>.<part>`, as in `Change.column`. */
  readonly key: string;
  readonly title: string;
  readonly column: string;
  readonly companion: Companion<unknown>;
}

/** The hidden companion columns of a table, in the order in which they stand at the right end of the sheet. */
export function companionsOf(of: Table): readonly CompanionColumn[] {
  const known = companions.get(of);
  if (known !== undefined) return known;
  const made = Object.entries(of.columns).flatMap(([key, {kind, title}]) =>
    kind.companions.map(companion => ({
      key: `${key}.${companion.part}`,
      title: `${title} · ${companion.title}`,
      column: key,
      companion,
    })),
  );
  companions.set(of, made);
  return made;
}

const companions = new WeakMap<Table, readonly CompanionColumn[]>();

/** Header of the first column of every table. */
export const CODE_TITLE = 'Код';

/** «МЕР-0137». */
export function showCode(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(4, '0')}`;
}
