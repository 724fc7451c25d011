// A look of the book as a look of Univer's grid, and back: https://docs.univer.ai/guides/sheets/model/worksheet-data

import {type Border, type BorderLine, type Style} from '../book/style';
import type {BorderView, StyleView} from './protocol';

const horizontal = {left: 1, center: 2, right: 3} as const;
const vertical = {top: 1, middle: 2, bottom: 3} as const;
const wrap = {OVERFLOW: 1, CLIP: 2, WRAP: 3} as const;
/** BorderStyleTypes of @univerjs/core. */
const lines: Record<BorderLine, number> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

export function styleView(style: Style): StyleView {
  const view: StyleView = {};
  if (style.fontFamily) view.ff = style.fontFamily;
  if (style.fontSize) view.fs = style.fontSize;
  if (style.bold) view.bl = 1;
  if (style.italic) view.it = 1;
  if (style.underline) view.ul = {s: 1};
  if (style.strikethrough) view.st = {s: 1};
  if (style.fontColor) view.cl = {rgb: style.fontColor};
  if (style.background) view.bg = {rgb: style.background};
  if (style.horizontal) view.ht = horizontal[style.horizontal];
  if (style.vertical) view.vt = vertical[style.vertical];
  if (style.wrap) view.tb = wrap[style.wrap];
  // Google counts counter-clockwise, Univer clockwise.
  if (style.verticalText) view.tr = {a: 0, v: 1};
  else if (style.rotation) view.tr = {a: -style.rotation};
  const borders = {
    ...side('t', style.borderTop),
    ...side('l', style.borderLeft),
    ...side('b', style.borderBottom),
    ...side('r', style.borderRight),
  };
  if (Object.keys(borders).length > 0) view.bd = borders;
  return view;
}

function side(name: string, border: Border | undefined) {
  if (!border) return {};
  const view: BorderView = {s: lines[border.line], cl: {rgb: border.color}};
  return {[name]: view};
}

/** What a button of the page's toolbar changed. */
export function styleFrom(view: StyleView): Style {
  const back = <T extends string>(names: Record<T, number>, code: number) =>
    (Object.keys(names) as T[]).find(name => names[name] === code);
  const style: {-readonly [Name in keyof Style]: Style[Name]} = {};
  if ('ff' in view) style.fontFamily = view.ff ?? undefined;
  if ('fs' in view) style.fontSize = view.fs ?? undefined;
  if ('bl' in view) style.bold = view.bl === 1 ? true : undefined;
  if ('it' in view) style.italic = view.it === 1 ? true : undefined;
  if ('ul' in view) style.underline = view.ul?.s === 1 ? true : undefined;
  if ('st' in view) style.strikethrough = view.st?.s === 1 ? true : undefined;
  if ('cl' in view) style.fontColor = color(view.cl?.rgb);
  if ('bg' in view) style.background = color(view.bg?.rgb);
  if ('ht' in view) style.horizontal = back(horizontal, view.ht ?? 0);
  if ('vt' in view) style.vertical = back(vertical, view.vt ?? 0);
  if ('tb' in view) style.wrap = back(wrap, view.tb ?? 0);
  if ('tr' in view) style.rotation = view.tr?.a ? -view.tr.a : undefined;
  return style;
}

/** «#rrggbb» of what a palette gives; undefined takes the colour away. */
function color(given: string | null | undefined): string | undefined {
  if (!given) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toLowerCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(given);
  if (!parts) return undefined;
  const hex = (part: string) => Number(part).toString(16).padStart(2, '0');
  return `#${parts.slice(1, 4).map(hex).join('')}`;
}
