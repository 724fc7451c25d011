/** Copying a sheet as a whole. */

import type {Sheet} from './sheet';

/** A whole sheet as it is, into a sheet without content: a duplicate, or a copy to another book. */
export function copySheet(from: Sheet, to: Sheet): void {
  from.book.settle();
  from.layers.forEach((layer, i) => {
    for (const [row, column, value] of layer.entries()) {
      to.layers[i].set(row, column, value);
    }
  });
  for (const axis of ['rows', 'columns'] as const) {
    for (const [index, line] of from[axis].entries()) {
      to[axis].change(index, 1, line);
    }
    to[axis].frozen = from[axis].frozen;
    to[axis].control = from[axis].control;
  }
  to.merges = [...from.merges];
  to.conditionalFormats = structuredClone(from.conditionalFormats);
  to.filter = structuredClone(from.filter);
  to.bandings = from.bandings.map(banding => ({
    ...structuredClone(banding),
    id: to.book.newId(),
  }));
  to.charts = from.charts.map(chart => ({
    ...structuredClone(chart),
    id: to.book.newId(),
    ranges: chart.ranges.map(range =>
      range.sheet === from.id ? {...range, sheet: to.id} : range,
    ),
  }));
  to.tabColor = from.tabColor;
  to.hiddenGridlines = from.hiddenGridlines;
  to.rightToLeft = from.rightToLeft;
  for (const {area: whole, value} of to.validations.rectangles()) {
    const own = structuredClone(value);
    if (own.range?.sheet === from.id) own.range = {...own.range, sheet: to.id};
    if (own.base?.sheet === from.id) own.base = {...own.base, sheet: to.id};
    to.validations.fill(whole, to.book.validation(own));
  }
  to.book.restructured(to, 'sheets');
}
