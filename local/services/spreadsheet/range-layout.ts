/** Range, part 4: how texts lie in their cells, and the borders. */

import {
  Border,
  BorderLine,
  Style,
  defaultLook,
  restyling,
} from '../../book/style';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {cssColor} from './colors';
import {BorderStyle, TextDirection, WrapStrategy} from './enums';
import type {Range} from './range';
import {RangeFormats, oneOf} from './range-formats';
import type {Grid} from './range-position';
import {TextRotation} from './text-rotation';

type Horizontal = 'left' | 'center' | 'right';
type Vertical = 'top' | 'middle' | 'bottom';

export abstract class RangeLayout extends RangeFormats {
  // Alignment, wrap, direction

  setHorizontalAlignment(alignment: string | null): Range {
    return this.dress(horizontal(alignment));
  }

  setHorizontalAlignments(alignments: (string | null)[][]): Range {
    return this.dressEach(alignments, horizontal);
  }

  getHorizontalAlignment(): string {
    return this.look(style => style.horizontal ?? defaultLook.horizontal);
  }

  getHorizontalAlignments(): Grid<string> {
    return this.looks(style => style.horizontal ?? defaultLook.horizontal);
  }

  setVerticalAlignment(alignment: string | null): Range {
    return this.dress(vertical(alignment));
  }

  setVerticalAlignments(alignments: (string | null)[][]): Range {
    return this.dressEach(alignments, vertical);
  }

  getVerticalAlignment(): string {
    return this.look(style => style.vertical ?? defaultLook.vertical);
  }

  getVerticalAlignments(): Grid<string> {
    return this.looks(style => style.vertical ?? defaultLook.vertical);
  }

  setWrap(isWrapEnabled: boolean): Range {
    return this.dress(wrap(isWrapEnabled));
  }

  setWraps(isWrapEnabled: boolean[][]): Range {
    return this.dressEach(isWrapEnabled, wrap);
  }

  getWrap(): boolean {
    return this.look(style => style.wrap === 'WRAP');
  }

  getWraps(): Grid<boolean> {
    return this.looks(style => style.wrap === 'WRAP');
  }

  setWrapStrategy(strategy: EnumMember): Range {
    return this.dress(strategyOf(strategy));
  }

  setWrapStrategies(strategies: EnumMember[][]): Range {
    return this.dressEach(strategies, strategyOf);
  }

  getWrapStrategy(): EnumMember {
    return this.look(style => WrapStrategy[style.wrap ?? defaultLook.wrap]);
  }

  getWrapStrategies(): Grid<EnumMember> {
    return this.looks(style => WrapStrategy[style.wrap ?? defaultLook.wrap]);
  }

  setTextDirection(direction: EnumMember | null): Range {
    return this.dress(directed(direction));
  }

  setTextDirections(directions: (EnumMember | null)[][]): Range {
    return this.dressEach(directions, directed);
  }

  getTextDirection(): EnumMember | null {
    return this.look(directionOf);
  }

  getTextDirections(): Grid<EnumMember | null> {
    return this.looks(directionOf);
  }

  setVerticalText(isVertical: boolean): Range {
    return this.dress({verticalText: isVertical, rotation: undefined});
  }

  /** −90 to 90 degrees, counter-clockwise. */
  setTextRotation(rotation: number | TextRotation): Range {
    return this.dress(rotated(rotation));
  }

  setTextRotations(rotations: TextRotation[][]): Range {
    return this.dressEach(rotations, rotated);
  }

  getTextRotation(): TextRotation {
    return this.look(rotationOf);
  }

  getTextRotations(): Grid<TextRotation> {
    return this.looks(rotationOf);
  }

  setShowHyperlink(showHyperlink: boolean): Range {
    return this.dress({hideLinks: !showHyperlink});
  }

  // Borders

  /** true draws a side, false removes it, null leaves it: black and solid by default. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    verticals: boolean | null,
    horizontals: boolean | null,
    color: string | null = null,
    style: EnumMember | null = null,
  ): Range {
    this.desk.write(this.data, this.area, 'format');
    const drawn: Border = {
      line: (style ?? BorderStyle.SOLID).name() as BorderLine,
      color: cssColor(color) ?? '#000000',
    };
    const {row, column, rows, columns} = this.area;
    const draw = (
      r: number,
      c: number,
      side: 'borderTop' | 'borderLeft' | 'borderBottom' | 'borderRight',
      shown: boolean | null,
    ) => {
      if (shown === null || r < 0 || c < 0) return;
      const apply = restyling({[side]: shown ? drawn : undefined});
      this.data.styles.set(r, c, apply(this.data.styles.get(r, c)));
    };
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const up = r === row ? top : horizontals;
        const down = r === row + rows - 1 ? bottom : horizontals;
        const before = c === column ? left : verticals;
        const after = c === column + columns - 1 ? right : verticals;
        draw(r, c, 'borderTop', up);
        draw(r, c, 'borderBottom', down);
        draw(r, c, 'borderLeft', before);
        draw(r, c, 'borderRight', after);
        // A side is one line, whichever neighbour it was drawn for.
        if (up === false) draw(r - 1, c, 'borderBottom', false);
        if (down === false) draw(r + 1, c, 'borderTop', false);
        if (before === false) draw(r, c - 1, 'borderRight', false);
        if (after === false) draw(r, c + 1, 'borderLeft', false);
      }
    }
    this.book.changed(this.data, 'formats', this.area);
    return this.at(this.area);
  }
}

function horizontal(value: string | null): Style {
  const side = oneOf<Horizontal | 'normal'>(
    value,
    'left',
    'center',
    'right',
    'normal',
  );
  return {horizontal: side === 'normal' ? undefined : (side ?? undefined)};
}

const vertical = (value: string | null): Style => ({
  vertical: oneOf<Vertical>(value, 'top', 'middle', 'bottom') ?? undefined,
});

const wrap = (enabled: boolean): Style => ({
  wrap: enabled ? 'WRAP' : 'OVERFLOW',
});
const strategyOf = (strategy: EnumMember): Style => ({
  wrap: strategy.name() as Style['wrap'],
});

const directed = (direction: EnumMember | null): Style => ({
  direction: direction?.name() as Style['direction'],
});
const directionOf = (style: Style) =>
  style.direction ? TextDirection[style.direction] : null;

function rotated(rotation: number | TextRotation): Style {
  if (rotation instanceof TextRotation) {
    const {degrees, vertical: upright} = rotation;
    return {rotation: degrees || undefined, verticalText: upright};
  }
  if (rotation < -90 || rotation > 90) {
    throw new ServiceError(`Invalid argument: ${rotation}`);
  }
  return {rotation: rotation || undefined, verticalText: undefined};
}

const rotationOf = ({rotation, verticalText}: Style): TextRotation =>
  new TextRotation(rotation ?? 0, verticalText ?? false);
