/** Indexes over columns: rows by the values of several columns together. Rebuilt when one of the columns was written. */
import {Block} from './formula';
import {Grid} from './grid';
import {keyOf} from './criteria';

export interface ColumnArea {
  grid: Grid;
  block: Block;
}

interface Index {
  versions: number[];
  rows: Map<string, number[]>;
}

const NONE: number[] = [];

export class LookupIndexes {
  private readonly indexes = new Map<string, Index>();

  /**
   * Rows, counted from the top of the areas, where every area (one column each, equal heights) holds its key,
   * in ascending order.
   */
  rows(areas: ColumnArea[], keys: string[]): readonly number[] {
    const id = areas
      .map(
        ({grid, block}) =>
          `${grid.id}:${block.startColumn}:${block.startRow}:${block.endRow}`,
      )
      .join('|');
    const versions = areas.map(({grid, block}) =>
      grid.version(block.startColumn),
    );
    let index = this.indexes.get(id);
    if (!index || index.versions.some((v, i) => v !== versions[i])) {
      index = {versions, rows: build(areas)};
      this.indexes.set(id, index);
    }
    return index.rows.get(keys.join('\u0001')) ?? NONE;
  }
}

function build(areas: ColumnArea[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  const {startRow, endRow} = areas[0].block;
  for (let offset = 0; offset <= endRow - startRow; offset++) {
    let key = '';
    areas.forEach(({grid, block}, i) => {
      const part = keyOf(grid.get(block.startRow + offset, block.startColumn));
      key = i === 0 ? part : `${key}\u0001${part}`;
    });
    const found = rows.get(key);
    if (found) found.push(offset);
    else rows.set(key, [offset]);
  }
  return rows;
}
