/** NamedRange. */

import {renameName} from '../../engine/formula';
import type {NamedArea} from '../../book/attachments';
import type {Book} from '../../book/book';
import {mapFormulas} from '../../book/references';
import {ServiceError} from '../service-error';
import type {Desk} from './desk';
import type {Range} from './range';

/**
 * Letters, digits, «_» and «.»; no digit at the start, nothing that reads as a
 * reference or a boolean: support.google.com/docs/answer/63175.
 */
export function mustBeRangeName(name: string): void {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name);
  const taken = /^([a-z]{1,3}\d+|r\d*c\d*|true|false)$/i.test(name);
  if (!plain || taken) throw new ServiceError(`Invalid range name: ${name}`);
}

export class NamedRange {
  static readonly gas = 'Spreadsheet.NamedRange';

  constructor(
    private readonly desk: Desk,
    private readonly book: Book,
    private readonly data: NamedArea,
  ) {}

  private change(): void {
    this.desk.mayChangeBook(this.book);
    this.desk.runtime.meter.write(1, 'format');
    const sheet = this.book.sheetById(this.data.sheet)!;
    this.book.restructured(sheet, 'structure');
  }

  getName(): string {
    return this.data.name;
  }

  getRange(): Range {
    return this.desk.referred(this.book, this.data)!;
  }

  /** Formulas follow the name. */
  setName(name: string): NamedRange {
    mustBeRangeName(name);
    const old = this.data.name;
    mapFormulas(this.book, formula => renameName(formula, old, name));
    this.data.name = name;
    this.change();
    return this;
  }

  setRange(range: Range): NamedRange {
    this.data.sheet = range.data.id;
    this.data.area = range.area;
    this.change();
    return this;
  }

  remove(): void {
    this.change();
    this.book.names = this.book.names.filter(one => one !== this.data);
  }
}
