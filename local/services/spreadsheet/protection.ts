/** Protection of a sheet or a range, and who may pass. */

import {passes} from '../../book/rights';
import type {Protection as ProtectionData} from '../../book/attachments';
import type {Sheet as SheetData} from '../../book/sheet';
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {User} from '../session';
import type {Desk} from './desk';
import {ProtectionType} from './enums';
import type {NamedRange} from './named-range';
import type {Range} from './range';

/** E-mail of what a script gave for a person. */
export const emailOf = (person: string | User): string =>
  typeof person === 'string' ? person : person.getEmail();

export class Protection {
  static readonly gas = 'Spreadsheet.Protection';

  constructor(
    private readonly desk: Desk,
    private readonly sheet: SheetData,
    private readonly data: ProtectionData,
  ) {}

  /**
   * «protect() leaves the range open to its current editors until they are removed.» Of a sheet: «If the sheet is
   * already protected, this method returns an object representing its existing protection settings» (reference,
   * Sheet.protect); protected ranges may overlap.
   */
  static put(
    desk: Desk,
    sheet: SheetData,
    area: ProtectionData['area'],
  ): Protection {
    desk.adjust(sheet, area ?? sheet.whole);
    const {book} = sheet;
    const existing = sheet.protections.find(one => one.area === null);
    if (area === null && existing !== undefined) {
      return new Protection(desk, sheet, existing);
    }
    const data: ProtectionData = {
      id: book.newId(),
      area,
      description: '',
      warningOnly: false,
      editors: [...book.editors],
      domainEdit: false,
      unprotected: [],
    };
    sheet.protections.push(data);
    book.changed(sheet, 'rules', area ?? sheet.whole);
    return new Protection(desk, sheet, data);
  }

  private change(patch: Partial<ProtectionData>): Protection {
    if (!this.canEdit()) {
      throw new ServiceError(
        'You do not have permission to edit this protection.',
      );
    }
    this.desk.runtime.meter.write(1, 'format');
    Object.assign(this.data, patch);
    this.sheet.book.changed(this.sheet, 'rules', this.sheet.whole);
    return this;
  }

  canEdit(): boolean {
    return passes(
      this.sheet.book,
      {...this.data, warningOnly: false},
      this.desk.runtime.person,
    );
  }

  /** Of an owner outside a Workspace domain: never. */
  canDomainEdit(): boolean {
    return this.data.domainEdit;
  }

  setDomainEdit(editable: boolean): Protection {
    return this.change({domainEdit: editable});
  }

  addEditor(person: string | User): Protection {
    return this.addEditors([emailOf(person)]);
  }

  /** Who may pass becomes an editor of the spreadsheet too: reference, Protection.addEditor. */
  addEditors(emailAddresses: string[]): Protection {
    const {book} = this.sheet;
    const added = (list: string[]) => [
      ...new Set([...list, ...emailAddresses]),
    ];
    this.change({editors: added(this.data.editors)});
    book.editors = added(book.editors).filter(one => one !== book.owner);
    return this;
  }

  removeEditor(person: string | User): Protection {
    return this.removeEditors([person]);
  }

  /** The person at the keyboard cannot lock himself out: Google leaves him in. */
  removeEditors(people: (string | User)[]): Protection {
    if (this.data.warningOnly) {
      throw new ServiceError(
        'Cannot change editors of a warning-only protection.',
      );
    }
    const gone = people.map(emailOf);
    const {person} = this.desk.runtime;
    return this.change({
      editors: this.data.editors.filter(
        one => one === person || !gone.includes(one),
      ),
    });
  }

  /** Without the owner, who is always among those who may edit. */
  getEditors(): User[] {
    return this.data.editors.map(email => new User(email));
  }

  getDescription(): string {
    return this.data.description;
  }

  setDescription(description: string): Protection {
    return this.change({description});
  }

  getProtectionType(): EnumMember {
    return this.data.area ? ProtectionType.RANGE : ProtectionType.SHEET;
  }

  getRange(): Range {
    return this.desk.range(this.sheet, this.data.area ?? this.sheet.whole);
  }

  setRange(range: Range): Protection {
    if (range.data !== this.sheet) {
      throw new ServiceError('The range is on a different sheet.');
    }
    return this.change({area: range.area, rangeName: undefined});
  }

  getRangeName(): string | null {
    return this.data.rangeName ?? null;
  }

  setRangeName(rangeName: string): Protection {
    const named = this.sheet.book.names.find(({name}) => name === rangeName);
    if (!named || named.sheet !== this.sheet.id) {
      throw new ServiceError(`Invalid named range: ${rangeName}`);
    }
    return this.change({area: named.area, rangeName});
  }

  setNamedRange(namedRange: NamedRange): Protection {
    return this.setRangeName(namedRange.getName());
  }

  getUnprotectedRanges(): Range[] {
    return this.data.unprotected.map(area => this.desk.range(this.sheet, area));
  }

  setUnprotectedRanges(ranges: Range[]): Protection {
    if (this.data.area) {
      throw new ServiceError(
        'Unprotected ranges can only be set on a protected sheet.',
      );
    }
    return this.change({unprotected: ranges.map(range => range.area)});
  }

  isWarningOnly(): boolean {
    return this.data.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): Protection {
    return this.change({warningOnly});
  }

  remove(): void {
    this.change({});
    this.sheet.protections = this.sheet.protections.filter(
      one => one !== this.data,
    );
  }
}
