/** A bundle of a main file of the test's own, to call rooms of src/workbook that no menu item calls alone. */

import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectRoot} from '../../local/signatures/table';
import {temporaryFolder} from '../temporary-folder';

/**
 * Builds a script and gives the folder that a host opens.
 *
 * @param main its main file; `src/…` in an import means the project's own
 */
export function bundleOf(main: string): string {
  const root = projectRoot();
  const folder = mkdtempSync(join(temporaryFolder(), 'bundle-'));
  const file = join(folder, 'main.ts');
  const dist = join(folder, 'dist');
  writeFileSync(file, main.replaceAll("'src/", `'${join(root, 'src')}/`));
  execFileSync(
    process.execPath,
    [join(root, 'build.mjs'), '--main', file, '--dist', dist],
    {cwd: root, stdio: 'pipe'},
  );
  copyFileSync(join(root, 'dist/new-book.html'), join(dist, 'new-book.html'));
  return dist;
}
