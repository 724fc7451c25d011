/** Reads CSV strictly: UTF-8 with or without a byte order mark, RFC 4180. What is not so is refused with file and line. */

/** A file that is no CSV, and where. */
export class CsvError extends Error {
  constructor(
    readonly file: string,
    /** From 1, as an editor counts. */
    readonly line: number,
    reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

/**
 * The rows of a CSV file, cells as text. Cells may hold line breaks inside quotes; an empty file has no rows;
 * every row has as many cells as the first.
 *
 * @param file name for messages
 * @throws CsvError
 */
export function parseCsvFile(bytes: Uint8Array, file: string): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new CsvError(file, lineOfBadByte(bytes), 'не UTF-8');
  }
  return parse(text, file);
}

function parse(text: string, file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  let rowLine = 1;
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  for (let at = 0; at < text.length || row.length > 0;) {
    cell.lastIndex = at;
    const [whole, quoted, plain] = cell.exec(text)!;
    if (quoted === undefined && text[at] === '"') {
      throw new CsvError(file, line, 'кавычка не закрыта');
    }
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split('\n').length - 1;
    at += whole.length;
    if (text[at] === ',') {
      at++;
      continue;
    }
    const end = /^(?:\r?\n|$)/.exec(text.slice(at, at + 2));
    if (!end) {
      const reason =
        text[at] === '\r'
          ? 'строка кончается одним CR, нужно LF или CRLF'
          : 'кавычка внутри ячейки: ячейку с кавычкой заключают в кавычки, а саму её удваивают';
      throw new CsvError(file, line, reason);
    }
    if (rows.length > 0 && row.length !== rows[0].length) {
      throw new CsvError(
        file,
        rowLine,
        `ячеек ${row.length}, а в первой строке ${rows[0].length}`,
      );
    }
    rows.push(row);
    row = [];
    at += end[0].length;
    line++;
    rowLine = line;
  }
  return rows;
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    try {
      const decoder = new TextDecoder('utf-8', {fatal: true});
      decoder.decode(bytes.subarray(from, at));
    } catch {
      return line;
    }
    line++;
    from = at + 1;
  }
  return line;
}
