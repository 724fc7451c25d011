/** The catalogue: every rule of every file is in it, and every file has its tests. */

import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {rules, waitingRules} from '../../../src/audit/rules';
import {projectRoot} from '../../../local/signatures/table';

test('every id stands once, and none of the first thirty-two is missing', () => {
  const ids = [...rules, ...waitingRules].map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(
      Array.from({length: 32}, (_, index) => `A${index + 1}`),
    ),
  );
});

test('every file of rules has its tests', () => {
  const files = readdirSync(join(projectRoot(), 'src/audit/rules'));
  expect(readdirSync(__dirname)).toEqual(
    expect.arrayContaining(
      files.map(name => name.replace(/\.ts$/, '.test.ts')),
    ),
  );
});
