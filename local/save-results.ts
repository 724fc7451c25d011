// Writes what a host holds to files: the book as .xlsx, every document as .docx.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {documentToDocx} from './files/docx';
import {writeBook} from './files/xlsx';
import type {Host} from './host';

/** Puts `book.xlsx` and one `.docx` a document into the folder; returns their paths. */
export async function saveResults(
  host: Host,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, {recursive: true});
  const bookPath = join(folder, 'book.xlsx');
  await writeFile(bookPath, await writeBook(host.book));
  const paths = [bookPath];
  for (const document of host.world.documents.all()) {
    const path = freePath(folder, document.name, paths);
    await writeFile(path, await documentToDocx(document));
    paths.push(path);
  }
  return paths;
}

/** Two documents may bear one name, and names may hold what a file's name cannot. */
function freePath(folder: string, name: string, taken: string[]): string {
  const stem = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'Документ';
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const path = join(folder, `${stem}${suffix}.docx`);
    if (!taken.includes(path)) return path;
  }
}
