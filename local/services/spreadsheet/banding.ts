/** Banding: alternating colours of a range. */

import {intersection, sameArea} from '../../book/area';
import type {Area} from '../../book/area';
import type {Banding as BandingData, BandColors} from '../../book/attachments';
import {bandsOf, noBands, type BandTheme} from '../../book/banding';
import type {Sheet as SheetData} from '../../book/sheet';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {cssColor} from './colors';
import type {Desk} from './desk';
import {BandingTheme} from './enums';
import type {Range} from './range';

/** Lays a banding over the area; a header and no footer by default: reference, Range.applyRowBanding. */
export function applyBanding(
  desk: Desk,
  sheet: SheetData,
  area: Area,
  along: 'rows' | 'columns',
  [theme = BandingTheme.LIGHT_GREY, showHeader = true, showFooter = false]: [
    theme?: EnumMember,
    showHeader?: boolean,
    showFooter?: boolean,
  ],
): Banding {
  const colors = bandsOf(theme.name() as BandTheme, showHeader, showFooter);
  const other = along === 'rows' ? 'columns' : 'rows';
  return put(desk, sheet, area, {[along]: colors, [other]: noBands} as Pick<
    BandingData,
    'rows' | 'columns'
  >);
}

function put(
  desk: Desk,
  sheet: SheetData,
  area: Area,
  {rows, columns}: Pick<BandingData, 'rows' | 'columns'>,
): Banding {
  mustBeFree(sheet, area);
  desk.adjust(sheet, area);
  const data: BandingData = {
    id: sheet.book.newId(),
    area,
    rows: {...rows},
    columns: {...columns},
  };
  sheet.bandings.push(data);
  sheet.book.changed(sheet, 'formats', area);
  return new Banding(desk, sheet, data);
}

function mustBeFree(sheet: SheetData, area: Area, except?: BandingData): void {
  const taken = sheet.bandings.some(
    each => each !== except && intersection(each.area, area),
  );
  if (taken) {
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
}

/** Those that touch the area. */
export function bandingsIn(
  desk: Desk,
  sheet: SheetData,
  area: Area,
): Banding[] {
  return sheet.bandings
    .filter(each => intersection(each.area, area))
    .map(each => new Banding(desk, sheet, each));
}

export class Banding {
  static readonly gas = 'Spreadsheet.Banding';

  constructor(
    private readonly desk: Desk,
    private readonly sheet: SheetData,
    private readonly banding: BandingData,
  ) {}

  private get data(): BandingData {
    if (this.sheet.bandings.includes(this.banding)) return this.banding;
    throw new ServiceError('The banding does not exist.');
  }

  copyTo(range: Range): Banding {
    return put(this.desk, range.data, range.area, this.data);
  }

  getRange(): Range {
    return this.desk.range(this.sheet, this.data.area);
  }

  setRange(range: Range): Banding {
    if (range.data !== this.sheet) {
      throw new ServiceError('The range is on another sheet.');
    }
    const {data} = this;
    if (sameArea(range.area, data.area)) return this;
    mustBeFree(this.sheet, range.area, data);
    return this.change(() => {
      data.area = range.area;
    });
  }

  remove(): void {
    const {data} = this;
    this.change(() => {
      this.sheet.bandings = this.sheet.bandings.filter(each => each !== data);
    });
  }

  getHeaderRowColor(): string | null {
    return this.data.rows.header;
  }

  getFirstRowColor(): string | null {
    return this.data.rows.first;
  }

  getSecondRowColor(): string | null {
    return this.data.rows.second;
  }

  getFooterRowColor(): string | null {
    return this.data.rows.footer;
  }

  getHeaderColumnColor(): string | null {
    return this.data.columns.header;
  }

  getFirstColumnColor(): string | null {
    return this.data.columns.first;
  }

  getSecondColumnColor(): string | null {
    return this.data.columns.second;
  }

  getFooterColumnColor(): string | null {
    return this.data.columns.footer;
  }

  setHeaderRowColor(color: string | null): Banding {
    return this.paint('rows', 'header', color);
  }

  setFirstRowColor(color: string | null): Banding {
    return this.paint('rows', 'first', color);
  }

  setSecondRowColor(color: string | null): Banding {
    return this.paint('rows', 'second', color);
  }

  setFooterRowColor(color: string | null): Banding {
    return this.paint('rows', 'footer', color);
  }

  setHeaderColumnColor(color: string | null): Banding {
    return this.paint('columns', 'header', color);
  }

  setFirstColumnColor(color: string | null): Banding {
    return this.paint('columns', 'first', color);
  }

  setSecondColumnColor(color: string | null): Banding {
    return this.paint('columns', 'second', color);
  }

  setFooterColumnColor(color: string | null): Banding {
    return this.paint('columns', 'footer', color);
  }

  private paint(
    along: 'rows' | 'columns',
    band: keyof BandColors,
    color: string | null,
  ): Banding {
    const hex = cssColor(color);
    return this.change(() => {
      this.data[along][band] = hex;
    });
  }

  private change(action: () => void): Banding {
    const {area} = this.data;
    this.desk.adjust(this.sheet, area);
    action();
    this.sheet.book.changed(this.sheet, 'formats', area);
    return this;
  }
}
