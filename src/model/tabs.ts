/** The tabs of the workbook, left to right, and their colours. */

import type {Table} from './schema';

/** Sheets that the script makes and draws; people read them. */
export const PAGES = {
  start: 'Начало',
  summary: 'Сводка',
  scores: 'Баллы',
  projectScores: 'Баллы проектов',
  check: 'Проверка',
} as const;

export type PageName = (typeof PAGES)[keyof typeof PAGES];

/** Colours of tabs and headers: read, fill in, project, settings. */
export const TAB_COLOURS: {readonly [Kind in Table['tab']]: string} = {
  read: '#2da44e',
  fill: '#3b82f6',
  project: '#f59e0b',
  settings: '#8c959f',
};

/** Of the tab of a page: what asks to be mended stands out. */
export function pageColour(page: string): string {
  return page === PAGES.check ? '#cf222e' : TAB_COLOURS.read;
}

/** Pale companions of the colours, for header cells. */
export const HEADER_COLOURS: {readonly [Kind in Table['tab']]: string} = {
  read: '#dafbe1',
  fill: '#dbeafe',
  project: '#fef3c7',
  settings: '#eaeef2',
};

/** Position of a tab, 0-based, in the full book; sheets of people's own stand behind. */
export function tabOrder(tables: readonly Table[]): string[] {
  const {check, ...scores} = PAGES;
  const shown = tables.filter(({hidden}) => hidden !== true);
  const names = (fits: (table: Table) => boolean) =>
    shown.filter(fits).map(({sheet}) => sheet);
  return [
    ...Object.values(scores),
    ...names(({tab}) => tab === 'read'),
    ...names(({tab}) => tab === 'fill' || tab === 'project'),
    check,
    ...names(({tab}) => tab === 'settings'),
    ...tables.filter(({hidden}) => hidden === true).map(({sheet}) => sheet),
  ];
}
