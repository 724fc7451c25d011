// Where cells of the sheet in front lie on the screen: Univer keeps this to itself.

import {IRenderManagerService} from '@univerjs/engine-render';
import {SheetSkeletonManagerService} from '@univerjs/sheets-ui';
import type {Grid} from './grid';
import {UNIT} from './workbook-data';

/** Pixels from the corner of the grid's canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Geometry {
  /** The cells without the headers of rows and columns. */
  readonly cells: Box;
  /** Right and lower edge of the frozen part. */
  readonly frozen: {readonly x: number; readonly y: number};
  readonly scale: number;
  cell(row: number, column: number): Box;
  /** Whether the middle of a cell is neither beyond an edge nor behind the frozen part. */
  inSight(row: number, column: number): {row: boolean; column: boolean};
}

/** Undefined before the grid has drawn a sheet. */
export function geometryOf(grid: Grid): Geometry | undefined {
  const render = grid.get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render
    ?.with(SheetSkeletonManagerService)
    .getCurrentSkeleton();
  // SHEET_VIEWPORT_KEY.VIEW_MAIN of @univerjs/sheets-ui.
  const main = render?.scene.getViewport('viewMain');
  if (!render || !skeleton || !main) return undefined;
  const {scaleX: scale} = render.scene.getAncestorScale();
  const {rowHeaderWidth, columnHeaderHeight} = skeleton;
  const {startRow, startColumn} = grid.worksheet.getFreeze();
  const at = (row: number, column: number) =>
    skeleton.getNoMergeCellWithCoordByIndex(row, column);
  const edge = at(Math.max(0, startRow), Math.max(0, startColumn));
  const {viewportScrollX, viewportScrollY} = main;
  const x = (value: number, column: number) =>
    (value - (column < startColumn ? 0 : viewportScrollX)) * scale;
  const y = (value: number, row: number) =>
    (value - (row < startRow ? 0 : viewportScrollY)) * scale;
  const {width, height} = render.engine;
  const cells: Box = {
    left: rowHeaderWidth * scale,
    top: columnHeaderHeight * scale,
    width: width - rowHeaderWidth * scale,
    height: height - columnHeaderHeight * scale,
  };
  const frozen = {x: edge.startX * scale, y: edge.startY * scale};
  const cell = (row: number, column: number): Box => {
    const {startX, startY, endX, endY} = at(row, column);
    return {
      left: x(startX, column),
      top: y(startY, row),
      width: (endX - startX) * scale,
      height: (endY - startY) * scale,
    };
  };
  return {
    cells,
    frozen,
    scale,
    cell,
    inSight: (row, column) => {
      const box = cell(row, column);
      const middleX = box.left + box.width / 2;
      const middleY = box.top + box.height / 2;
      return {
        row:
          middleY > (row < startRow ? cells.top : frozen.y) && middleY < height,
        column:
          middleX > (column < startColumn ? cells.left : frozen.x) &&
          middleX < width,
      };
    },
  };
}
