/** DeveloperMetadata, its location and its finder. */

import {Area, intersection} from '../../book/area';
import type {Metadata, MetadataPlace} from '../../book/attachments';
import type {Book} from '../../book/book';
import type {Sheet as SheetData} from '../../book/sheet';
import type {EnumMember} from '../enum';
import {enumNameOf} from '../enum';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import {
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
} from './enums';
import type {Range} from './range';
import type {Sheet} from './sheet';
import type {Spreadsheet} from './spreadsheet';

/**
 * The row or the column that a range is. Doubt: tests of gas-fakes on Google itself say that «G:G» is one; nothing
 * says so of G1:G1000 on a sheet of 1000 rows, so that here it is none.
 */
export function lineOf(range: Range): MetadataPlace | undefined {
  const {data, area} = range;
  if (area.columns === 1 && !range.isEndRowBounded() && area.row === 0) {
    return {kind: 'COLUMN', sheet: data.id, index: area.column};
  }
  if (area.rows === 1 && !range.isEndColumnBounded() && area.column === 0) {
    return {kind: 'ROW', sheet: data.id, index: area.row};
  }
  return undefined;
}

/** A whole row or column as a place; Google takes no other range. */
export function linePlace(range: Range): MetadataPlace {
  const place = lineOf(range);
  if (place !== undefined) return place;
  throw new ServiceError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** The arguments of addDeveloperMetadata: key, value and visibility, the last two optional. */
export function addMetadata(
  desk: Desk,
  book: Book,
  place: MetadataPlace,
  key: string,
  rest: readonly (string | EnumMember)[],
): void {
  desk.mayChangeBook(book);
  desk.runtime.meter.other('metadata');
  const visibility = rest.find(one => enumNameOf(one)) as
    EnumMember | undefined;
  const value = rest.find(one => typeof one === 'string') as string | undefined;
  book.metadata.push({
    id: book.newId(),
    key,
    value: value ?? null,
    visibility: (visibility?.name() ?? 'DOCUMENT') as Metadata['visibility'],
    place,
  });
}

/** Metadata whose place passes the test. */
export function listMetadata(
  desk: Desk,
  book: Book,
  at: (place: MetadataPlace) => boolean,
): DeveloperMetadata[] {
  desk.runtime.meter.other('metadata');
  return book.metadata
    .filter(({place}) => at(place))
    .map(data => new DeveloperMetadata(desk, book, data));
}

export class DeveloperMetadataLocation {
  static readonly gas = 'Spreadsheet.DeveloperMetadataLocation';

  constructor(
    private readonly desk: Desk,
    private readonly book: Book,
    private readonly place: MetadataPlace,
  ) {}

  private line(kind: 'ROW' | 'COLUMN'): Range | null {
    const {place} = this;
    if (place.kind !== kind) return null;
    const sheet = this.book.sheetById(place.sheet)!;
    const {whole} = sheet;
    return this.desk.range(
      sheet,
      kind === 'ROW'
        ? {...whole, row: place.index, rows: 1}
        : {...whole, column: place.index, columns: 1},
    );
  }

  getColumn(): Range | null {
    return this.line('COLUMN');
  }

  getRow(): Range | null {
    return this.line('ROW');
  }

  getSheet(): Sheet | null {
    const {place} = this;
    return place.kind === 'SHEET'
      ? this.desk.sheet(this.book.sheetById(place.sheet)!)
      : null;
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.place.kind === 'SPREADSHEET'
      ? this.desk.spreadsheet(this.book)
      : null;
  }

  getLocationType(): EnumMember {
    return DeveloperMetadataLocationType[this.place.kind];
  }
}

export class DeveloperMetadata {
  static readonly gas = 'Spreadsheet.DeveloperMetadata';

  constructor(
    private readonly desk: Desk,
    private readonly book: Book,
    private readonly data: Metadata,
  ) {}

  private change(patch: Partial<Omit<Metadata, 'id'>>): DeveloperMetadata {
    this.desk.mayChangeBook(this.book);
    this.desk.runtime.meter.other('metadata');
    Object.assign(this.data, patch);
    return this;
  }

  getId(): number {
    return this.data.id;
  }

  getKey(): string {
    return this.data.key;
  }

  getValue(): string | null {
    return this.data.value;
  }

  getVisibility(): EnumMember {
    return DeveloperMetadataVisibility[this.data.visibility];
  }

  getLocation(): DeveloperMetadataLocation {
    const {desk, book, data} = this;
    return new DeveloperMetadataLocation(desk, book, data.place);
  }

  setKey(key: string): DeveloperMetadata {
    return this.change({key});
  }

  setValue(value: string): DeveloperMetadata {
    return this.change({value});
  }

  setVisibility(visibility: EnumMember): DeveloperMetadata {
    const name = visibility.name() as Metadata['visibility'];
    return this.change({visibility: name});
  }

  moveToColumn(column: Range): DeveloperMetadata {
    return this.change({place: linePlace(column)});
  }

  moveToRow(row: Range): DeveloperMetadata {
    return this.change({place: linePlace(row)});
  }

  moveToSheet(sheet: Sheet): DeveloperMetadata {
    return this.change({place: {kind: 'SHEET', sheet: sheet.data.id}});
  }

  moveToSpreadsheet(): DeveloperMetadata {
    return this.change({place: {kind: 'SPREADSHEET'}});
  }

  remove(): void {
    this.change({});
    const {metadata} = this.book;
    this.book.metadata = metadata.filter(one => one !== this.data);
  }
}

/** Looks in a book, on a sheet or over an area; the latter two see what lies inside, on request also what crosses. */
export class DeveloperMetadataFinder {
  static readonly gas = 'Spreadsheet.DeveloperMetadataFinder';

  private readonly tests: ((data: Metadata) => boolean)[] = [];
  private crossing = false;

  constructor(
    private readonly desk: Desk,
    private readonly book: Book,
    private readonly within?: {sheet: SheetData; area?: Area},
  ) {}

  private where(test: (data: Metadata) => boolean): DeveloperMetadataFinder {
    this.tests.push(test);
    return this;
  }

  withId(id: number): DeveloperMetadataFinder {
    return this.where(data => data.id === id);
  }

  withKey(key: string): DeveloperMetadataFinder {
    return this.where(data => data.key === key);
  }

  withValue(value: string): DeveloperMetadataFinder {
    return this.where(data => data.value === value);
  }

  withVisibility(visibility: EnumMember): DeveloperMetadataFinder {
    return this.where(data => data.visibility === visibility.name());
  }

  withLocationType(locationType: EnumMember): DeveloperMetadataFinder {
    return this.where(data => data.place.kind === locationType.name());
  }

  onIntersectingLocations(): DeveloperMetadataFinder {
    this.crossing = true;
    return this;
  }

  find(): DeveloperMetadata[] {
    this.desk.runtime.meter.other('metadata');
    return this.book.metadata
      .filter(
        data =>
          this.isWithin(data.place) && this.tests.every(test => test(data)),
      )
      .map(data => new DeveloperMetadata(this.desk, this.book, data));
  }

  private isWithin(place: MetadataPlace): boolean {
    if (!this.within) return true;
    const {sheet, area} = this.within;
    if (place.kind === 'SPREADSHEET') return this.crossing;
    if (place.sheet !== sheet.id) return false;
    if (!area) return true;
    if (place.kind === 'SHEET') return this.crossing;
    const {whole} = sheet;
    const line =
      place.kind === 'ROW'
        ? {...whole, row: place.index, rows: 1}
        : {...whole, column: place.index, columns: 1};
    const common = intersection(line, area);
    if (!common) return false;
    const inside = common.rows === line.rows && common.columns === line.columns;
    return this.crossing || inside;
  }
}
