/**
 * What people do to the sheets themselves, each as a function that runs among the services of the host. Three numbers
 * below 1 choose sheet, line and variant.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type Dice = readonly [sheet: number, line: number, variant: number];

/** @returns present names of the sheets that it touched */
export type Edit = (dice: Dice) => string[];

/** Sheets of registers and rules, as a new book names them. */
const SHEETS = [
  'Учреждения',
  'Площадки',
  'Партнёры',
  'Мероприятия',
  'Значения',
  'Практики',
  'Показатели',
  'Справочники',
  'Настройки',
  'Положения',
];

/** Functions of this kind go to the host as text: all that they use must be inside. */
function onSheet(
  action: (sheet: Sheet, line: number, variant: number) => void,
): string {
  return `dice => {
    const book = SpreadsheetApp.getActive();
    const names = ${JSON.stringify(SHEETS)};
    const sheet = book.getSheetByName(names[Math.floor(dice[0] * names.length)]);
    if (sheet === null) return [];
    (${String(action)})(sheet, dice[1], dice[2]);
    return [sheet.getName()];
  }`;
}

/** Kinds that destroy what people had entered: no repair can give it back, Google's history of versions can. */
export const DESTRUCTIVE: readonly string[] = [
  'header row deleted',
  'column deleted',
  'sheet deleted',
  'row pasted over another',
  'cells merged',
];

/** By kind, as text of an `Edit`. */
export const EDITS: {readonly [kind: string]: string} = {
  'column inserted': onSheet((sheet, line, variant) => {
    const at = 1 + Math.floor(line * sheet.getLastColumn());
    sheet.insertColumnBefore(at);
    if (variant < 0.5) sheet.getRange(1, at, 3, 1).setValue('Наше');
  }),
  'column moved': onSheet((sheet, line, variant) => {
    const width = sheet.getLastColumn();
    const from = 1 + Math.floor(line * width);
    const to = 1 + Math.floor(variant * width);
    if (to < from || to > from + 1) {
      sheet.moveColumns(sheet.getRange(1, from), to);
    }
  }),
  'header renamed': onSheet((sheet, line) => {
    const at = 1 + Math.floor(line * sheet.getLastColumn());
    sheet.getRange(1, at).setValue('Переименовано');
  }),
  'header renamed as another': onSheet((sheet, line, variant) => {
    const width = sheet.getLastColumn();
    const [from, to] = [line, variant].map(
      part => 1 + Math.floor(part * width),
    );
    sheet.getRange(1, to).setValue(sheet.getRange(1, from).getValue());
  }),
  'header emptied': onSheet((sheet, line) => {
    sheet
      .getRange(1, 1 + Math.floor(line * sheet.getLastColumn()))
      .clearContent();
  }),
  'header row emptied': onSheet(sheet => {
    sheet.getRange(1, 1, 1, sheet.getLastColumn()).clearContent();
  }),
  'header row deleted': onSheet(sheet => {
    sheet.deleteRow(1);
  }),
  'row inserted above the header': onSheet(sheet => {
    sheet.insertRowBefore(1);
  }),
  'column deleted': onSheet((sheet, line) => {
    sheet.deleteColumn(1 + Math.floor(line * sheet.getLastColumn()));
  }),
  'column cut and pasted': onSheet((sheet, line) => {
    const width = sheet.getLastColumn();
    const from = 1 + Math.floor(line * width);
    sheet.insertColumnAfter(width);
    const cells = (at: number) => sheet.getRange(1, at, sheet.getMaxRows(), 1);
    cells(from).moveTo(cells(width + 1));
  }),
  'sheet renamed': onSheet((sheet, line) => {
    sheet.setName(`${sheet.getName()} ${Math.floor(line * 1000)}`);
  }),
  'sheet moved': onSheet((sheet, line) => {
    const book = sheet.getParent();
    book.setActiveSheet(sheet);
    book.moveActiveSheet(1 + Math.floor(line * book.getNumSheets()));
  }),
  'sheet copied': onSheet((sheet, line, variant) => {
    const name = sheet.getName();
    const copy = sheet.copyTo(sheet.getParent());
    // Google may take the marks along.
    if (line < 0.5) {
      for (const mark of sheet.getDeveloperMetadata()) {
        copy.addDeveloperMetadata(mark.getKey()!, mark.getValue()!);
      }
    }
    copy.getRange(2, 2, 2, 3).setValue('только в копии');
    if (variant < 0.5) {
      sheet.setName(`${name} – прежний`);
      copy.setName(name);
    }
  }),
  'sheet hidden': onSheet(sheet => {
    sheet.hideSheet();
  }),
  'sheet deleted': onSheet(sheet => {
    sheet.getParent().deleteSheet(sheet);
  }),
  'rows sorted': onSheet((sheet, line, variant) => {
    const at = 1 + Math.floor(line * sheet.getLastColumn());
    sheet.sort(at, variant < 0.5);
  }),
  'rows filtered': onSheet((sheet, line) => {
    const at = 1 + Math.floor(line * sheet.getLastColumn());
    const cell = sheet.getRange(2, at).getDisplayValue();
    sheet
      .getDataRange()
      .createFilter()
      .setColumnFilterCriteria(
        at,
        SpreadsheetApp.newFilterCriteria().setHiddenValues([cell]).build(),
      );
  }),
  'rows hidden': onSheet((sheet, line) => {
    sheet.hideRows(2 + Math.floor(line * (sheet.getLastRow() - 1)));
  }),
  'row inserted': onSheet((sheet, line) => {
    sheet.insertRowBefore(2 + Math.floor(line * sheet.getLastRow()));
  }),
  'row moved': onSheet((sheet, line, variant) => {
    const rows = Math.max(1, sheet.getLastRow() - 1);
    const [from, to] = [line, variant].map(part => 2 + Math.floor(part * rows));
    if (to < from || to > from + 1) sheet.moveRows(sheet.getRange(from, 1), to);
  }),
  'row pasted over another': onSheet((sheet, line, variant) => {
    const rows = Math.max(1, sheet.getLastRow() - 1);
    const [from, to] = [line, variant].map(part => 2 + Math.floor(part * rows));
    const cells = (row: number) =>
      sheet.getRange(row, 1, 1, sheet.getLastColumn());
    if (from !== to) cells(from).copyTo(cells(to));
  }),
  'cells merged': onSheet((sheet, line, variant) => {
    const at = 1 + Math.floor(line * sheet.getLastColumn());
    if (variant < 0.5) sheet.getRange(2, at, 2, 1).merge();
    else sheet.getRange(3, at, 1, 2).merge();
  }),
  'validation pasted away': onSheet((sheet, line) => {
    const at = 1 + Math.floor(line * sheet.getLastColumn());
    sheet.getRange(2, at, 3, 1).clearDataValidations();
  }),
  'formats changed': onSheet((sheet, line) => {
    const at = 1 + Math.floor(line * sheet.getLastColumn());
    sheet.getRange(2, at, 4, 1).setNumberFormat('dd.MM.yyyy');
  }),
  'code typed by hand': onSheet((sheet, line, variant) => {
    const row = 2 + Math.floor(line * (sheet.getLastRow() - 1));
    const present = String(sheet.getRange(row, 1).getValue());
    const other = String(sheet.getRange(2, 1).getValue());
    const typed =
      variant < 0.3
        ? ''
        : variant < 0.6
          ? other
          : `${present.slice(0, 3)}-0777`;
    sheet.getRange(row, 1).setValue(typed);
  }),
  'codes cleared': onSheet(sheet => {
    sheet.getRange(2, 1, sheet.getLastRow(), 1).clearContent();
  }),
  'companions overtyped': onSheet((sheet, line) => {
    const last = sheet.getLastColumn();
    if (!sheet.isColumnHiddenByUser(last)) return;
    sheet.getRange(2 + Math.floor(line * 3), last).setValue('моё');
  }),
  'companions deleted': onSheet(sheet => {
    const last = sheet.getLastColumn();
    if (sheet.isColumnHiddenByUser(last)) sheet.deleteColumn(last);
  }),
  'marks lost': onSheet(sheet => {
    sheet
      .createDeveloperMetadataFinder()
      .onIntersectingLocations()
      .find()
      .forEach(mark => {
        if (mark.getLocation().getSpreadsheet() === null) mark.remove();
      });
  }),
  'formula overtyped': `dice => {
    const names = ['Баллы', 'Сводка', 'Начало'];
    const sheet = SpreadsheetApp.getActive().getSheetByName(names[Math.floor(dice[0] * 3)]);
    sheet.getRange(1 + Math.floor(dice[1] * sheet.getMaxRows()), 1 + Math.floor(dice[2] * sheet.getMaxColumns())).setValue(77);
    return [sheet.getName()];
  }`,
};
