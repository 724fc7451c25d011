// The grid shows the book as the server tells it. What a person does in it becomes a gesture for the server and nothing
// else: Univer itself changes nothing, so that the page can never differ from the book.

import {
  CanceledError,
  CommandType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IPermissionService,
  InterceptorEffectEnum,
  IUniverInstanceService,
  UniverInstanceType,
  type DependencyIdentifier,
  type DocumentDataModel,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type IStyleData,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsSelectionsService,
  WorkbookEditablePermission,
} from '@univerjs/sheets';
import {SheetsNoteModel} from '@univerjs/sheets-note';
import {
  COPY_TYPE,
  IEditorBridgeService,
  ISheetClipboardService,
} from '@univerjs/sheets-ui';
import {area as areaAt, editedArea, type LineEdit} from '../../book/area';
import type {
  BookChanges,
  BookView,
  Gesture,
  Selection,
  SheetCellsView,
  SheetView,
} from '../../server/protocol';
import {type Geometry, geometryOf} from './geometry';
import {
  gesturesOf,
  isHarmless,
  pastedTexts,
  type GridPlace,
} from './univer-gestures';
import {openUniver} from './univer';
import {
  areaOf,
  cellDataOf,
  columnData,
  freezeOf,
  noteOf,
  rangeOf,
  rowData,
  UNIT,
  workbookData,
  type CellExtras,
} from './workbook-data';

/** As Sheets marks what a rule does not take. */
const INVALID_CORNER = {size: 6, color: '#d93025'};

interface Pasted {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/** Of menus: what is on the clipboard is pasted in the one way that the book knows, or without looks. */
const pasteCommands = ['univer.command.paste', 'sheet.command.paste-value'];

/** Marks what comes from the server among the commands of Univer. */
const OURS: IExecutionOptions = {fromCollab: true, fromSync: true};

export class Grid {
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private sheets: readonly SheetView[] = [];
  private isEditable = false;
  private isWatched = false;
  /** Another sheet in front, another selection, another scroll position, other cells. */
  onMove: () => void = () => {};

  /** @param onGesture what the person did */
  constructor(
    container: HTMLElement,
    private readonly onGesture: (gestures: readonly Gesture[]) => void,
  ) {
    this.univer = openUniver(container);
    this.commands = this.get(ICommandService);
    this.commands.beforeCommandExecuted((command, options) =>
      this.intercept(command, options),
    );
    this.commands.onCommandExecuted(({id, type}) => {
      if (type !== CommandType.MUTATION || id.startsWith('sheet.'))
        this.onMove();
    });
  }

  /** Shows a book in the place of the one that is shown; the sheet in front and the selection stay where they can. */
  show(book: BookView): void {
    const before = this.workbook && this.selection();
    if (this.workbook) this.get(IUniverInstanceService).disposeUnit(UNIT);
    this.sheets = book.sheets;
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(book));
    // Univer's services for sheets are there from the first sheet on.
    if (!this.isWatched) this.watchEditor();
    this.isWatched = true;
    this.setEditable(this.isEditable);
    const still = book.sheets.some(
      ({id, hidden}) => id === before?.sheet && !hidden,
    );
    if (before && still) this.select(before);
  }

  apply(changes: BookChanges): void {
    for (const {sheet, edit} of changes.lines ?? [])
      this.editLines(sheet, edit);
    for (const sheet of changes.sheets ?? []) this.changeSheet(sheet);
    for (const cells of changes.cells ?? []) this.changeCells(cells);
    this.onMove();
  }

  /** Whether the person may change anything at all. */
  setEditable(isEditable: boolean): void {
    this.isEditable = isEditable;
    const {id} = new WorkbookEditablePermission(UNIT);
    this.get(IPermissionService).updatePermissionPoint(id, isEditable);
  }

  get isOpenForEdits(): boolean {
    return this.isEditable;
  }

  get workbook(): Nullable<Workbook> {
    return this.get(IUniverInstanceService).getUnit<Workbook>(
      UNIT,
      UniverInstanceType.UNIVER_SHEET,
    );
  }

  get worksheet(): Worksheet {
    return this.workbook!.getActiveSheet();
  }

  /** The sheet in front, as the server tells it. */
  get sheet(): SheetView | undefined {
    const id = this.worksheet.getSheetId();
    return this.sheets.find(each => each.id === id);
  }

  get allSheets(): readonly SheetView[] {
    return this.sheets;
  }

  selection(): Selection {
    const worksheet = this.worksheet;
    const last = this.get(SheetsSelectionsService).getCurrentLastSelection();
    return {
      sheet: worksheet.getSheetId(),
      area: last ? this.within(last.range) : areaAt(0, 0),
    };
  }

  /** Goes to a sheet and selects an area of it. */
  select({sheet, area}: Selection): void {
    const params = {unitId: UNIT, subUnitId: sheet};
    this.commands.syncExecuteCommand(
      'sheet.operation.set-worksheet-active',
      params,
    );
    const range = rangeOf(area);
    this.commands.syncExecuteCommand('sheet.operation.set-selections', {
      ...params,
      selections: [
        {
          range,
          primary: {
            ...range,
            actualRow: range.startRow,
            actualColumn: range.startColumn,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
    void this.scrollTo(area.row, area.column);
  }

  /** Brings a cell into sight with the next frame. */
  async scrollTo(row: number, column: number): Promise<void> {
    const geometry = geometryOf(this);
    const inSight = geometry?.inSight(row, column);
    const top =
      geometry === undefined || inSight?.row === true
        ? row
        : rowToPutOnTop(geometry, row, column);
    // Unless it is told to put them at the edge, Univer stops short of a column where others are hidden, and takes a
    // row for seen that the window cuts off.
    await this.commands.executeCommand('sheet.command.scroll-to-cell', {
      range: rangeOf(areaAt(top, this.movable(row, column))),
      forceTop: inSight?.row === false,
      forceLeft: inSight?.column === false,
    });
  }

  /** Univer moves no row for a cell of a frozen column: one in sight behind those stands for it. */
  private movable(row: number, column: number): number {
    const {startColumn} = this.worksheet.getFreeze();
    const geometry = geometryOf(this);
    if (column >= startColumn || geometry === undefined) return column;
    const last = this.worksheet.getColumnCount() - 1;
    let other = startColumn;
    while (other < last && !geometry.inSight(row, other).column) other++;
    return other;
  }

  /** What a cell carries beside its text. */
  extras(row: number, column: number): CellExtras {
    const cell = this.worksheet.getCellRaw(row, column);
    return (cell?.custom as CellExtras | undefined) ?? {};
  }

  text(row: number, column: number): string {
    const value = this.worksheet.getCellRaw(row, column)?.v;
    return value === undefined || value === null ? '' : String(value);
  }

  get<Service>(identifier: DependencyIdentifier<Service>): Service {
    return this.univer.__getInjector().get(identifier);
  }

  // What a person does

  private intercept(command: ICommandInfo, options?: IExecutionOptions): void {
    if (options?.fromCollab) return;
    if (command.id === 'sheet.command.paste-by-short-key') {
      const {htmlContent = '', textContent = ''} = command.params as Pasted;
      this.paste(htmlContent, textContent, false);
      throw new CanceledError();
    }
    if (pasteCommands.includes(command.id)) {
      void this.pasteClipboard(command.id === 'sheet.command.paste-value');
      throw new CanceledError();
    }
    const place: GridPlace = {
      sheet: () => this.worksheet.getSheetId(),
      ranges: () =>
        this.get(SheetsSelectionsService)
          .getCurrentSelections()
          .map(({range}) => this.within(range)),
      size: () => this.worksheet,
    };
    if (!this.workbook) return;
    const gestures = gesturesOf(command, place);
    if (gestures) {
      if (gestures.length > 0) this.onGesture(gestures);
      throw new CanceledError();
    }
    if (command.type === CommandType.MUTATION && !isHarmless(command)) {
      throw new CanceledError();
    }
  }

  /** From a menu; the browser asks the person whether the page may read the clipboard. */
  private async pasteClipboard(valuesOnly: boolean): Promise<void> {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    this.paste(await read('text/html'), await read('text/plain'), valuesOnly);
  }

  /** Cells of this book are copied in the book, with their formulas and looks; anything else is typed in. */
  private paste(html: string, text: string, valuesOnly: boolean): void {
    const to = this.selection();
    const cache = this.get(ISheetClipboardService).copyContentCache();
    const id = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    const copied = id === undefined ? undefined : cache.get(id);
    if (copied?.range && copied.unitId === UNIT) {
      const {rows, cols} = copied.range;
      const from = {
        sheet: copied.subUnitId,
        area: areaAt(rows[0], cols[0], rows.length, cols.length),
      };
      const isCut = copied.copyType === COPY_TYPE.CUT;
      if (isCut) {
        cache.del(id!);
        this.onGesture([{kind: 'cut', from, to}]);
      } else this.onGesture([{kind: 'copy', from, to, valuesOnly}]);
      return;
    }
    const {row, column} = to.area;
    const texts = pastedTexts(text);
    if (text === '') return;
    this.onGesture([{kind: 'type', sheet: to.sheet, row, column, texts}]);
  }

  /** The editor opens with what was typed once, and what is typed now goes to the server as it stands. */
  private watchEditor(): void {
    const interceptors = this.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, _, next) => {
        const extras = cell?.custom as CellExtras | undefined;
        return next(
          extras?.invalid ? {...cell, markers: {tr: INVALID_CORNER}} : cell,
        );
      },
    });
    const {writeCellInterceptor} = interceptors;
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: cell => {
        const typed = (cell?.custom as CellExtras | undefined)?.typed;
        if (typed === undefined || typed.startsWith('=')) return cell;
        return {...cell, v: typed};
      },
    });
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (_, {row, col, subUnitId, worksheet}) => {
        const before = worksheet.getCellRaw(row, col);
        this.typed(subUnitId, row, col, before);
        // The cell as it was: Univer finds nothing to write.
        return before ?? {};
      },
    });
  }

  private typed(
    sheet: string,
    row: number,
    column: number,
    before: Nullable<ICellData>,
  ): void {
    const text = this.editorText();
    const extras = before?.custom as CellExtras | undefined;
    if (text === (extras?.typed ?? String(before?.v ?? ''))) return;
    this.preview(sheet, row, column, text);
    this.onGesture([{kind: 'type', sheet, row, column, texts: [[text]]}]);
  }

  /** What stands in the cell's editor. */
  editorText(): string {
    const editor = this.get(IUniverInstanceService).getUnit<DocumentDataModel>(
      DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
    );
    const stream = editor?.getSnapshot().body?.dataStream ?? '';
    return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  }

  /** Whether the next key goes into the selected cell: the editor moves there after the selection. */
  get takesKeys(): boolean {
    const cell = this.get(IEditorBridgeService).getLatestEditCellState();
    const {area} = this.selection();
    return (
      cell?.row === area.row &&
      cell.column === area.column &&
      document.activeElement?.closest('[contenteditable]') !== null
    );
  }

  /** What was typed stands in the cell until the server says what became of it. */
  private preview(sheet: string, row: number, column: number, text: string) {
    this.mutate('set-range-values', sheet, {
      cellValue: {[row]: {[column]: {v: text, f: null, custom: null}}},
    });
  }

  // What the server tells

  private mutate(name: string, sheet: string, params: object): void {
    this.commands.syncExecuteCommand(
      `sheet.mutation.${name}`,
      {unitId: UNIT, subUnitId: sheet, ...params},
      OURS,
    );
  }

  private worksheetOf(sheet: string): Worksheet | null {
    return this.workbook?.getSheetBySheetId(sheet) ?? null;
  }

  private editLines(sheet: string, edit: LineEdit): void {
    const worksheet = this.worksheetOf(sheet);
    if (!worksheet) return;
    const {axis, at, count} = edit;
    const lines = (from: number, many: number): IRange =>
      rangeOf(
        axis === 'rows'
          ? areaAt(from, 0, many, worksheet.getColumnCount())
          : areaAt(0, from, worksheet.getRowCount(), many),
      );
    if (edit.kind === 'insert') {
      const name = axis === 'rows' ? 'insert-row' : 'insert-col';
      this.mutate(name, sheet, {range: lines(at, count)});
    } else if (edit.kind === 'delete') {
      const name = axis === 'rows' ? 'remove-rows' : 'remove-col';
      this.mutate(name, sheet, {range: lines(at, count)});
    } else {
      const name = axis === 'rows' ? 'move-rows' : 'move-columns';
      this.mutate(name, sheet, {
        sourceRange: lines(at, count),
        targetRange: lines(edit.to, count),
      });
    }
    this.moveNotes(sheet, edit);
  }

  private moveNotes(sheet: string, edit: LineEdit): void {
    const model = this.get(SheetsNoteModel);
    const notes = [...(model.getSheetNotes(UNIT, sheet)?.values() ?? [])];
    for (const {row, col} of notes) model.removeNote(UNIT, sheet, {row, col});
    for (const {row, col, note} of notes) {
      const now = editedArea(areaAt(row, col), edit);
      if (!now) continue;
      const own = noteOf(now.row, now.column, note);
      model.updateNote(UNIT, sheet, now.row, now.column, own);
    }
  }

  private changeSheet(sheet: SheetView): void {
    const worksheet = this.worksheetOf(sheet.id);
    if (!worksheet) return;
    const before = this.sheets.find(({id}) => id === sheet.id);
    this.sheets = this.sheets.map(each =>
      each.id === sheet.id ? sheet : each,
    );
    const config = worksheet.getConfig();
    if (config.name !== sheet.name) {
      this.mutate('set-worksheet-name', sheet.id, {name: sheet.name});
    }
    if ((config.tabColor || null) !== sheet.tabColor) {
      this.mutate('set-tab-color', sheet.id, {color: sheet.tabColor ?? ''});
    }
    if (Boolean(config.hidden) !== sheet.hidden) {
      this.mutate('set-worksheet-hidden', sheet.id, {
        hidden: Number(sheet.hidden),
      });
    }
    if (JSON.stringify(config.freeze) !== JSON.stringify(freezeOf(sheet))) {
      this.mutate('set-frozen', sheet.id, freezeOf(sheet));
    }
    if (config.rowCount !== sheet.rows.count) {
      this.mutate('set-worksheet-row-count', sheet.id, {
        rowCount: sheet.rows.count,
      });
    }
    if (config.columnCount !== sheet.columns.count) {
      this.mutate('set-worksheet-column-count', sheet.id, {
        columnCount: sheet.columns.count,
      });
    }
    const merges = config.mergeData;
    const wanted = sheet.merges.map(rangeOf);
    if (JSON.stringify(merges.map(areaOf)) !== JSON.stringify(sheet.merges)) {
      if (merges.length > 0) {
        this.mutate('remove-worksheet-merge', sheet.id, {ranges: [...merges]});
      }
      if (wanted.length > 0) {
        this.mutate('add-worksheet-merge', sheet.id, {ranges: wanted});
      }
    }
    const sizes = JSON.stringify([before?.rows.lines, before?.columns.lines]);
    if (sizes !== JSON.stringify([sheet.rows.lines, sheet.columns.lines])) {
      replace(config.rowData, rowData(sheet.rows));
      replace(config.columnData, columnData(sheet.columns));
    }
    // Any command of this kind makes Univer measure the lines anew.
    this.mutate('toggle-gridlines', sheet.id, {
      showGridlines: Number(sheet.gridlines),
    });
  }

  private changeCells({sheet, styles, cells}: SheetCellsView): void {
    const worksheet = this.worksheetOf(sheet);
    if (!worksheet) return;
    const matrix = worksheet.getCellMatrix();
    const notes = this.get(SheetsNoteModel);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const cell of cells) {
      const [row, column, , style] = cell;
      const note = cell[5] ?? undefined;
      const data = cellDataOf(cell);
      if (typeof style === 'number') data.s = styles[style] as IStyleData;
      // A cell of Univer takes over only what is named: what is gone has to go before.
      matrix.realDeleteValue(row, column);
      (cellValue[row] ??= {})[column] = data;
      const before = notes.getNote(UNIT, sheet, {row, col: column});
      if (before?.note === note) continue;
      if (before) notes.removeNote(UNIT, sheet, {row, col: column});
      if (note !== undefined) {
        notes.updateNote(UNIT, sheet, row, column, noteOf(row, column, note));
      }
    }
    this.mutate('set-range-values', sheet, {cellValue});
  }

  /** Whole rows and columns have no ends in Univer. */
  private within(range: IRange): ReturnType<typeof areaOf> {
    const whole = (value: number, otherwise: number) =>
      Number.isFinite(value) ? value : otherwise;
    return areaOf({
      startRow: whole(range.startRow, 0),
      startColumn: whole(range.startColumn, 0),
      endRow: whole(range.endRow, this.worksheet.getRowCount() - 1),
      endColumn: whole(range.endColumn, this.worksheet.getColumnCount() - 1),
    });
  }
}

/** In place: Univer's managers hold the object. */
function replace(target: object, source: object): void {
  const own = target as Record<string, unknown>;
  for (const key of Object.keys(own)) delete own[key];
  Object.assign(own, source);
}

/** Univer counts a frozen row as high as any other: below a high header the row on top lies behind it. */
function rowToPutOnTop(
  {cell, cells, frozen}: Geometry,
  row: number,
  column: number,
): number {
  let top = row;
  let height = 0;
  while (top > 0 && height < frozen.y - cells.top) {
    top--;
    height += cell(top, column).height;
  }
  return top;
}
