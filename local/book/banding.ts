/** Alternating colours: the themes of Google Sheets, and the colour of one cell. */

import {area, contains} from './area';
import type {BandColors} from './attachments';
import type {Sheet} from './sheet';
import {Style, styleOf} from './style';

/** Header, second line and footer; the first line is white. As Google's panel «Alternating colors» has them. */
const themes = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
} as const;

export type BandTheme = keyof typeof themes;

export const noBands: BandColors = {
  header: null,
  first: null,
  second: null,
  footer: null,
};

export function bandsOf(
  theme: BandTheme,
  hasHeader: boolean,
  hasFooter: boolean,
): BandColors {
  const [header, second, footer] = themes[theme];
  return {
    header: hasHeader ? header : null,
    first: '#ffffff',
    second,
    footer: hasFooter ? footer : null,
  };
}

/** The colour of one line among so many; a missing header or footer is a line like the others. */
function bandColor(bands: BandColors, at: number, count: number) {
  if (bands.header !== null && at === 0) return bands.header;
  if (bands.footer !== null && at === count - 1) return bands.footer;
  const body = at - (bands.header === null ? 0 : 1);
  return body % 2 === 0 ? bands.first : bands.second;
}

/** The colour that bandings give a cell; rows go before columns. Undefined where none does. */
export function bandedColor(
  sheet: Sheet,
  row: number,
  column: number,
): string | undefined {
  const cell = area(row, column);
  const banding = sheet.bandings.find(each => contains(each.area, cell));
  if (!banding) return undefined;
  const {area: all, rows, columns} = banding;
  return (
    bandColor(rows, row - all.row, all.rows) ??
    bandColor(columns, column - all.column, all.columns) ??
    undefined
  );
}

/** The looks of cells that bandings paint: a cell's own background covers the band. */
export function* bandedStyles(
  sheet: Sheet,
): Iterable<[row: number, column: number, style: Style]> {
  for (const {area: all} of sheet.bandings) {
    for (let row = all.row; row < all.row + all.rows; row++) {
      for (
        let column = all.column;
        column < all.column + all.columns;
        column++
      ) {
        const own = sheet.styles.get(row, column);
        const background = bandedColor(sheet, row, column);
        if (own?.background !== undefined || background === undefined) continue;
        yield [row, column, styleOf({...own, background})!];
      }
    }
  }
}
