// CSV text to rows, as Utilities.parseCsv reads it.
import {ServiceError} from './service-error';

/**
 * Rows of fields; `""` inside quotes is a quote.
 * @throws ServiceError where a quote is not closed
 */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const ends = new Set([delimiter, '\n', '\r']);
  while (place < text.length) {
    let field = '';
    if (text[place] === '"') {
      place++;
      for (;;) {
        const quote = text.indexOf('"', place);
        if (quote < 0) throw new ServiceError('Could not parse text.');
        field += text.slice(place, quote);
        place = quote + 1;
        if (text[place] !== '"') break;
        field += '"';
        place++;
      }
    }
    const start = place;
    while (place < text.length && !ends.has(text[place])) place++;
    row.push(field + text.slice(start, place));
    if (text[place] === delimiter) {
      place++;
      if (place === text.length) row.push('');
      else continue;
    }
    if (text[place] === '\r' && text[place + 1] === '\n') place++;
    place++;
    rows.push(row);
    row = [];
  }
  return rows;
}
