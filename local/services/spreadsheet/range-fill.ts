/** Range, part 7: filling by pattern, random order, alternating colours. */

import {extension, fillBeyond} from '../../book/fill';
import {arrangeRows} from '../../book/sort';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {Banding, applyBanding, bandingsIn} from './banding';
import {AutoFillSeries} from './enums';
import type {Range} from './range';
import {RangeMoves} from './range-moves';

type BandingArguments = [
  theme?: EnumMember,
  showHeader?: boolean,
  showFooter?: boolean,
];

export abstract class RangeFill extends RangeMoves {
  /** The destination holds this range and extends it in one direction: reference, Range.autoFill. */
  autoFill(destination: Range, series: EnumMember): void {
    const {area, data} = this;
    const goesOn =
      destination.data === data && extension(area, destination.area);
    if (!goesOn) {
      throw new ServiceError(
        'The destination range must include the source range and extend it in one direction only.',
      );
    }
    this.desk.write(data, destination.area, 'value');
    const kind =
      series === AutoFillSeries.DEFAULT_SERIES ? 'series' : 'alternate';
    fillBeyond(data, area, destination.area, kind);
  }

  /** Down to where the column on the left (on the right, where the left is blank) ends: reference, Range.autoFillToNeighbor. */
  autoFillToNeighbor(series: EnumMember): void {
    const {row, column, rows, columns} = this.area;
    const below = row + rows;
    const beside = [column - 1, column + columns];
    const {data} = this;
    const depths = beside.map(c => {
      let end = below;
      while (
        c >= 0 &&
        c < data.columns.count &&
        end < data.rows.count &&
        data.value(end, c) !== null
      ) {
        end++;
      }
      return end;
    });
    const end = depths.find(each => each > below);
    if (end === undefined) return;
    this.autoFill(this.at({...this.area, rows: end - row}), series);
  }

  /** The order of the rows is left to chance. */
  randomize(): Range {
    const {area, data} = this;
    this.desk.write(data, area, 'value');
    const order = Array.from({length: area.rows}, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    arrangeRows(data, area, order);
    return this.at(area);
  }

  applyRowBanding(...how: BandingArguments): Banding {
    return applyBanding(this.desk, this.data, this.area, 'rows', how);
  }

  applyColumnBanding(...how: BandingArguments): Banding {
    return applyBanding(this.desk, this.data, this.area, 'columns', how);
  }

  getBandings(): Banding[] {
    return bandingsIn(this.desk, this.data, this.area);
  }
}
