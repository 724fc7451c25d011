/** What a cell of the workbook holds, once it has left the spreadsheet service. */

/**
 * A blank cell is ''. A date that Sheets made of a typed text arrives as the text «09.02.2023»; only the
 * date companions (hidden columns) travel as serial numbers: see `serialOf`.
 */
export type Cell = string | number | boolean;

/**
 * A cell of Sheets holds 50,000 characters (https://support.google.com/drive/answer/37603); a text that the add-on
 * writes needs one of them for itself: see the encoder.
 */
export const LONGEST_TEXT = 49_999;

/** «-» in a cell: the question does not apply here. Blank (no data) and 0 are other values (S2:287, a site without pupils). */
export const NOT_APPLICABLE = '-';
export type NotApplicable = typeof NOT_APPLICABLE;

/** Whether nothing was entered: '' or white space only. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** As a Russian sentence quotes it: «33,6». */
export function showCell(cell: Cell): string {
  return typeof cell === 'number'
    ? String(cell).replace('.', ',')
    : String(cell);
}
