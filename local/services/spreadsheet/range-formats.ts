/** Range, part 3: how cells look: formats, backgrounds, fonts. */

import {Style, defaultLook, restyling} from '../../book/style';
import {ServiceError} from '../service-error';
import {Color, cssColor, rgbColor} from './colors';
import type {Range} from './range';
import type {Grid} from './range-position';
import {RangeValues} from './range-values';
import {TextStyle} from './text-style';

export abstract class RangeFormats extends RangeValues {
  /** Lays one look over the range. */
  protected dress(patch: Style): Range {
    this.desk.write(this.data, this.area, 'format');
    this.data.restyle(this.area, patch);
    return this.at(this.area);
  }

  /** Lays a look of its own over every cell. */
  protected dressEach<T>(values: T[][], patch: (value: T) => Style): Range {
    this.mustFit(values);
    this.desk.write(this.data, this.area, 'format');
    const {row, column} = this.area;
    const known = new Map<T, ReturnType<typeof restyling>>();
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const apply = known.get(value) ?? restyling(patch(value));
        known.set(value, apply);
        const old = this.data.styles.get(row + r, column + c);
        this.data.styles.set(row + r, column + c, apply(old));
      }),
    );
    this.book.changed(this.data, 'formats', this.area);
    return this.at(this.area);
  }

  protected looks<T>(of: (style: Style) => T): Grid<T> {
    this.desk.read(this.data, this.area);
    const {styles} = this.data;
    return this.each((r, c) => of(styles.get(r, c) ?? {}));
  }

  protected look<T>(of: (style: Style) => T): T {
    const {row, column} = this.area;
    this.desk.read(this.data, {row, column, rows: 1, columns: 1});
    return of(this.data.styles.get(row, column) ?? {});
  }

  // Number formats

  setNumberFormat(numberFormat: string): Range {
    return this.dress(formatOf(numberFormat));
  }

  setNumberFormats(numberFormats: string[][]): Range {
    return this.dressEach(numberFormats, formatOf);
  }

  getNumberFormat(): string {
    return this.look(numberFormatOf);
  }

  getNumberFormats(): Grid<string> {
    return this.looks(numberFormatOf);
  }

  // Background

  setBackground(color: string | null): Range {
    return this.dress({background: backgroundOf(color)});
  }

  setBackgrounds(color: (string | null)[][]): Range {
    return this.dressEach(color, one => ({background: backgroundOf(one)}));
  }

  setBackgroundRGB(red: number, green: number, blue: number): Range {
    return this.dress({background: rgbColor(red, green, blue)});
  }

  setBackgroundObject(color: Color | null): Range {
    return this.dress({background: color?.hex});
  }

  setBackgroundObjects(color: Color[][]): Range {
    return this.dressEach(color, one => ({background: one?.hex}));
  }

  getBackground(): string {
    return this.look(style => style.background ?? defaultLook.background);
  }

  getBackgrounds(): Grid<string> {
    return this.looks(style => style.background ?? defaultLook.background);
  }

  getBackgroundObject(): Color {
    return new Color(this.getBackground());
  }

  getBackgroundObjects(): Grid<Color> {
    return this.getBackgrounds().map(line => line.map(hex => new Color(hex)));
  }

  // Fonts

  setFontColor(color: string | null): Range {
    return this.dress({fontColor: cssColor(color) ?? undefined});
  }

  setFontColors(colors: (string | null)[][]): Range {
    return this.dressEach(colors, one => ({
      fontColor: cssColor(one) ?? undefined,
    }));
  }

  setFontColorObject(color: Color | null): Range {
    return this.dress({fontColor: color?.hex});
  }

  setFontColorObjects(colors: (Color | null)[][]): Range {
    return this.dressEach(colors, one => ({fontColor: one?.hex}));
  }

  getFontColorObject(): Color {
    return new Color(this.look(fontColorOf));
  }

  getFontColorObjects(): Grid<Color> {
    return this.looks(style => new Color(fontColorOf(style)));
  }

  setFontFamily(fontFamily: string | null): Range {
    return this.dress({fontFamily: fontFamily ?? undefined});
  }

  setFontFamilies(fontFamilies: (string | null)[][]): Range {
    return this.dressEach(fontFamilies, one => ({
      fontFamily: one ?? undefined,
    }));
  }

  getFontFamily(): string {
    return this.look(style => style.fontFamily ?? defaultLook.fontFamily);
  }

  getFontFamilies(): Grid<string> {
    return this.looks(style => style.fontFamily ?? defaultLook.fontFamily);
  }

  setFontSize(size: number): Range {
    return this.dress({fontSize: size});
  }

  setFontSizes(sizes: number[][]): Range {
    return this.dressEach(sizes, fontSize => ({fontSize}));
  }

  getFontSize(): number {
    return this.look(style => style.fontSize ?? defaultLook.fontSize);
  }

  getFontSizes(): Grid<number> {
    return this.looks(style => style.fontSize ?? defaultLook.fontSize);
  }

  setFontWeight(fontWeight: string | null): Range {
    return this.dress(weight(fontWeight));
  }

  setFontWeights(fontWeights: (string | null)[][]): Range {
    return this.dressEach(fontWeights, weight);
  }

  getFontWeight(): string {
    return this.look(weightOf);
  }

  getFontWeights(): Grid<string> {
    return this.looks(weightOf);
  }

  setFontStyle(fontStyle: string | null): Range {
    return this.dress(slant(fontStyle));
  }

  setFontStyles(fontStyles: (string | null)[][]): Range {
    return this.dressEach(fontStyles, slant);
  }

  getFontStyle(): string {
    return this.look(slantOf);
  }

  getFontStyles(): Grid<string> {
    return this.looks(slantOf);
  }

  setFontLine(fontLine: string | null): Range {
    return this.dress(line(fontLine));
  }

  setFontLines(fontLines: (string | null)[][]): Range {
    return this.dressEach(fontLines, line);
  }

  getFontLine(): string {
    return this.look(lineOf);
  }

  getFontLines(): Grid<string> {
    return this.looks(lineOf);
  }

  setTextStyle(style: TextStyle): Range {
    return this.dress(style.fields);
  }

  setTextStyles(styles: TextStyle[][]): Range {
    return this.dressEach(styles, one => one.fields);
  }

  getTextStyle(): TextStyle {
    return this.look(style => TextStyle.whole(style));
  }

  getTextStyles(): Grid<TextStyle> {
    return this.looks(style => TextStyle.whole(style));
  }

  clearFormat(): Range {
    this.desk.write(this.data, this.area, 'format');
    this.data.styles.fill(this.area, undefined);
    this.book.changed(this.data, 'formats', this.area);
    return this.at(this.area);
  }
}

export function oneOf<T extends string>(
  value: string | null,
  ...known: T[]
): T | null {
  if (value === null) return null;
  const found = known.find(one => one === value);
  if (found) return found;
  throw new ServiceError(`Invalid argument: ${value}`);
}

const formatOf = (numberFormat: string): Style => ({
  numberFormat:
    numberFormat === defaultLook.numberFormat || numberFormat === ''
      ? undefined
      : numberFormat,
});

// Doubt: for a cell without a format Google was seen to answer both «General»
// and «0.###############».
const numberFormatOf = (style: Style): string =>
  style.numberFormat ?? defaultLook.numberFormat;

const backgroundOf = (color: string | null): string | undefined =>
  color === 'transparent' ? undefined : (cssColor(color) ?? undefined);

const fontColorOf = (style: Style): string =>
  style.fontColor ?? defaultLook.fontColor;

const weight = (value: string | null): Style => ({
  bold: oneOf(value, 'normal', 'bold') === 'bold',
});
const weightOf = (style: Style) => (style.bold ? 'bold' : 'normal');

const slant = (value: string | null): Style => ({
  italic: oneOf(value, 'normal', 'italic') === 'italic',
});
const slantOf = (style: Style) => (style.italic ? 'italic' : 'normal');

const line = (value: string | null): Style => {
  const kind = oneOf(value, 'none', 'underline', 'line-through');
  return {
    underline: kind === 'underline',
    strikethrough: kind === 'line-through',
  };
};
const lineOf = (style: Style) =>
  style.strikethrough ? 'line-through' : style.underline ? 'underline' : 'none';
