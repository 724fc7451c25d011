/**
 * Univer's parser, interpreter and functions, without its workbook, its events and its asynchronous
 * scheduling: one formula in, one value out, at once. The order of calculation is ours (calculation.ts).
 * Univer's own scheduler walks all formulas of a book for each edit and waits for timers between them.
 */
import {
  ILogService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FunctionVariantType,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import {harden, ownFunctions} from './functions';
import {Grid} from './grid';
import {LookupIndexes} from './lookup-index';
import {tokenize} from './tokens';
import {reading} from './variants';

/** A parsed formula: opaque, reusable in other cells with the offset to the cell it was written for. */
export interface Parsed {
  resetCalculationState(): void;
}

/** Parts that CalculateFormulaService keeps to itself; Univer 0.25.1 exports neither their classes nor their tokens. */
interface Internals {
  _lexer: {treeBuilder(formula: string): unknown};
  _astTreeBuilder: {parse(tree: unknown): Parsed | null};
  _interpreter: {
    execute(node: {
      node: Parsed;
      refOffsetX: number;
      refOffsetY: number;
    }): FunctionVariantType;
    checkAsyncNode(node: Parsed): boolean;
  };
}

/** Where a formula stands, and how far from the cell it was parsed for. */
export interface Place {
  grid: Grid;
  row: number;
  column: number;
  rowOffset: number;
  columnOffset: number;
}

const BOOK = 'book';

function boot() {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: {[LocaleType.RU_RU]: {}},
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, {
    function: ownFunctions() as never,
  });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {id: BOOK});
  const injector = univer.__getInjector();
  injector.get(ILogService).setLogLevel(LogLevel.SILENT);
  const internals = injector.get(
    ICalculateFormulaService,
  ) as unknown as Internals;
  // Univer's index of compared cells takes an error for a text: after =C6+A1, C6>1 is TRUE where C6 is #REF!.
  CELL_INVERTED_INDEX_CACHE.set = () => {};
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => {};
  harden(injector.get(IFunctionService).getExecutors().values());
  const config = injector.get(IFormulaCurrentConfigService);
  // SEQUENCE and RANDARRAY ask for the size of Univer's own sheet, which is empty. What fits is decided by spills.ts.
  config.getSheetRowColumnCount = () => ({
    rowCount: Infinity,
    columnCount: Infinity,
  });
  return {
    ...internals,
    config,
    runtime: injector.get(IFormulaRuntimeService),
  };
}

let engine: ReturnType<typeof boot> | undefined;

/** Stand-ins, out of Unicode's private use, for what Univer's lexer loses inside texts: half of the quotes, the ends of lines. */
const STAND_INS = [
  ['""', '\ue000'],
  ['\n', '\ue001'],
  ['\r', '\ue002'],
] as const;

/** A part of a parsed formula; Univer keeps the text of a part to itself. */
interface Part extends Parsed {
  _token: string;
  getChildren(): Part[];
}

/** The text with its quotes around it. */
function hideInText(text: string): string {
  let inner = text.slice(1, -1);
  for (const [real, standIn] of STAND_INS) {
    inner = inner.replaceAll(real, standIn);
  }
  return `"${inner}"`;
}

function restoreTexts(part: Part): void {
  for (const [real, standIn] of STAND_INS) {
    part._token = part._token.replaceAll(standIn, real);
  }
  part.getChildren().forEach(restoreTexts);
}

/** Parses a US formula; null where Univer cannot. */
export function parse(formula: string): Parsed | null {
  engine ??= boot();
  const hidden = tokenize(formula, true).map(({kind, text}) =>
    kind === 'string' ? hideInText(text) : text,
  );
  const tree = engine._lexer.treeBuilder(hidden.join(''));
  if (typeof tree === 'string') return null;
  const node = engine._astTreeBuilder.parse(tree);
  if (node) restoreTexts(node as Part);
  // An asynchronous function (none of Univer's own) would leave no value behind.
  return node && engine._interpreter.checkAsyncNode(node) ? null : node;
}

/** Makes the interpreter read these sheets until the next call, and forget what it has read. */
export function readFrom(
  grids: Map<string, Grid>,
  indexes: LookupIndexes,
): void {
  engine ??= boot();
  reading.grids = grids;
  reading.indexes = indexes;
  const data: Record<string, object> = {};
  const names: Record<string, string> = {};
  for (const {id, name, matrix, rows, columns} of grids.values()) {
    data[id] = {
      cellData: matrix,
      rowCount: rows,
      columnCount: columns,
      rowData: {},
      columnData: {},
    };
    names[name] = id;
  }
  engine.config.load({
    formulaData: {},
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    allUnitData: {[BOOK]: data} as never,
    unitStylesData: {},
    unitSheetNameMap: {[BOOK]: names},
  });
  engine.runtime.reset();
  forgetRead();
}

/** Forgets the ranges read so far; due when cells changed that were read already. */
export function forgetRead(): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear();
}

/** Calculates a parsed formula at its place, over the sheets of the last `readFrom`. */
export function evaluate(node: Parsed, place: Place): FunctionVariantType {
  const {_interpreter: interpreter, runtime} = engine!;
  const {grid, row, column, rowOffset, columnOffset} = place;
  runtime.setCurrent(row, column, grid.rows, grid.columns, grid.id, BOOK);
  const value = interpreter.execute({
    node,
    refOffsetX: columnOffset,
    refOffsetY: rowOffset,
  });
  node.resetCalculationState();
  return value;
}
