/** Where rows or columns lie after some of them moved: the one rule for formulas and for areas. */

/** `count` lines from `index` go before the line `before`, numbered as before the move. */
export interface Reorder {
  index: number;
  count: number;
  before: number;
}

/** The new place of one line. */
export function reorderedLine(
  line: number,
  {index, count, before}: Reorder,
): number {
  if (line >= index && line < index + count) {
    return before > index
      ? line - index + before - count
      : line - index + before;
  }
  if (line >= index + count && line < before) return line - count;
  if (line >= before && line < index) return line + count;
  return line;
}

/**
 * The new place of the lines from `first` to `last`. A span among the moved lines goes with them. Otherwise the lines
 * that stay keep their order, and the span runs from the first of its own among them to the last: A1:A5 becomes A1:A4
 * when its first row leaves for the end.
 */
export function reorderedSpan(
  [first, last]: readonly [number, number],
  edit: Reorder,
): [number, number] {
  const end = edit.index + edit.count;
  const moves = (line: number) => line >= edit.index && line < end;
  const together = moves(first) && moves(last);
  const from = moves(first) && !together ? end : first;
  const to = moves(last) && !together ? edit.index - 1 : last;
  return [reorderedLine(from, edit), reorderedLine(to, edit)];
}
