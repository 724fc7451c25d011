/** Who may do what: from a mailbox and «Доступ» to roles and institutions. */

import type {Book, TableData} from './book';
import type {Cell} from './cell';
import {comparable} from './normalise';
import type {AnyRecord, Table} from './schema';
import {access} from './tables/access';
import {projects} from './tables/projects';
import {isOwnRule, RULE_COLUMNS, RULES_SECTION} from './tables/settings';
import {ROLES, type Role} from './vocabularies';

/** The person at the keyboard, as far as «Доступ» knows. */
export interface Actor {
  /** In small letters; '' where Google does not tell. */
  readonly email: string;
  readonly roles: readonly Role[];
  /** Codes of the institutions whose rows a coordinator may fill. */
  readonly institutions: readonly string[];
  /** «Доступ» names nobody of the association: nobody has been given rights yet, so that everybody has all. */
  readonly isOpen: boolean;
}

/**
 * A blank or unlisted mailbox has no role; the owner of the workbook is the association, so that nobody is ever locked
 * out of the book for good.
 *
 * @param book with the table `access`
 * @param owner mailbox of the workbook's owner, '' where it has none
 */
export function actorOf(book: Book, email: string, owner: string): Actor {
  const rows = book.records(access);
  const isOpen = !rows.some(isMaster);
  const mailbox = email.trim().toLowerCase();
  const own = mailbox === '' ? [] : rows.filter(row => row.email === mailbox);
  const roles = own.flatMap(({cells}) => roleIn(cells.role) ?? []);
  if (isOpen || (mailbox !== '' && mailbox === owner.trim().toLowerCase())) {
    roles.push('ассоциация');
  }
  return {
    email: mailbox,
    roles: [...new Set(roles)],
    institutions: own.flatMap(({cells, institution}) =>
      roleIn(cells.role) === 'координатор' && institution !== undefined
        ? [institution]
        : [],
    ),
    isOpen,
  };
}

/** A closed list, so that «Справочники» need not be read for it. */
function roleIn(cell: Cell): Role | undefined {
  return ROLES.find(role => role === comparable(String(cell)));
}

/** Whether a row of «Доступ» is a mailbox of the association; one whose address was not understood is nobody's. */
export function isMaster({email, cells}: AnyRecord): boolean {
  return roleIn(cells.role) === 'ассоциация' && email !== undefined;
}

/** Whether the person bears one of the roles; the association bears every one. */
export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return (
    actor.roles.includes('ассоциация') ||
    roles.some(role => actor.roles.includes(role))
  );
}

/** What a person may do with the rows of a table by a form. */
export interface TableRights {
  readonly add: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  /** Everybody's rows, or only those that belong to the person's institutions. */
  readonly rows: 'all' | 'own';
  /** Keys of the columns that the person leaves as they are. */
  readonly kept: readonly string[];
}

const WHOLE = {add: true, edit: true, remove: true, kept: []} as const;

/**
 * The rights to one row; without a record, to a new one. In «Настройки» a setting is known by its row, so that only its
 * value is anybody's to change; a rule of the association's own belongs to it wholly but for its section, by which it is
 * known.
 */
export function rightsToRow(
  rights: TableRights,
  {name}: Pick<Table, 'name'>,
  record?: Pick<AnyRecord, 'cells'>,
): TableRights {
  if (name !== 'settings') return rights;
  return record === undefined || isOwnRule(record)
    ? {...rights, kept: ['section', 'value']}
    : {...rights, remove: false, kept: ['section', 'title', ...RULE_COLUMNS]};
}

/** What a new row of a table says from the beginning, whoever adds it: of «Настройки» people add rules. */
export function beginningOf({name}: Pick<Table, 'name'>): {
  readonly [key: string]: string;
} {
  return name === 'settings' ? {section: RULES_SECTION} : {};
}

/**
 * Undefined where the person may do nothing. What commands keep («Отчёты», «Журнал») nobody fills in; of the rows
 * of «Настройки» `rightsToRow` says more. A coordinator neither names the own institution anew, which
 * would have to be written into «Доступ» and rows of others, nor moves it into another group of the rating, and shares
 * the partners with all others.
 */
export function rightsTo(
  {roles, institutions}: Pick<Actor, 'roles' | 'institutions'>,
  table: Table,
): TableRights | undefined {
  if (table.tab === 'read') return undefined;
  if (roles.includes('ассоциация')) {
    return {...WHOLE, rows: 'all'};
  }
  const isCoordinator = roles.includes('координатор');
  if (!isCoordinator || institutions.length === 0) return undefined;
  if (table.tab === 'settings') return undefined;
  if (table.name === 'institutions') {
    return {
      add: false,
      edit: true,
      remove: false,
      rows: 'own',
      kept: ['shortName', 'ratingGroup'],
    };
  }
  return belongsBy(table) === undefined
    ? {add: true, edit: true, remove: false, rows: 'all', kept: []}
    : {...WHOLE, rows: 'own'};
}

/** The key of the column that says whose a row is: its institution, or the project that has one. */
export function belongsBy(table: Table): 'institution' | 'project' | undefined {
  if ('institution' in table.columns) return 'institution';
  return 'project' in table.columns ? 'project' : undefined;
}

/**
 * Code of the institution that a row belongs to; undefined where it cannot be known, or the table has no such thing.
 *
 * @param book with the names of `institutions` and, for a table of projects, the institutions of `projects`
 */
export function ownerOf(
  book: Book,
  table: Table,
  row: Pick<AnyRecord, 'code' | string>,
): string | undefined {
  if (table.name === 'institutions') return row.code as string;
  const by = belongsBy(table);
  const code = by === undefined ? undefined : (row[by] as string | undefined);
  if (by !== 'project' || code === undefined) return code;
  return book.data(projects)?.byCode(code)?.institution;
}

/**
 * How a sheet is guarded: `hard`: only the association edits it; `warning`: the add-on keeps it, a person is warned,
 * a script running as the person still writes; `open`: its data rows are everybody's.
 */
export function guardOf({
  tab,
}: Pick<Table, 'tab'>): 'hard' | 'warning' | 'open' {
  if (tab === 'settings') return 'hard';
  return tab === 'read' ? 'warning' : 'open';
}

/**
 * The book with the upkeep that the person may do: of what is hard-protected the association keeps up alone. The others
 * leave it until one of the association runs a command.
 */
export function keptUpBy(actor: Actor, book: Book): Book {
  if (hasRole(actor, [])) return book;
  return {
    ...book,
    tables: Object.fromEntries(
      Object.entries(book.tables).map(([name, data]) => [
        name,
        guardOf(data.definition) === 'hard'
          ? {...data, upkeep: []}
          : withoutNewColumns(data),
      ]),
    ),
  };
}

/** Upkeep without the companions that have no column yet: their headers would be new, and headers are hard-protected. */
export function withoutNewColumns(data: TableData): TableData {
  const made = new Set(
    data.upkeep.filter(({row}) => row === 1).map(({key}) => key),
  );
  return made.size === 0
    ? data
    : {...data, upkeep: data.upkeep.filter(({key}) => !made.has(key))};
}
