// docs/local-host.md says the truth: it is what the sources give, and what it calls tested has a test.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {coverage, coveragePath} from '../../local/coverage';
import {servedClasses, servedMethods} from '../../local/served';
import {projectRoot} from '../../local/signatures/table';

const root = projectRoot();

function texts(folder: string): string[] {
  return (readdirSync(join(root, folder), {recursive: true}) as string[])
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(root, folder, name), 'utf8'));
}

it('is the page that the generator writes (npm run coverage:host)', () => {
  expect(readFileSync(join(root, coveragePath), 'utf8')).toBe(coverage());
});

it('knows every class under local/services', () => {
  const declared = texts('local/services').flatMap(text =>
    [...text.matchAll(/static readonly gas\b[^']*'([^']+)'/g)].map(
      ([, name]) => name,
    ),
  );
  expect(new Set(servedClasses())).toEqual(new Set(declared));
});

it('has for every served class a test file that calls all its methods', () => {
  // «Spreadsheet.Range», or with a part that the test fills in: `Spreadsheet.Embedded${kind}ChartBuilder`.
  const named = texts('test/local')
    .filter(text => text.includes('expectEveryMethodCalled('))
    .flatMap(text => [...text.matchAll(/['`]([A-Z]\w*\.[\w${}]+)['`]/g)])
    .map(([, name]) => new RegExp(`^${name.replace(/\$\{\w+\}/g, '\\w+')}$`));
  const untested = servedClasses().filter(
    gasClass =>
      servedMethods(gasClass).length > 0 &&
      !named.some(pattern => pattern.test(gasClass)),
  );
  expect(untested).toEqual([]);
});
