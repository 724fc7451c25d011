// Makes dist/, which goes to Google, and build/, which runs here: the local host and the benchmarks.
// `node build.mjs --main FILE --dist FOLDER` makes only a dist/ of another main file, `--sidebar FILE` only a page.
import {Buffer} from 'node:buffer';
import console from 'node:console';
import {createHash} from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, dirname, join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import vm from 'node:vm';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
// Imported, its nine megabytes would be searched for their exports first.
const ts = require('typescript');
const bundleName = 'Innoset';
const maxBundleBytes = 480_000;
const maxSidebarBytes = 250_000;

const {values: options} = parseArgs({
  options: {
    main: {type: 'string'},
    sidebar: {type: 'string'},
    dist: {type: 'string'},
  },
});
const dist = options.dist ?? join(root, 'dist');

if (options.main) {
  buildDist(options.main, dist);
} else if (options.sidebar) {
  writeSidebar(options.sidebar, dist);
} else {
  buildLocal();
  buildDist(join(root, 'src/main.ts'), dist);
  writeNewBook(dist);
  for (const entry of sidebars()) writeSidebar(entry, dist);
  buildRepeated(join(root, 'bench/faults/repeated-runs.ts'));
}

/** A dist/ for a host that keeps its realms: of the same sources, readable in a profile. */
function buildRepeated(main) {
  const folder = join(root, 'build/repeated');
  cpSync(dist, folder, {recursive: true});
  esbuild.buildSync({
    entryPoints: [main],
    bundle: true,
    outfile: join(folder, 'Code.js'),
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    charset: 'utf8',
    logLevel: 'error',
  });
}

/** The code that Google runs: one IIFE and a top-level function for each export of the main file. */
function buildDist(main, dist) {
  const bundle = esbuild.buildSync({
    entryPoints: [main],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: bundleName,
    platform: 'neutral',
    // A neutral platform reads none by itself.
    mainFields: ['module', 'main'],
    // Google's editor refuses private fields and static class fields.
    target: 'es2019',
    charset: 'utf8',
    // Google shows the code to nobody who would read it there; the repository is where it is read.
    minify: true,
    // Long lines would drown the place in a stack trace.
    lineLimit: 500,
    legalComments: 'none',
    logLevel: 'error',
  }).outputFiles[0].text;
  // A constant of the global scope is no property of it: the stubs alone are callable from outside.
  const code = `${bundle.replace(`var ${bundleName}`, `const ${bundleName}`)}\n${stubs(main)}`;
  const bytes = Buffer.byteLength(code);
  if (bytes > maxBundleBytes) {
    fail(`Code.js has ${bytes} bytes, more than ${maxBundleBytes}`);
  }
  mkdirSync(dist, {recursive: true});
  writeFileSync(join(dist, 'Code.js'), code);
  copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
  console.log(`${join(dist, 'Code.js')}: ${(bytes / 1024).toFixed(1)} KB`);
}

/** What only «Создать книгу» needs, as JSON; Apps Script keeps no other data file than a page. */
function writeNewBook(dist) {
  const bundle = esbuild.buildSync({
    entryPoints: [join(root, 'src/model/new-book.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    logLevel: 'error',
  }).outputFiles[0].text;
  const {newBook} = vm.runInNewContext(`${bundle}; made`);
  const page = JSON.stringify(newBook).replace(/</g, '\\u003c');
  writeFileSync(join(dist, 'new-book.html'), page);
}

/** Every `src/sidebar/<name>.tsx` is the entry of a sidebar. */
function sidebars() {
  const folder = join(root, 'src/sidebar');
  return readdirSync(folder)
    .filter(name => name.endsWith('.tsx'))
    .map(name => join(folder, name));
}

/** One page with script and style inside: a page of HtmlService has no other files beside it. */
function writeSidebar(entry, dist) {
  const name = basename(entry, '.tsx');
  const {outputFiles} = esbuild.buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: dist,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    minify: true,
    // HtmlService takes «//» inside a template literal for a comment and cuts the rest of the line:
    // https://github.com/enuchi/React-Google-Apps-Script/issues/157
    supported: {'template-literal': false},
    lineLimit: 500,
    legalComments: 'none',
    logLevel: 'error',
  });
  const text = ending =>
    outputFiles.find(({path}) => path.endsWith(ending))?.text.trim() ?? '';
  const page = [
    '<!doctype html><html lang="ru"><head><meta charset="utf-8">',
    // A link opens beside the workbook: https://developers.google.com/apps-script/guides/html/restrictions
    `<base target="_blank"><title>Инносеть</title><style>${text('.css')}</style></head>`,
    `<body><div id="sidebar"></div><script>${inScript(text('.js'))}</script></body></html>`,
  ].join('\n');
  const bytes = Buffer.byteLength(page);
  if (bytes > maxSidebarBytes) {
    fail(`${name}.html has ${bytes} bytes, more than ${maxSidebarBytes}`);
  }
  writeFileSync(join(dist, `${name}.html`), page);
  console.log(`${join(dist, name)}.html: ${(bytes / 1024).toFixed(1)} KB`);
}

/** Menus, triggers, sidebars and cells find a function only as a top-level declaration with its parameters. */
function stubs(main) {
  // Where functions are declared can be seen without the types of the language.
  const program = ts.createProgram([main], {
    noLib: true,
    types: [],
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(main);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) fail(`${main} exports nothing`);
  const taken = takenNames();
  const made = [];
  const problems = [];
  for (const symbol of checker.getExportsOfModule(module)) {
    const target =
      symbol.flags & ts.SymbolFlags.Alias
        ? checker.getAliasedSymbol(symbol)
        : symbol;
    if (!(target.flags & ts.SymbolFlags.Value)) continue;
    const declaration = functionDeclaration(target);
    if (!declaration) problems.push(`${symbol.name} is not a function`);
    else if (taken.has(symbol.name)) {
      problems.push(`the name ${symbol.name} is taken in Apps Script`);
    } else made.push(stub(symbol.name, declaration));
  }
  if (problems.length > 0) fail(`${main}: ${problems.join('; ')}`);
  return made.join('\n');
}

/** The declaration with the body, or the function that a constant holds. */
function functionDeclaration(symbol) {
  for (const declaration of symbol.declarations ?? []) {
    if (ts.isFunctionDeclaration(declaration) && declaration.body) {
      return declaration;
    }
    const value =
      ts.isVariableDeclaration(declaration) && declaration.initializer;
    if (value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)))
      return value;
  }
  return undefined;
}

function stub(name, declaration) {
  const names = declaration.parameters.map((parameter, place) => {
    const own = ts.isIdentifier(parameter.name)
      ? parameter.name.text
      : `argument${place + 1}`;
    return parameter.dotDotDotToken ? `...${own}` : own;
  });
  const list = names.join(', ');
  const comment = ts.isFunctionDeclaration(declaration)
    ? declaration
    : declaration.parent.parent.parent;
  const documentation = ts
    .getJSDocCommentsAndTags(comment)
    .filter(ts.isJSDoc)
    .map(each => `${each.getText().replace(/\n\s+\*/g, '\n *')}\n`)
    .join('');
  return `${documentation}function ${name}(${list}) {\n  return ${bundleName}.${name}(${list});\n}\n`;
}

/** Globals of ECMAScript and of Apps Script, and the bundle itself. */
function takenNames() {
  const own = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)');
  const {globals} = require(join(root, 'build/local/signatures.json'));
  return new Set([...own, ...globals, bundleName]);
}

/** Everything that Node runs, a file for each entry; packages stay outside, but for those that CommonJS cannot load. */
function buildLocal() {
  const {devDependencies} = require(join(root, 'package.json'));
  const outside = Object.keys(devDependencies).filter(name => name !== 'hucre');
  const benches = join(root, 'bench');
  const entries = [
    'local/signatures/generate.ts',
    'local/cli.ts',
    'local/oracle.ts',
    'local/coverage.ts',
    'local/server/worker.ts',
    'local/server/server.ts',
    ...(existsSync(benches)
      ? readdirSync(benches).map(name => `bench/${name}`)
      : []),
  ].filter(name => name.endsWith('.ts') && existsSync(join(root, name)));
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: entries,
    bundle: true,
    outbase: '.',
    outdir: 'build',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: outside.flatMap(name => [name, `${name}/*`]),
    sourcemap: true,
    logLevel: 'error',
  });
  // Univer's packages mix module systems, which Node before 20.19 and jest cannot require: they go in.
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['local/engine/calculation.ts'],
    bundle: true,
    outfile: 'build/local/engine/calculation.js',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  writeFrameScript();
  writePage();
  writeSignatures();
}

/** The page of the live workbook; parts that are loaded together stay together. */
function writePage() {
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['local/page/window/page.ts', 'local/page/window/page.css'],
    bundle: true,
    splitting: true,
    outdir: 'build/local/page/window',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    define: {'process.env.NODE_ENV': '"production"'},
    loader: {'.ttf': 'file'},
    legalComments: 'none',
    logLevel: 'error',
  });
}

/** google.script for the frames of this machine; local/page/script-run.ts puts it into a page as a script element. */
function writeFrameScript() {
  const {text} = esbuild.buildSync({
    entryPoints: [join(root, 'local/page/frame/google-script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    supported: {'template-literal': false},
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  }).outputFiles[0];
  const folder = join(root, 'build/local/page');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'google-script.js'), inScript(text));
}

/**
 * Code as the content of a script element (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements)
 * of a page that HtmlService serves: there «<?» begins a scriptlet of a template, and a backtick, though it stands in
 * a pattern or a string, a template literal.
 */
function inScript(code) {
  return code
    .replace(/`/g, '\\x60')
    .replace(/<(?=\?|!--|\/?script)/gi, '\\x3C');
}

/** Reading Google's types takes most of a second, so the table is kept while they and its generator stay the same. */
function writeSignatures() {
  const path = join(root, 'build/local/signatures.json');
  const generator = join(root, 'build/local/signatures/generate.js');
  const types = require.resolve('@types/google-apps-script/package.json');
  const version = createHash('sha256')
    .update(readFileSync(generator))
    .update(readFileSync(types))
    .digest('hex');
  if (existsSync(path) && require(path).version === version) return;
  const {generateSignatures} = require(generator);
  const table = generateSignatures(join(dirname(types), 'index.d.ts'), version);
  writeFileSync(path, JSON.stringify(table));
}

function fail(message) {
  console.error(`build: ${message}`);
  process.exit(1);
}
