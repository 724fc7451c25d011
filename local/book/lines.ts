/** The rows or the columns of a sheet: how many, how large, which hidden, which grouped. */

import {LineEdit} from './area';
import {editedLines} from './layer';

/** Absent fields: default size, shown, in no group. */
export interface Line {
  /** Pixels. */
  readonly size?: number;
  readonly hidden?: boolean;
  readonly filtered?: boolean;
  /** Number of groups around the line. */
  readonly depth?: number;
}

/** A maximal run of lines that lie in at least `depth` groups. */
export interface LineGroup {
  readonly start: number;
  readonly count: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface LinesState {
  readonly count: number;
  readonly frozen: number;
  readonly control: 'BEFORE' | 'AFTER';
  /** Lines that differ from the default, by index. */
  readonly lines: readonly (readonly [index: number, line: Line])[];
  /** Collapsed groups. */
  readonly collapsed: readonly string[];
}

const plain: Line = Object.freeze({});

export class Lines {
  private readonly set = new Map<number, Line>();
  /** Collapsed groups as «first line:depth». */
  private readonly collapsed = new Set<string>();
  frozen = 0;
  /** Where the button of a group stands. */
  control: 'BEFORE' | 'AFTER' = 'AFTER';

  constructor(
    public count: number,
    /** Pixels of a line without a size of its own. */
    readonly defaultSize: number,
  ) {}

  get(index: number): Line {
    return this.set.get(index) ?? plain;
  }

  change(start: number, count: number, patch: Line): void {
    for (let i = start; i < start + count; i++) {
      const line = {...this.get(i), ...patch};
      if (Object.values(line).some(value => value)) this.set.set(i, line);
      else this.set.delete(i);
    }
  }

  size(index: number): number {
    return this.get(index).size ?? this.defaultSize;
  }

  isHidden(index: number): boolean {
    const line = this.get(index);
    return Boolean(line.hidden || line.filtered);
  }

  /** Lines that differ from the default, by index. */
  entries(): [index: number, line: Line][] {
    return [...this.set].sort(([a], [b]) => a - b);
  }

  /** All there is to know, as plain data. */
  get state(): LinesState {
    return {
      count: this.count,
      frozen: this.frozen,
      control: this.control,
      lines: this.entries(),
      collapsed: [...this.collapsed].sort(),
    };
  }

  set state({count, frozen, control, lines, collapsed}: LinesState) {
    this.count = count;
    this.frozen = frozen;
    this.control = control;
    this.set.clear();
    for (const [index, line] of lines) this.set.set(index, line);
    this.collapsed.clear();
    for (const key of collapsed) this.collapsed.add(key);
  }

  edit(edit: LineEdit): void {
    const lines = Array.from({length: this.count}, (_, i) => this.set.get(i));
    const groups = this.groups().filter(group => group.collapsed);
    const edited = editedLines<Line | undefined>(lines, edit, () => undefined);
    if (edit.kind === 'insert') {
      // New lines inside a group belong to it.
      const before = lines[edit.at - 1]?.depth ?? 0;
      const after = lines[edit.at]?.depth ?? 0;
      const depth = Math.min(before, after);
      if (depth > 0) edited.fill({depth}, edit.at, edit.at + edit.count);
      if (edit.at < this.frozen) this.frozen += edit.count;
    }
    if (edit.kind === 'delete') {
      const end = Math.min(edit.at + edit.count, this.frozen);
      this.frozen -= Math.max(0, end - edit.at);
    }
    this.count = edited.length;
    this.set.clear();
    edited.forEach((line, i) => line && this.set.set(i, line));
    this.collapsed.clear();
    for (const {start, depth} of groups) {
      const now = this.group(editedStart(start, edit), depth);
      if (now) this.collapsed.add(`${now.start}:${depth}`);
    }
  }

  /** Outer groups before inner ones, each depth from the first line on. */
  groups(): LineGroup[] {
    const deepest = Math.max(
      0,
      ...[...this.set.values()].map(line => line.depth ?? 0),
    );
    const groups: LineGroup[] = [];
    for (let depth = 1; depth <= deepest; depth++) {
      for (let i = 0; i < this.count;) {
        const group = this.group(i, depth);
        if (group) groups.push(group);
        i = group ? group.start + group.count : i + 1;
      }
    }
    return groups;
  }

  /** The group of that depth around a line. */
  group(index: number, depth: number): LineGroup | null {
    const inside = (i: number) =>
      i >= 0 && i < this.count && (this.get(i).depth ?? 0) >= depth;
    if (depth < 1 || !inside(index)) return null;
    let start = index;
    while (inside(start - 1)) start--;
    let end = index + 1;
    while (inside(end)) end++;
    return {
      start,
      count: end - start,
      depth,
      collapsed: this.collapsed.has(`${start}:${depth}`),
    };
  }

  /** Adds to (or takes from) the number of groups around the lines; Sheets allows 0 to 8. */
  shiftDepth(start: number, count: number, delta: number): void {
    for (let i = start; i < start + count; i++) {
      const depth = (this.get(i).depth ?? 0) + delta;
      this.change(i, 1, {depth: Math.min(8, Math.max(0, depth))});
    }
  }

  /** Collapsing hides the lines of the group; expanding shows them. */
  collapse(group: LineGroup, collapsed: boolean): void {
    const key = `${group.start}:${group.depth}`;
    if (collapsed) this.collapsed.add(key);
    else this.collapsed.delete(key);
    this.change(group.start, group.count, {hidden: collapsed});
    if (collapsed) return;
    for (const inner of this.groups()) {
      const within =
        inner.depth > group.depth &&
        inner.start >= group.start &&
        inner.start < group.start + group.count;
      if (within && inner.collapsed) {
        this.change(inner.start, inner.count, {hidden: true});
      }
    }
  }
}

function editedStart(start: number, edit: LineEdit): number {
  if (edit.kind === 'insert') {
    return edit.at <= start ? start + edit.count : start;
  }
  if (edit.kind === 'delete') {
    return start >= edit.at + edit.count
      ? start - edit.count
      : Math.min(start, edit.at);
  }
  const block = editedLines(
    Array.from(
      {length: Math.max(start + 1, edit.at + edit.count, edit.to)},
      (_, i) => i,
    ),
    edit,
    () => -1,
  );
  return block.indexOf(start);
}
