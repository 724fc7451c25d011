/** What reports are made of: the title block, tables and how values stand in them. */

import {isBlank} from '../model/cell';
import {showDay} from '../model/date';
import {showPlain} from '../model/russian';
import type {AnyRecord, Table} from '../model/schema';
import type {Settings} from '../model/settings';
import type {Align, Block, Heading, Paragraph, TableBlock} from './blocks';

/**
 * Title, share of the page's width in percent (those of a table add up to 100), and where values stand: numbers at
 * the right, texts at the left by default.
 */
export type TableColumn = readonly [
  title: string,
  width: number,
  align?: Align,
];

export type TableRow = TableBlock['rows'][number];

export function tableOf(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): TableBlock {
  return {
    type: 'table',
    header: columns.map(([title]) => title),
    widths: columns.map(([, width]) => width / 100),
    align: columns.map(([, , align]) => align ?? 'left'),
    rows,
  };
}

/** Names and values, a row each, without a header. */
export function listOf(
  rows: readonly (readonly [string, string])[],
  width: number,
  align: Align = 'left',
): TableBlock {
  return {
    type: 'table',
    header: [],
    widths: [width / 100, 1 - width / 100],
    align: ['left', align],
    rows: rows.map(cells => ({cells})),
  };
}

export function heading(level: Heading['level'], text: string): Heading {
  return {type: 'heading', level, text};
}

export function paragraph(
  text: string,
  look: Omit<Paragraph, 'type' | 'text'> = {},
): Paragraph {
  return {type: 'paragraph', text, ...look};
}

/** Title, what it is about, and the mark of the settings under them. */
export function titleBlocks(
  title: string,
  lines: readonly string[],
  {documentMark}: Settings,
): Block[] {
  return [
    heading(0, title),
    ...lines.map(line => paragraph(line, {align: 'center'})),
    ...(documentMark === ''
      ? []
      : [paragraph(documentMark, {align: 'center', italic: true})]),
  ];
}

/** A table, or a sentence where it would have no rows. */
export function tableOr(
  empty: string,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): Block {
  return rows.length === 0 ? paragraph(empty) : tableOf(columns, rows);
}

/** A number as short as it is; a dash where there is none. */
export function shown(value: number | undefined): string {
  return value === undefined ? '–' : showPlain(value);
}

/** What a cell means in its canonical form, or what was typed where it was not understood. */
export function asUnderstood(
  {columns}: Table,
  record: AnyRecord,
  key: string,
): string {
  const typed = record.cells[key];
  const value = record[key];
  if (isBlank(typed)) return '';
  return String(
    value === undefined
      ? typed
      : columns[key].kind.format(value, () => String(typed)),
  );
}

/** «01.09.2022–31.08.2023». */
export function showReporting({reporting}: Settings): string {
  return reporting === undefined
    ? 'не задан'
    : `${showDay(reporting.from)}–${showDay(reporting.to)}`;
}
