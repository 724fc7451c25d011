// Opens a workbook of this machine in a host that runs the built add-on.
import {readFile, stat} from 'node:fs/promises';
import {basename, extname, join} from 'node:path';
import {readBook} from './files/xlsx';
import {openFolder} from './folder';
import {createHost, type Host, type HostOptions} from './host';
import {projectRoot} from './signatures/table';

/**
 * A host with the bundle of dist/ bound to the book: an .xlsx file, or a folder of CSV files, one a sheet.
 * @throws Error in Russian where there is no such file, or it is of another kind or damaged
 */
export async function openBook(
  path: string,
  options: Omit<HostOptions, 'book' | 'folder'> = {},
): Promise<Host> {
  const folder = join(projectRoot(), 'dist');
  const kind = await stat(path).catch(() => undefined);
  if (!kind) throw new Error(`${path}: нет такого файла или папки`);
  if (kind.isDirectory()) {
    const host = createHost({...options, folder});
    openFolder(host, path);
    return host;
  }
  if (extname(path).toLowerCase() !== '.xlsx') {
    throw new Error(`${path}: откройте книгу .xlsx или папку с файлами .csv`);
  }
  const name = basename(path, extname(path));
  const bytes = await readFile(path);
  const book = await readBook(bytes, {name}).catch((error: Error) => {
    throw new Error(
      `${path}: это не книга .xlsx, или она повреждена (${error.message}). Сохраните её заново в LibreOffice, Excel или Google Таблицах.`,
    );
  });
  return createHost({...options, folder, book});
}
