/** The tabs of the workbook, left to right, and their colours. */

import type {Table} from './schema';

/** Sheets that the script makes and draws; people read them. */
export const PAGES = {
  start: 'Начало',
  summary: 'Сводка',
  scores: 'Баллы',
  projectScores: 'Баллы проектов',
} as const;

/** Colours of tabs and headers: read, fill in, project, settings. */
export const TAB_COLOURS: {readonly [Kind in Table['tab']]: string} = {
  read: '#2da44e',
  fill: '#3b82f6',
  project: '#f59e0b',
  settings: '#8c959f',
};

/** Pale companions of the colours, for header cells. */
export const HEADER_COLOURS: {readonly [Kind in Table['tab']]: string} = {
  read: '#dafbe1',
  fill: '#dbeafe',
  project: '#fef3c7',
  settings: '#eaeef2',
};

/** Position of a tab, 0-based, in the full book; sheets of people's own stand behind. */
export function tabOrder(tables: readonly Table[]): string[] {
  const pages = Object.values(PAGES);
  const shown = tables.filter(({hidden}) => hidden !== true);
  const read = shown.filter(({tab}) => tab === 'read');
  const others = shown.filter(({tab}) => tab !== 'read');
  const hidden = tables.filter(table => table.hidden === true);
  return [...pages, ...[...read, ...others, ...hidden].map(t => t.sheet)];
}
