/** The sample network in the local host, as `npm start` opens it, and what tests ask of a workbook. */

import {openFolder} from '../local/folder';
import {createHost, Host, HostOptions} from '../local/host';

export function sampleHost(options: HostOptions = {}): Host {
  const host = emptyHost(options);
  openFolder(host, 'sample');
  return host;
}

/**
 * The add-on on an empty workbook, in realms that are kept: V8 need not optimise it anew for each run. `build.test.ts`, the
 * main job and the browser run the very files of dist/.
 */
export function emptyHost(options: HostOptions = {}): Host {
  return createHost({
    ...(options.folder === undefined && {
      folder: 'build/repeated',
      keepsRealms: true,
    }),
    person: 'association@example.org',
    ...options,
  });
}

/** Displayed texts of a range, row by row. */
export function shown(host: Host, sheet: string, a1: string): string[][] {
  return host.evaluate(
    (name: string, range: string) =>
      SpreadsheetApp.getActive()
        .getSheetByName(name)!
        .getRange(range)
        .getDisplayValues(),
    sheet,
    a1,
  );
}

/** Displayed texts of the whole used range. */
export function allShown(host: Host, sheet: string): string[][] {
  return host.evaluate(
    (name: string) =>
      SpreadsheetApp.getActive()
        .getSheetByName(name)!
        .getDataRange()
        .getDisplayValues(),
    sheet,
  );
}

/** Writes into one cell past the add-on, as another script or an import would: no trigger runs. */
export function write(
  host: Host,
  sheet: string,
  a1: string,
  value: string | number | boolean,
): void {
  host.evaluate(
    (name: string, range: string, text: string | number | boolean) => {
      SpreadsheetApp.getActive()
        .getSheetByName(name)!
        .getRange(range)
        .setValue(text);
    },
    sheet,
    a1,
    value,
  );
}

/** A1 address of the cell in a row that shows `text` in some column, in the column of a title. */
export function cellOf(
  host: Host,
  sheet: string,
  text: string,
  title: string,
): string {
  const rows = allShown(host, sheet);
  const headerRow = rows.findIndex(row => row.includes(title));
  const row = rows.findIndex(cells => cells.includes(text));
  const column = rows[headerRow]?.indexOf(title) ?? -1;
  if (row < 0 || column < 0) {
    throw new Error(`«${sheet}» has no «${title}» for «${text}»`);
  }
  return `${letters(column + 1)}${row + 1}`;
}

/** What the figure is that a row shows under a title. */
export function figure(
  host: Host,
  sheet: string,
  text: string,
  title: string,
): string {
  return shown(host, sheet, cellOf(host, sheet, text, title))[0][0];
}

/** What the last command said: the texts of its dialog, or of its toast or alert. */
export function said(host: Host): string {
  const {panels, toasts, alerts} = host.ui;
  return [
    ...panels.map(({html}) => plainText(html)),
    ...toasts.map(({message}) => message),
    ...alerts.map(({prompt}) => prompt),
  ].join('\n');
}

function plainText(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<(li|p|h2)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (
    (rest > 0 ? letters(rest) : '') +
    String.fromCharCode(65 + ((column - 1) % 26))
  );
}
