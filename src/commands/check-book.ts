/** «Проверить книгу»: all rules over the whole book; the sheet «Проверка», and marks on the cells that it speaks of. */

import {checkBook, rulesFor} from '../audit/check';
import {SEVERITIES} from '../audit/finding';
import type {Rule, WaitingRule} from '../audit/rule';
import {waitingRules} from '../audit/rules';
import {checkSheet, type RuleLine} from '../audit/sheet/check-sheet';
import {marksOf} from '../audit/sheet/marks';
import {
  knownSince,
  mendedRows,
  rememberedRows,
} from '../audit/sheet/remembered';
import {type Standing, standingsOf, statusOf} from '../audit/standing';
import type {Book} from '../model/book';
import {dayOf, NO_START, showDay} from '../model/date';
import {fingerprint} from '../model/fingerprint';
import {grouped} from '../model/grouped';
import type {CellMark, MarkedColumns} from '../model/marking';
import {type Actor, guardOf, hasRole} from '../model/rights';
import {agree} from '../model/russian';
import type {TableName} from '../model/schema';
import {readSettings} from '../model/settings';
import {
  acceptances,
  institutions,
  tableByName,
  tables,
  tablesOf,
} from '../model/tables';
import {PAGES} from '../model/tabs';
import type {Command, Needs} from './command';

/** What the command keeps: the mark of the book as it was checked, the moment that stands for it, where marks are. */
interface Memory {
  readonly inputs: string;
  readonly checked: string;
  readonly marked: MarkedColumns;
}

/** What is checked. */
export interface Catalogue {
  /** Those of a book: the association writes rules of its own into «Настройки». */
  rules(book: Book): readonly Rule[];
  readonly waiting: readonly WaitingRule[];
}

/** All rules that there are. */
export const CATALOGUE: Catalogue = {
  rules: book => rulesFor({book}),
  waiting: waitingRules,
};

export const CHECK_TITLE = 'Проверить книгу';

export function checkBookCommand(catalogue = CATALOGUE): Command {
  return {
    title: CHECK_TITLE,
    roles: ['координатор', 'методист'],
    needs: book => checkNeeds(book, catalogue.rules(book)),
    pages: () => [PAGES.check],
    think: (book, circumstances) => {
      const {actor, now, places, sheetId, pageName, pageCells} = circumstances;
      const rules = catalogue.rules(book);
      const day = dayOf(now);
      const today = showDay(day);
      const {settings} = readSettings(book, day);
      const kept = rememberedRows(pageCells(PAGES.check));
      const known = knownSince(kept);
      const findings = checkBook({book, settings}, rules);
      const standings = inOrder(
        book,
        standingsOf(findings, book.records(acceptances), known, today),
      );
      const mended = mendedRows(kept, standings, today);
      const mendedNow = mended.filter(({identity}) =>
        known.has(String(identity)),
      ).length;
      const marks = marksOf(standings);
      const before = recall(circumstances.memory);
      const inputs = fingerprint(inputsOf(book, standings));
      // The moment moves only when the book is another one than at the last check.
      const checked = before?.inputs === inputs ? before.checked : now;
      const page = pageName(PAGES.check);
      // Thousands of findings lead to a few sheets: each is asked for once.
      const ids = new Map(
        Object.values(places).map(({sheet}) => [sheet, sheetId(sheet)]),
      );
      const reach = reachOf(actor, before?.marked ?? {}, marks);
      return {
        changes: [],
        layouts: [
          checkSheet({
            book,
            places,
            sheetId: name => ids.get(name),
            sheet: page,
            checked,
            standings,
            mended,
            marks,
            rules: [
              ...rules.map(rule => ruleLine(book, rule, standings)),
              ...catalogue.waiting.map(({id, title, waitsFor}) => ({
                id,
                title,
                state: `ждёт: таблица «${waitsFor}»`,
              })),
            ],
            why: id => rules.find(rule => rule.id === id)?.why ?? '',
            institution: code =>
              book.data(institutions)?.byCode(code)?.shortName ?? code,
            formulaBudget: settings.formulaBudget,
          }),
        ],
        marking: {
          page,
          marks: reach.marks,
          before: reach.before,
        },
        problems: [],
        message: messageOf(standings, mendedNow),
        memory: JSON.stringify({
          inputs,
          checked,
          marked: reach.marked,
        } satisfies Memory),
      };
    },
  };
}

/** What is open first, then by severity, then as the rows stand in the book. */
export function inOrder(
  book: Book,
  standings: readonly Standing[],
): Standing[] {
  const order = tables.map(({name}) => name);
  const weight = (standing: Standing): readonly number[] => {
    const {severity, cells} = standing.finding;
    const [first] = cells;
    return [
      statusOf(standing) === 'новое' ? 0 : 1,
      SEVERITIES.indexOf(severity),
      first === undefined ? -1 : order.indexOf(first.table),
      first === undefined
        ? 0
        : (book.tables[first.table]?.byCode(first.code)?.row ?? 0),
    ];
  };
  return standings
    .map(standing => ({standing, by: weight(standing)}))
    .sort((a, b) => {
      const at = a.by.findIndex((value, index) => value !== b.by[index]);
      return at < 0 ? 0 : a.by[at] - b.by[at];
    })
    .map(({standing}) => standing);
}

/** All that the page depends on, beside the moment. */
function inputsOf(book: Book, standings: readonly Standing[]): unknown {
  return [
    standings.map(({identity, acceptance}) => [identity, acceptance?.reason]),
    ...Object.values(book.tables).map(({definition, records}) => [
      definition.name,
      records.map(({code, cells}) => [code, ...Object.values(cells)]),
    ]),
  ];
}

/** Sheets that are hard-protected only the association marks; what stands there waits for it. */
function reachOf(
  actor: Actor,
  before: MarkedColumns,
  marks: readonly CellMark[],
): {marks: CellMark[]; before: MarkedColumns; marked: MarkedColumns} {
  const isMaster = hasRole(actor, []);
  const isReached = (name: TableName) =>
    isMaster || guardOf(tableByName[name]) !== 'hard';
  const own = marks.filter(({table}) => isReached(table));
  const columns = grouped(own, ({table}) => table);
  const of = (reached: boolean): MarkedColumns =>
    Object.fromEntries(
      Object.entries(before).filter(
        ([name]) => isReached(name as TableName) === reached,
      ),
    );
  return {
    marks: own,
    before: of(true),
    marked: {
      ...of(false),
      ...Object.fromEntries(
        [...columns].map(([name, list]) => [
          name,
          [...new Set(list.map(({column}) => column))],
        ]),
      ),
    },
  };
}

function ruleLine(
  book: Book,
  {id, title, tables: looked}: Rule,
  standings: readonly Standing[],
): RuleLine {
  const found = standings.filter(({finding}) => finding.rule === id).length;
  const missing = looked
    .filter(name => book.tables[name] === undefined)
    .map(name => `«${tableByName[name].sheet}»`);
  const states = [
    found === 0 ? 'замечаний нет' : `найдено – ${found}`,
    ...(missing.length === 0 ? [] : [`нет листов: ${missing.join(', ')}`]),
  ];
  return {id, title, state: states.join('; ')};
}

function recall(memory: string | undefined): Memory | undefined {
  return memory === undefined ? undefined : (JSON.parse(memory) as Memory);
}

function messageOf(standings: readonly Standing[], mended: number): string {
  const open = standings.filter(each => statusOf(each) === 'новое');
  const accepted = standings.length - open.length;
  const [errors, warnings, notes] = SEVERITIES.map(
    severity =>
      open.filter(({finding}) => finding.severity === severity).length,
  );
  const told = [
    `${errors} ${agree(errors, 'ошибка', 'ошибки', 'ошибок')}`,
    `${warnings} ${agree(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}`,
    `${notes} ${agree(notes, 'заметка', 'заметки', 'заметок')}`,
  ];
  return [
    open.length === 0
      ? 'Книга проверена: открытых замечаний нет'
      : `Книга проверена. Открыто: ${told.join(', ')}`,
    accepted === 0 ? '' : `; принято с причиной – ${accepted}`,
    mended === 0 ? '' : `; исправлено с прошлой проверки – ${mended}`,
    '. Смотрите лист «Проверка».',
  ].join('');
}

/** What the rules look at, as far as the book has the modules, and what was accepted. */
export function checkNeeds(book: Book, rules: readonly Rule[]): Needs {
  const {modules} = readSettings(book, NO_START).settings;
  const wanted = new Set(rules.flatMap(rule => rule.tables));
  return Object.fromEntries([
    ...tablesOf(modules)
      .filter(({name}) => wanted.has(name))
      .map(({name}) => [name, 'all'] as const),
    ['institutions', 'all'],
    ['acceptances', 'all'],
  ]);
}
