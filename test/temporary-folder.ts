/** A folder for a test's files, gone when the test file has run. */

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'innoset-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}
