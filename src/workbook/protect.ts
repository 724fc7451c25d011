/** The add-on's protections of sheets and ranges: read as plain data, and set. People's own are never touched. */

import {NOTE_MARK} from '../model/note-mark';
import type {Guard, Protection} from '../model/reshape';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Protected = GoogleAppsScript.Spreadsheet.Protection;

/** The add-on's protections of all sheets, by id of the sheet; a sheet without any is absent. */
export function presentProtections(
  book: Spreadsheet,
): Map<number, readonly Protection[]> {
  const {SHEET, RANGE} = SpreadsheetApp.ProtectionType;
  const found = new Map<number, Protection[]>();
  for (const type of [SHEET, RANGE]) {
    for (const each of book.getProtections(type)) {
      if (!isOurs(each)) continue;
      const id = each.getRange().getSheet().getSheetId();
      found.set(id, [...(found.get(id) ?? []), readProtection(each)]);
    }
  }
  return found;
}

/** Those of one sheet: the reshape that gives them back. */
export function presentGuard(sheet: Sheet): Guard {
  return {
    kind: 'guard',
    sheet: sheet.getSheetId(),
    protections: protectionsOf(sheet).map(readProtection),
  };
}

/**
 * Gives a sheet these protections and takes the add-on's others away. What is as wanted stays as it is; who is to be
 * kept out is so in every moment, since a new protection stands before an old one goes. A mailbox that Google does not
 * know is left out: who looks at the protections afterwards sees that it lacks.
 */
export function guardSheet(sheet: Sheet, wanted: readonly Protection[]): void {
  const present = [...protectionsOf(sheet), ...abandoned(sheet, wanted)];
  const kept: Protected[] = [];
  for (const protection of wanted) {
    const text = JSON.stringify(protection);
    const same = present.find(
      each =>
        !kept.includes(each) && JSON.stringify(readProtection(each)) === text,
    );
    if (same !== undefined) kept.push(same);
    else kept.push(protect(sheet, protection, present));
  }
  present.filter(each => !kept.includes(each)).forEach(each => each.remove());
}

/** `protect()` lets all present editors pass until they are removed (reference of `Protection`). */
function protect(
  sheet: Sheet,
  {area, description, isWarning, editors}: Protection,
  present: readonly Protected[],
): Protected {
  const made = (
    area === null ? wholeOf(sheet, present) : sheet.getRange(area).protect()
  ).setDescription(description);
  made.setWarningOnly(isWarning);
  if (isWarning) return made;
  addEditors(made, editors);
  const others = made
    .getEditors()
    .map(user => user.getEmail())
    .filter(mailbox => !editors.includes(mailbox.toLowerCase()));
  if (others.length > 0) made.removeEditors(others);
  // In a Workspace domain all its members may edit until told otherwise; elsewhere the call fails.
  if (made.canDomainEdit()) made.setDomainEdit(false);
  return made;
}

/**
 * A sheet has one protection as a whole: `protect()` gives the one that is there (reference of `Sheet`). Where that is
 * a person's, a range over all cells stands beside it.
 */
function wholeOf(sheet: Sheet, present: readonly Protected[]): Protected {
  const own = present.find(isOfSheet);
  if (own !== undefined) return own;
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0
    ? sheet.protect()
    : sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).protect();
}

/** One mailbox that Google does not know fails the call for all, so that then each is tried by itself. */
function addEditors(made: Protected, editors: readonly string[]): void {
  if (editors.length === 0) return;
  try {
    made.addEditors([...editors]);
  } catch {
    for (const mailbox of editors) {
      try {
        made.addEditor(mailbox);
      } catch {
        continue;
      }
    }
  }
}

function protectionsOf(sheet: Sheet): Protected[] {
  const {SHEET, RANGE} = SpreadsheetApp.ProtectionType;
  return [SHEET, RANGE].flatMap(type =>
    sheet.getProtections(type).filter(isOurs),
  );
}

/**
 * What a run left that broke between `protect()` and `setDescription()`: without a name, on an area that is to be
 * protected, and passing all editors of the book, as a new one does. It keeps nobody out, so nobody's own is lost
 * where it goes.
 */
function abandoned(
  sheet: Sheet,
  wanted: readonly Protection[],
): readonly Protected[] {
  const {SHEET, RANGE} = SpreadsheetApp.ProtectionType;
  const areas = wanted.map(({area}) => area);
  const nameless = [SHEET, RANGE]
    .flatMap(type => sheet.getProtections(type))
    .filter(
      each =>
        each.getDescription() === '' &&
        !each.isWarningOnly() &&
        areas.includes(isOfSheet(each) ? null : areaOf(each.getRange())),
    );
  if (nameless.length === 0) return [];
  const book = sheet.getParent();
  // The owner always passes, and may be told of or not.
  const owner = book.getOwner()?.getEmail().toLowerCase();
  const all = mailboxesOf(book).filter(mailbox => mailbox !== owner);
  return nameless.filter(each => {
    const passing = mailboxesOf(each);
    return all.every(mailbox => passing.includes(mailbox));
  });
}

function mailboxesOf(
  of: Pick<Protected | Spreadsheet, 'getEditors'>,
): readonly string[] {
  return of.getEditors().map(user => user.getEmail().toLowerCase());
}

function isOurs(protection: Protected): boolean {
  return protection.getDescription().startsWith(NOTE_MARK);
}

function isOfSheet(each: Protected): boolean {
  const {SHEET} = SpreadsheetApp.ProtectionType;
  return String(each.getProtectionType()) === String(SHEET);
}

function readProtection(each: Protected): Protection {
  const isWarning = each.isWarningOnly();
  return {
    area: isOfSheet(each) ? null : areaOf(each.getRange()),
    description: each.getDescription(),
    isWarning,
    editors: isWarning ? [] : [...mailboxesOf(each)].sort(),
  };
}

/** Null for all cells of a sheet. */
function areaOf(range: GoogleAppsScript.Spreadsheet.Range): string | null {
  const sheet = range.getSheet();
  return range.getNumRows() === sheet.getMaxRows() &&
    range.getNumColumns() === sheet.getMaxColumns()
    ? null
    : range.getA1Notation();
}
