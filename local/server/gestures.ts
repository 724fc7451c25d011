// What a person does to the grid, carried out on the book as that person: Sheets' own rules and words.

import {area as areaAt, intersection, type Area, type Axis} from '../book/area';
import {copyCells, moveCells} from '../book/copy';
import {copySheet} from '../book/copy-sheet';
import {RefusedEntry} from '../book/entering';
import {extension, fillBeyond} from '../book/fill';
import {applyFilter} from '../book/filter';
import {select} from '../book/focus';
import {mayEditBook, obstacle} from '../book/rights';
import type {Sheet} from '../book/sheet';
import {sortRows} from '../book/sort';
import {
  deleteLines,
  deleteSheet,
  insertLines,
  moveLines,
  moveSheet,
  renameSheet,
} from '../book/structure';
import {typeAsPerson, type HandEdit} from '../book/typing';
import type {ChangeType, Host} from '../host';
import type {Gesture, GestureAnswer, GridGesture, Selection} from './protocol';
import {WHOLE, type Deed} from './step';
import {styleFrom} from './style-view';
import {warningOver} from './view';

/** As Sheets says it: see `typeAsPerson`. */
export const PROTECTED =
  'Вы пытаетесь изменить защищённую ячейку или объект. Обратитесь к владельцу таблицы.';
const READ_ONLY = 'У вас нет права изменять эту таблицу.';
/** support.google.com/drive/answer/37603: 18,278 columns, 10 million cells. */
const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

type Of<Kind extends Gesture['kind']> = Extract<Gesture, {kind: Kind}>;

/** Carries a gesture out, or says why not; nothing is half done. */
export function perform(
  host: Host,
  person: string,
  gesture: GridGesture,
  confirmed: boolean,
): GestureAnswer {
  try {
    if (!mayEditBook(host.book, person)) throw new RefusedEntry(READ_ONLY);
    const warning = confirmed ? undefined : warningFor(host, gesture);
    if (warning !== undefined) {
      return {
        state: 'warned',
        message: `Вы собираетесь изменить часть таблицы, которую лучше не менять: «${warning}». Изменить всё равно?`,
      };
    }
    new Hands(host, person).do(gesture);
    return {state: 'done'};
  } catch (error) {
    if (!(error instanceof RefusedEntry)) throw error;
    return {state: 'refused', message: error.message};
  }
}

/** What a gesture is about to change; undefined for sheets that come, go, move or get another name. */
export function deedOf(gesture: GridGesture): Deed | undefined {
  switch (gesture.kind) {
    case 'type': {
      const {sheet, row, column, texts} = gesture;
      const target = areaAt(row, column, texts.length, texts[0].length);
      return {sheet, areas: [{sheet, area: target}]};
    }
    case 'copy': {
      const {from, to} = gesture;
      const {sheet} = to;
      return {
        sheet,
        areas: [{sheet, area: pastedArea(from.area, to.area)}],
        hasFacts: true,
      };
    }
    case 'cut': {
      const {from, to} = gesture;
      const {rows, columns} = from.area;
      return {
        sheet: to.sheet,
        areas: [{sheet: to.sheet, area: {...to.area, rows, columns}}, from],
        hasFacts: true,
        movesReferences: true,
      };
    }
    case 'fill':
      return onCells(gesture.sheet, [gesture.target]);
    case 'sort':
      return onCells(gesture.sheet, [gesture.area]);
    case 'look':
      return onCells(gesture.sheet, gesture.areas);
    case 'note':
      return onCells(gesture.sheet, [areaAt(gesture.row, gesture.column)]);
    case 'merge':
    case 'unmerge':
      return {...onCells(gesture.sheet, [gesture.area]), hasFacts: true};
    case 'insert':
    case 'delete':
    case 'move': {
      const {kind, sheet, axis, at, count} = gesture;
      const gone =
        axis === 'rows'
          ? areaAt(at, 0, count, WHOLE)
          : areaAt(0, at, WHOLE, count);
      const lines = {axis, at, count};
      return {
        ...onCells(sheet, kind === 'delete' ? [gone] : []),
        lines:
          kind === 'move' ? {...lines, kind, to: gesture.to} : {...lines, kind},
        hasFacts: true,
        movesReferences: kind !== 'insert',
      };
    }
    case 'resize':
    case 'hide':
    case 'show':
    case 'group':
    case 'freeze':
    case 'filter':
    case 'sift':
    case 'hide sheet':
    case 'show sheet':
    case 'colour sheet':
      return {...onCells(gesture.sheet, []), hasFacts: true};
    default:
      return undefined;
  }
}

const onCells = (sheet: string, areas: readonly Area[]): Deed => ({
  sheet,
  areas: areas.map(each => ({sheet, area: each})),
});

/** What a protection that only warns says of what a gesture would change. */
function warningFor(host: Host, gesture: GridGesture): string | undefined {
  for (const {sheet: id, area} of deedOf(gesture)?.areas ?? []) {
    const sheet = host.book.sheetById(Number(id));
    const warning = sheet && warningOver(sheet, area);
    if (warning !== undefined) return warning;
  }
  return undefined;
}

/** A copied block fills a larger selection as often as it fits, else it is pasted once from the corner. */
function pastedArea(from: Area, to: Area): Area {
  const fits = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return fits ? to : {...to, rows: from.rows, columns: from.columns};
}

class Hands {
  constructor(
    private readonly host: Host,
    private readonly person: string,
  ) {}

  do(gesture: GridGesture): void {
    switch (gesture.kind) {
      case 'type':
        return this.type(gesture);
      case 'copy':
      case 'cut':
        return this.paste(gesture);
      case 'fill':
        return this.fill(gesture);
      case 'insert':
        return this.insert(gesture);
      case 'delete':
        return this.delete(gesture);
      case 'move':
        return this.move(gesture);
      case 'sort':
        return this.sort(gesture);
      case 'merge':
      case 'unmerge':
        return this.merge(gesture);
      case 'filter':
      case 'sift':
        return this.filter(gesture);
      case 'resize':
      case 'hide':
      case 'show':
      case 'group':
      case 'freeze':
      case 'look':
      case 'note':
        return this.dress(gesture);
      default:
        return this.sheets(gesture);
    }
  }

  private type({sheet: id, row, column, texts}: Of<'type'>): void {
    const sheet = this.sheet(id);
    const area = areaAt(row, column, texts.length, texts[0].length);
    this.makeRoom(sheet, area);
    this.host.editBy(
      person =>
        typeAsPerson(sheet, row, column, texts, {
          person,
          now: this.host.now(),
        }),
      {as: this.person},
    );
  }

  private paste(gesture: Of<'copy' | 'cut'>): void {
    const {kind, from, to} = gesture;
    const source = {sheet: this.sheet(from.sheet), area: from.area};
    const sheet = this.sheet(to.sheet);
    const area =
      kind === 'cut'
        ? {...to.area, rows: from.area.rows, columns: from.area.columns}
        : pastedArea(from.area, to.area);
    this.makeRoom(sheet, area);
    this.mayChange(sheet, area);
    if (kind === 'cut') this.mayChange(source.sheet, source.area);
    this.edit(sheet, area, () => {
      if (kind === 'cut') {
        moveCells(source, sheet, area.row, area.column);
      } else {
        const whole = !(gesture.kind === 'copy' && gesture.valuesOnly);
        copyCells(
          source,
          {sheet, area},
          {
            contents: whole ? 'formulas' : 'values',
            formats: whole,
            notes: whole,
            validations: whole,
            merges: whole,
          },
        );
      }
    });
  }

  private fill({sheet: id, source, target}: Of<'fill'>): void {
    const sheet = this.sheet(id);
    this.mayChange(sheet, target);
    if (!extension(source, target)) return;
    this.edit(sheet, target, () => {
      fillBeyond(sheet, source, target, 'series');
    });
  }

  private insert({sheet: id, axis, at, count, like}: Of<'insert'>): void {
    const sheet = this.sheet(id);
    const lines = this.lines(sheet, axis, at, 0);
    this.mayStructure(sheet);
    // Within a protected block new lines would be protected too; at its edge they are free.
    const before = obstacle(sheet, this.line(sheet, axis, at - 1), this.person);
    if (before && before === obstacle(sheet, lines, this.person)) {
      throw new RefusedEntry(PROTECTED);
    }
    this.mustFit(sheet, axis, count);
    this.host.changeBy(axis === 'rows' ? 'INSERT_ROW' : 'INSERT_COLUMN', () => {
      insertLines(sheet, axis, at, count, like);
    });
  }

  private delete({sheet: id, axis, at, count}: Of<'delete'>): void {
    const sheet = this.sheet(id);
    this.mayChange(sheet, this.lines(sheet, axis, at, count));
    if (count >= sheet[axis].count) {
      throw new RefusedEntry(
        axis === 'rows'
          ? 'Нельзя удалить все строки листа.'
          : 'Нельзя удалить все столбцы листа.',
      );
    }
    this.host.changeBy(axis === 'rows' ? 'REMOVE_ROW' : 'REMOVE_COLUMN', () => {
      deleteLines(sheet, axis, at, count);
    });
  }

  private move({sheet: id, axis, at, count, to}: Of<'move'>): void {
    const sheet = this.sheet(id);
    this.mayChange(sheet, this.lines(sheet, axis, at, count));
    this.lines(sheet, axis, to, 0);
    this.host.changeBy('OTHER', () => moveLines(sheet, axis, at, count, to));
  }

  private sort({sheet: id, area, column, ascending}: Of<'sort'>): void {
    const sheet = this.sheet(id);
    this.mayChange(sheet, area);
    if (sheet.merges.some(merge => intersection(merge, area))) {
      throw new RefusedEntry(
        'Нельзя отсортировать диапазон, в котором есть объединённые ячейки.',
      );
    }
    this.host.changeBy('OTHER', () => {
      sortRows(sheet, area, [{column, ascending}]);
    });
  }

  private merge(gesture: Of<'merge' | 'unmerge'>): void {
    const {kind, sheet: id, area} = gesture;
    const sheet = this.sheet(id);
    this.mayChange(sheet, area);
    this.host.changeBy('FORMAT', () => {
      sheet.merges = sheet.merges.filter(one => !intersection(one, area));
      if (kind === 'merge') {
        sheet.merges.push(area);
        // Only the first cell keeps its content, as Sheets warns.
        sheet.clearContents({...area, row: area.row + 1, rows: area.rows - 1});
        sheet.clearContents({
          ...area,
          rows: 1,
          column: area.column + 1,
          columns: area.columns - 1,
        });
      }
      sheet.book.changed(sheet, 'formats', area);
    });
  }

  private filter(gesture: Of<'filter' | 'sift'>): void {
    const sheet = this.sheet(gesture.sheet);
    this.mayStructure(sheet);
    this.host.changeBy('OTHER', () => {
      if (gesture.kind === 'filter') {
        sheet.filter = gesture.area && {area: gesture.area, columns: new Map()};
      } else if (sheet.filter) {
        const {column, hidden} = gesture;
        if (hidden.length === 0) sheet.filter.columns.delete(column);
        else sheet.filter.columns.set(column, {hiddenValues: [...hidden]});
      }
      applyFilter(sheet, this.host.now());
    });
  }

  private dress(
    gesture: Of<
      'resize' | 'hide' | 'show' | 'group' | 'freeze' | 'look' | 'note'
    >,
  ): void {
    const sheet = this.sheet(gesture.sheet);
    if (gesture.kind === 'look') {
      for (const area of gesture.areas) this.mayChange(sheet, area);
      this.host.changeBy('FORMAT', () => {
        for (const area of gesture.areas) {
          sheet.restyle(area, styleFrom(gesture.style));
        }
      });
      return;
    }
    if (gesture.kind === 'note') {
      const {row, column, text} = gesture;
      this.mayChange(sheet, areaAt(row, column));
      this.host.changeBy('OTHER', () => {
        sheet.notes.set(row, column, text === '' ? undefined : text);
        sheet.book.changed(sheet, 'notes', areaAt(row, column));
      });
      return;
    }
    this.mayStructure(sheet);
    this.host.changeBy('FORMAT', () => {
      arrange(sheet, gesture);
      sheet.book.changed(sheet, 'formats', sheet.whole);
    });
  }

  private sheets(
    gesture: Of<
      | 'add sheet'
      | 'copy sheet'
      | 'delete sheet'
      | 'rename sheet'
      | 'move sheet'
      | 'hide sheet'
      | 'show sheet'
      | 'colour sheet'
    >,
  ): void {
    const {book} = this.host;
    if (gesture.kind === 'add sheet') {
      const name = gesture.name ?? this.freeName('Лист');
      this.freeOrRefuse(name);
      return this.host.changeBy('INSERT_GRID', () => {
        const sheet = book.addSheet(name, 1000, 26, gesture.index);
        select(sheet, [areaAt(0, 0)], this.person);
      });
    }
    const sheet = this.sheet(gesture.sheet);
    if (gesture.kind === 'copy sheet') {
      return this.host.changeBy('INSERT_GRID', () => {
        const name = this.freeName(`${sheet.name} (копия)`, '');
        const {rows, columns} = sheet;
        const index = book.sheets.indexOf(sheet) + 1;
        copySheet(sheet, book.addSheet(name, rows.count, columns.count, index));
      });
    }
    this.mayStructure(sheet);
    switch (gesture.kind) {
      case 'delete sheet':
        this.mayChange(sheet, sheet.whole);
        this.keepOneVisible(sheet, 'удалить');
        return this.host.changeBy('REMOVE_GRID', () => deleteSheet(sheet));
      case 'rename sheet':
        if (gesture.name === sheet.name) return;
        this.freeOrRefuse(gesture.name, sheet);
        return this.host.changeBy('OTHER', () =>
          renameSheet(sheet, gesture.name),
        );
      case 'move sheet':
        return this.host.changeBy('OTHER', () =>
          moveSheet(sheet, gesture.index),
        );
      case 'hide sheet':
        this.keepOneVisible(sheet, 'скрыть');
        return this.tab(sheet, 'OTHER', () => (sheet.hidden = true));
      case 'show sheet':
        return this.tab(sheet, 'OTHER', () => (sheet.hidden = false));
      case 'colour sheet':
        return this.tab(
          sheet,
          'FORMAT',
          () => (sheet.tabColor = gesture.color),
        );
    }
  }

  private tab(sheet: Sheet, type: ChangeType, change: () => void): void {
    this.host.changeBy(type, () => {
      change();
      sheet.book.changed(sheet, 'formats', sheet.whole);
    });
  }

  /** Contents change in some way: onEdit hears of the area. */
  private edit(sheet: Sheet, area: Area, change: () => void): void {
    this.host.editBy(
      (person): HandEdit => {
        change();
        select(sheet, [area], person);
        return {sheet, area};
      },
      {as: this.person},
    );
  }

  private sheet(id: string): Sheet {
    const sheet = this.host.book.sheetById(Number(id));
    if (!sheet) throw new RefusedEntry('Этого листа в книге больше нет.');
    return sheet;
  }

  private mayChange(sheet: Sheet, area: Area): void {
    this.mustBeThere(sheet, area);
    if (obstacle(sheet, area, this.person)) throw new RefusedEntry(PROTECTED);
  }

  private mayStructure(sheet: Sheet): void {
    if (obstacle(sheet, null, this.person)) throw new RefusedEntry(PROTECTED);
  }

  private mustBeThere(sheet: Sheet, {row, column, rows, columns}: Area): void {
    const fits =
      [row, column, rows, columns].every(Number.isInteger) &&
      row >= 0 &&
      column >= 0 &&
      rows > 0 &&
      columns > 0 &&
      row + rows <= sheet.rows.count &&
      column + columns <= sheet.columns.count;
    if (!fits) {
      throw new RefusedEntry('Такого диапазона на листе больше нет.');
    }
  }

  /** Pasting beyond the edge adds the lines that it needs, as in Sheets. */
  private makeRoom(sheet: Sheet, area: Area): void {
    for (const axis of ['rows', 'columns'] as const) {
      const end =
        axis === 'rows' ? area.row + area.rows : area.column + area.columns;
      const lacking = end - sheet[axis].count;
      if (lacking <= 0) continue;
      this.mayStructure(sheet);
      this.mustFit(sheet, axis, lacking);
      insertLines(sheet, axis, sheet[axis].count, lacking, 'before');
    }
    this.mustBeThere(sheet, area);
  }

  private mustFit(sheet: Sheet, axis: Axis, count: number): void {
    const rows = sheet.rows.count + (axis === 'rows' ? count : 0);
    const columns = sheet.columns.count + (axis === 'columns' ? count : 0);
    const others = this.host.book.sheets
      .filter(one => one !== sheet)
      .reduce((sum, one) => sum + one.rows.count * one.columns.count, 0);
    if (columns > MOST_COLUMNS || others + rows * columns > MOST_CELLS) {
      throw new RefusedEntry(
        'В таблице не может быть больше 10 000 000 ячеек и 18 278 столбцов.',
      );
    }
  }

  /** The whole lines as an area. */
  private lines(sheet: Sheet, axis: Axis, at: number, count: number): Area {
    const whole = [at, count].every(Number.isInteger);
    if (!whole || at < 0 || count < 0 || at + count > sheet[axis].count) {
      throw new RefusedEntry('Таких строк или столбцов на листе больше нет.');
    }
    const {rows, columns} = sheet.whole;
    const deep = Math.max(1, count);
    return axis === 'rows'
      ? areaAt(at, 0, deep, columns)
      : areaAt(0, at, rows, deep);
  }

  private line(sheet: Sheet, axis: Axis, at: number): Area {
    return this.lines(sheet, axis, Math.max(0, at), 0);
  }

  private freeOrRefuse(name: string, own?: Sheet): void {
    if (name.trim() === '')
      throw new RefusedEntry('Название листа не может быть пустым.');
    if (name.length > 100) {
      throw new RefusedEntry(
        'Название листа не может быть длиннее 100 символов.',
      );
    }
    const same = (one: Sheet) =>
      one !== own && one.name.toLowerCase() === name.toLowerCase();
    if (this.host.book.sheets.some(same)) {
      throw new RefusedEntry(
        `Лист с названием «${name}» уже существует. Введите другое название.`,
      );
    }
  }

  private freeName(stem: string, first?: string): string {
    for (let count = first === undefined ? 1 : 0; ; count++) {
      const name =
        count === 0 ? stem : `${stem}${first === undefined ? '' : ' '}${count}`;
      if (!this.host.book.sheetByName(name)) return name;
    }
  }

  private keepOneVisible(sheet: Sheet, verb: string): void {
    const others = this.host.book.sheets.filter(
      one => one !== sheet && !one.hidden,
    );
    if (others.length === 0) {
      throw new RefusedEntry(`Нельзя ${verb} единственный видимый лист.`);
    }
  }
}

/** Sizes, visibility, groups, the frozen part. */
function arrange(
  sheet: Sheet,
  gesture: Of<'resize' | 'hide' | 'show' | 'group' | 'freeze'>,
): void {
  if (gesture.kind === 'freeze') {
    sheet.rows.frozen = Math.min(gesture.rows, sheet.rows.count - 1);
    sheet.columns.frozen = Math.min(gesture.columns, sheet.columns.count - 1);
    return;
  }
  const lines = sheet[gesture.axis];
  if (gesture.kind === 'group') {
    const group = lines.group(gesture.at, gesture.depth);
    if (group) lines.collapse(group, gesture.collapsed);
    return;
  }
  const {at, count} = gesture;
  if (at < 0 || count < 1 || at + count > lines.count) {
    throw new RefusedEntry('Таких строк или столбцов на листе больше нет.');
  }
  if (gesture.kind === 'resize') {
    const size = Math.min(2000, Math.max(2, Math.round(gesture.pixels)));
    lines.change(at, count, {size});
  } else lines.change(at, count, {hidden: gesture.kind === 'hide'});
}

/** Selects as the person has it in the window, so that the script's active range is that one. */
export function takeSelection(
  host: Host,
  person: string,
  selection: Selection | undefined,
): void {
  const sheet = selection && host.book.sheetById(Number(selection.sheet));
  if (!sheet) return;
  const area = intersection(selection.area, sheet.whole);
  if (area) select(sheet, [area], person);
}
