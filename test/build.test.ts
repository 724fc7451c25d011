// What goes to Google: the bundle of src/main.ts, and the stubs by which Apps Script finds its functions.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import {createHost} from '../local/host';
import {projectRoot} from '../local/signatures/table';
import {newBook} from '../src/model/new-book';
import {temporaryFolder} from './temporary-folder';

const root = projectRoot();
const builds = temporaryFolder();

/** Builds a dist/ out of a main file and its neighbours; returns Code.js. */
function build(files: Record<string, string>): string {
  const folder = mkdtempSync(join(builds, 'build-'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  const main = join(folder, 'main.ts');
  const dist = join(folder, 'dist');
  execFileSync(
    process.execPath,
    [join(root, 'build.mjs'), '--main', main, '--dist', dist],
    {cwd: root, stdio: 'pipe', encoding: 'utf8'},
  );
  return readFileSync(join(dist, 'Code.js'), 'utf8');
}

/** The globals that a script adds to a context without any service. */
function load(code: string): vm.Context {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  return context;
}

/** Google's editor refuses #private names and fields in classes. */
function newSyntax(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPrivateIdentifier(node) || ts.isPropertyDeclaration(node)) {
      found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('Code.js', code, ts.ScriptTarget.Latest, true));
  return found;
}

describe('a bundle', () => {
  const code = build({
    'other.ts': `
      /** Adds.
       *  @customfunction */
      export function INNOSET_SUM(first: number, ...rest: number[]): number {
        return rest.reduce((sum, each) => sum + each, first);
      }
      export interface Shape {side: number}`,
    'main.ts': `
      import {INNOSET_SUM} from './other';
      export {INNOSET_SUM, type Shape} from './other';
      class Counter {
        static made = 0;
        #count = 0;
        next() { return ++this.#count + (Counter.made ??= 0); }
      }
      /**
       * Counts.
       * @param times how often
       */
      export function count(times = 2, {by}: {by?: number} = {}, name?: string): string {
        const counter = new Counter();
        let last = 0;
        for (let i = 0; i < times; i++) last = counter.next();
        return [last * (by ?? 1), name].join(' ');
      }
      /** Twice. */
      export const twice = (value: number) => INNOSET_SUM(value, value);
      export function over(value: string): string;
      export function over(value: number): string;
      export function over(value: string | number): string { return String(value); }
      export async function later(): Promise<number> { return 1; }`,
  });

  it('has a global function for each export, and no other global', () => {
    expect(Object.keys(load(code)).sort()).toEqual([
      'INNOSET_SUM',
      'count',
      'later',
      'over',
      'twice',
    ]);
  });

  it('hands parameters on', () => {
    const {INNOSET_SUM, count, twice, over} = load(code) as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    expect(INNOSET_SUM(1, 2, 3)).toBe(6);
    expect(count()).toBe('2 ');
    expect(count(3, {by: 2}, 'a')).toBe('6 a');
    expect(twice(4)).toBe(8);
    expect(over(5)).toBe('5');
  });

  it('keeps names and comments on the stubs: Sheets reads them', () => {
    expect(code).toContain(
      '/** Adds.\n *  @customfunction */\nfunction INNOSET_SUM(first, ...rest) {\n  return Innoset.INNOSET_SUM(first, ...rest);\n}',
    );
    expect(code).toContain(
      '/**\n * Counts.\n * @param times how often\n */\nfunction count(times, argument2, name) {',
    );
    expect(code).toContain('/** Twice. */\nfunction twice(value) {');
    expect(code).toContain('\nfunction over(value) {');
  });

  it('has no syntax that Google refuses', () => {
    expect(newSyntax(code)).toEqual([]);
    expect(newSyntax('class A { #b = 1; static c = 2 }')).toHaveLength(3);
  });
});

describe('a build fails', () => {
  it('on exports that are no functions, and on names that are taken', () => {
    const main = `
      export const answer = 42;
      export class Table {}
      export function SpreadsheetApp() {}
      export function Date() {}
      export function fine() {}`;
    expect(() => build({'main.ts': main})).toThrow(
      'the name SpreadsheetApp is taken in Apps Script; the name Date is taken in Apps Script; answer is not a function; Table is not a function',
    );
  });

  it('on a main file without exports', () => {
    expect(() => build({'main.ts': 'const a = 1;'})).toThrow('exports nothing');
  });

  it('on more code than the project allows itself', () => {
    const main = `export function big() { return '${'x'.repeat(490_000)}'; }`;
    expect(() => build({'main.ts': main})).toThrow('more than 480000');
  });
});

describe('dist/Code.js', () => {
  const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');

  it('loads without any service, and its globals are the exports of src/main.ts', () => {
    const main = readFileSync(join(root, 'src/main.ts'), 'utf8');
    const exported = [...main.matchAll(/^export (?:async )?function (\w+)/gm)];
    expect(exported.length).toBeGreaterThan(0);
    expect(Object.keys(load(code)).sort()).toEqual(
      exported.map(([, name]) => name).sort(),
    );
  });

  it('has no syntax that Google refuses, and less than 480,000 bytes', () => {
    expect(newSyntax(code)).toEqual([]);
    expect(Buffer.byteLength(code)).toBeLessThan(480_000);
  });

  it('goes with what a new book gets, which a template gives unchanged', () => {
    const read = createHost({folder: 'dist', person: ''}).evaluate(() =>
      HtmlService.createTemplateFromFile('new-book').getRawContent(),
    );
    expect(JSON.parse(read)).toEqual(newBook);
    expect(read).not.toContain('<');
  });

  it('goes with its manifest', () => {
    expect(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')).toBe(
      readFileSync(join(root, 'appsscript.json'), 'utf8'),
    );
  });
});
