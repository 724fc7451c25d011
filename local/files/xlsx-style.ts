/** Looks of cells between the book and .xlsx. */
import type {
  BorderLineStyle,
  BorderSide,
  CellStyle,
  Color,
  FontStyle,
} from 'hucre';
import {resolveThemeColor} from 'hucre/xlsx';
import {Border, BorderLine, Style, defaultLook, styleOf} from '../book/style';

const LINES: Record<BorderLine, BorderLineStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};
/** Lines that Sheets has not become the nearest that it has. */
const LINES_BACK: Partial<Record<BorderLineStyle, BorderLine>> = {
  ...Object.fromEntries(
    Object.entries(LINES).map(([own, theirs]) => [theirs, own]),
  ),
  hair: 'DOTTED',
  mediumDashed: 'DASHED',
  dashDot: 'DASHED',
  mediumDashDot: 'DASHED',
  dashDotDot: 'DOTTED',
  mediumDashDotDot: 'DOTTED',
  slantDashDot: 'DASHED',
};

/** «#rrggbb» as .xlsx has it, without the sign and in capitals. */
export function xlsxColor(color: string): Color {
  return {rgb: color.replace('#', '').toUpperCase()};
}

/** A colour of .xlsx (plain, with alpha, of the theme) as «#rrggbb»; undefined where it is automatic. */
export function bookColor(
  color: Color | undefined,
  theme: readonly string[],
): string | undefined {
  const rgb =
    color?.rgb ??
    (color?.theme === undefined
      ? undefined
      : resolveThemeColor([...theme], color.theme, color.tint));
  return rgb === undefined ? undefined : `#${rgb.slice(-6).toLowerCase()}`;
}

/** What an unformatted cell has, in .xlsx and in Sheets. */
const GENERAL = new Set(['General', '0.###############', undefined]);

function side(border: Border | undefined): BorderSide | undefined {
  return border && {style: LINES[border.line], color: xlsxColor(border.color)};
}

function angle(degrees: number): number {
  return degrees < 0 ? 90 - degrees : degrees;
}

export function toXlsxFont(style: Style): FontStyle {
  return {
    name: style.fontFamily ?? defaultLook.fontFamily,
    size: style.fontSize ?? defaultLook.fontSize,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline,
    strikethrough: style.strikethrough,
    color: style.fontColor ? xlsxColor(style.fontColor) : undefined,
  };
}

const written = new Map<Style, CellStyle>();

/** The look as .xlsx has it; equal looks share one object. */
export function toXlsxStyle(style: Style): CellStyle {
  let cell = written.get(style);
  if (cell) return cell;
  const rotation = style.verticalText ? 255 : angle(style.rotation ?? 0);
  cell = {
    font: toXlsxFont(style),
    fill: style.background
      ? {
          type: 'pattern',
          pattern: 'solid',
          fgColor: xlsxColor(style.background),
        }
      : undefined,
    border: {
      top: side(style.borderTop),
      left: side(style.borderLeft),
      bottom: side(style.borderBottom),
      right: side(style.borderRight),
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical === 'middle' ? 'center' : style.vertical,
      wrapText: style.wrap === 'WRAP' || undefined,
      textRotation: rotation || undefined,
      readingOrder: style.direction === 'RIGHT_TO_LEFT' ? 'rtl' : undefined,
    },
    numFmt: GENERAL.has(style.numberFormat) ? undefined : style.numberFormat,
  };
  written.set(style, cell);
  return cell;
}

/** The font as the book has it, without what is the file's default. */
export function fromXlsxFont(
  font: FontStyle | undefined,
  theme: readonly string[],
  usual: FontStyle | undefined,
): Style {
  const color = bookColor(font?.color, theme);
  return {
    fontFamily: font?.name === usual?.name ? undefined : font?.name,
    fontSize: font?.size === usual?.size ? undefined : font?.size,
    bold: font?.bold,
    italic: font?.italic,
    underline: font?.underline !== undefined && font.underline !== false,
    strikethrough: font?.strikethrough,
    fontColor: color === defaultLook.fontColor ? undefined : color,
  };
}

/** LibreOffice escapes what needs no escape: dd\\.mm\\.yyyy. */
function bookFormat(format: string | undefined): string | undefined {
  if (GENERAL.has(format)) return undefined;
  return format?.replace(/\\([-.,:/ ()–])/g, '$1');
}

/** The look as the book has it; undefined for the default one. */
export function fromXlsxStyle(
  cell: CellStyle,
  theme: readonly string[],
  usual: FontStyle | undefined,
): Style | undefined {
  const {alignment, border, fill} = cell;
  const line = (from: BorderSide | undefined): Border | undefined => {
    const own = from && LINES_BACK[from.style];
    return own && {line: own, color: bookColor(from.color, theme) ?? '#000000'};
  };
  const solid = fill?.type === 'pattern' && fill.pattern !== 'none';
  const turn = alignment?.textRotation ?? 0;
  const sides = ['left', 'center', 'right'] as const;
  const background = solid ? bookColor(fill.fgColor, theme) : undefined;
  return styleOf({
    ...fromXlsxFont(cell.font, theme, usual),
    background,
    horizontal: sides.find(known => known === alignment?.horizontal),
    vertical:
      alignment?.vertical === 'center'
        ? 'middle'
        : alignment?.vertical === 'top'
          ? 'top'
          : undefined,
    wrap: alignment?.wrapText ? 'WRAP' : undefined,
    rotation:
      turn === 255 || turn === 0 ? undefined : turn > 90 ? 90 - turn : turn,
    verticalText: turn === 255,
    direction: alignment?.readingOrder === 'rtl' ? 'RIGHT_TO_LEFT' : undefined,
    borderTop: line(border?.top),
    borderLeft: line(border?.left),
    borderBottom: line(border?.bottom),
    borderRight: line(border?.right),
    numberFormat: bookFormat(cell.numFmt),
  });
}
