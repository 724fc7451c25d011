/** Looks of text and rich texts: TextStyle, RichTextValue and their builders. */

import type {RichText, TextRun} from '../../book/attachments';
import {Style, defaultLook, styleOf} from '../../book/style';
import {ServiceError} from '../service-error';
import {Color, cssColor} from './colors';

/** Only what was set: null of a getter is «not set» (a part of a text then looks as its cell). */
export class TextStyle {
  static readonly gas = 'Spreadsheet.TextStyle';

  constructor(readonly fields: Style) {}

  /** The look of a whole cell, defaults filled in. */
  static whole(style: Style): TextStyle {
    const {fontFamily, fontSize, fontColor} = {...defaultLook, ...style};
    const {bold, italic, underline, strikethrough} = style;
    return new TextStyle({
      fontFamily,
      fontSize,
      fontColor,
      bold: bold ?? false,
      italic: italic ?? false,
      underline: underline ?? false,
      strikethrough: strikethrough ?? false,
    });
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.fields);
  }

  getFontFamily(): string | null {
    return this.fields.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.fields.fontSize ?? null;
  }

  getForegroundColor(): string | null {
    return this.fields.fontColor ?? null;
  }

  getForegroundColorObject(): Color | null {
    return this.fields.fontColor ? new Color(this.fields.fontColor) : null;
  }

  isBold(): boolean | null {
    return this.fields.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.fields.italic ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.fields.strikethrough ?? null;
  }

  isUnderline(): boolean | null {
    return this.fields.underline ?? null;
  }
}

export class TextStyleBuilder {
  static readonly gas = 'Spreadsheet.TextStyleBuilder';

  constructor(private fields: Style = {}) {}

  private with(patch: Style): TextStyleBuilder {
    this.fields = {...this.fields, ...patch};
    return this;
  }

  build(): TextStyle {
    return new TextStyle(this.fields);
  }

  setBold(bold: boolean): TextStyleBuilder {
    return this.with({bold});
  }

  setItalic(italic: boolean): TextStyleBuilder {
    return this.with({italic});
  }

  setUnderline(underline: boolean): TextStyleBuilder {
    return this.with({underline});
  }

  setStrikethrough(strikethrough: boolean): TextStyleBuilder {
    return this.with({strikethrough});
  }

  setFontFamily(fontFamily: string): TextStyleBuilder {
    return this.with({fontFamily});
  }

  setFontSize(fontSize: number): TextStyleBuilder {
    return this.with({fontSize});
  }

  setForegroundColor(cssString: string): TextStyleBuilder {
    return this.with({fontColor: cssColor(cssString) ?? undefined});
  }

  setForegroundColorObject(color: Color): TextStyleBuilder {
    return this.with({fontColor: color.hex});
  }
}

export class RichTextValue {
  static readonly gas = 'Spreadsheet.RichTextValue';

  /** `start`: place of the text within the text that it is a run of. */
  constructor(
    readonly rich: RichText,
    private readonly start = 0,
  ) {}

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.rich);
  }

  getText(): string {
    return this.rich.text;
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.rich.text.length;
  }

  getRuns(): RichTextValue[] {
    return this.rich.runs.map(
      run =>
        new RichTextValue(
          part(this.rich, run.start, run.end),
          this.start + run.start,
        ),
    );
  }

  /** null where parts have several links. */
  getLinkUrl(
    startOffset = 0,
    endOffset = this.rich.text.length,
  ): string | null {
    const {runs} = within(this.rich, startOffset, endOffset);
    const links = new Set(runs.map(run => run.link));
    return links.size === 1 ? ([...links][0] ?? null) : null;
  }

  getTextStyle(startOffset = 0, endOffset = this.rich.text.length): TextStyle {
    const {runs} = within(this.rich, startOffset, endOffset);
    const common: Record<string, unknown> = {...runs[0]?.style};
    for (const {style} of runs) {
      for (const [name, value] of Object.entries(common)) {
        const own = (style as Record<string, unknown> | undefined)?.[name];
        if (own !== value) delete common[name];
      }
    }
    return new TextStyle(common);
  }
}

export class RichTextValueBuilder {
  static readonly gas = 'Spreadsheet.RichTextValueBuilder';

  constructor(private rich: RichText = {text: '', runs: []}) {}

  setText(text: string): RichTextValueBuilder {
    this.rich = {text, runs: text ? [{start: 0, end: text.length}] : []};
    return this;
  }

  setTextStyle(
    ...args: [TextStyle | null] | [number, number, TextStyle | null]
  ): RichTextValueBuilder {
    const style = args[args.length - 1] as TextStyle | null;
    return this.change(args, run => ({
      ...run,
      style: style ? styleOf({...run.style, ...style.fields}) : undefined,
    }));
  }

  setLinkUrl(
    ...args: [string | null] | [number, number, string | null]
  ): RichTextValueBuilder {
    const link = args[args.length - 1] as string | null;
    return this.change(args, run => ({...run, link: link ?? undefined}));
  }

  build(): RichTextValue {
    return new RichTextValue(this.rich);
  }

  private change(
    args: unknown[],
    change: (run: TextRun) => TextRun,
  ): RichTextValueBuilder {
    const {text, runs} = this.rich;
    const [start, end] =
      args.length === 3 ? (args as [number, number]) : [0, text.length];
    within(this.rich, start, end);
    const changed = runs.flatMap(run => {
      const from = Math.max(run.start, start);
      const to = Math.min(run.end, end);
      if (from >= to) return [run];
      return [
        {...run, end: from},
        change({...run, start: from, end: to}),
        {...run, start: to},
      ].filter(piece => piece.start < piece.end);
    });
    this.rich = {text, runs: joined(changed)};
    return this;
  }
}

/** Neighbours that look alike are one run, as getRuns counts them. */
function joined(runs: TextRun[]): TextRun[] {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (last && last.style === run.style && last.link === run.link) {
      result[result.length - 1] = {...last, end: run.end};
    } else result.push(run);
  }
  return result;
}

/** The runs that touch a part of the text; Google's error where the part lies outside. */
function within({text, runs}: RichText, start: number, end: number): RichText {
  if (start < 0 || end > text.length || start > end) {
    throw new ServiceError(
      `Illegal argument: offsets ${start} to ${end} outside of the text.`,
    );
  }
  return {text, runs: runs.filter(run => run.start < end && run.end > start)};
}

function part(rich: RichText, start: number, end: number): RichText {
  const {runs} = within(rich, start, end);
  return {
    text: rich.text.slice(start, end),
    runs: runs.map(run => ({
      ...run,
      start: Math.max(run.start, start) - start,
      end: Math.min(run.end, end) - start,
    })),
  };
}
