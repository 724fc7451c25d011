// The built pages as HtmlService serves them.
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import vm from 'node:vm';
import {createHost} from '../../local/host';
import {projectRoot} from '../../local/signatures/table';
import {temporaryFolder} from '../temporary-folder';

const root = projectRoot();
const folder = temporaryFolder();
const names = readdirSync(join(root, 'src/sidebar'))
  .filter(name => name.endsWith('.tsx'))
  .map(name => name.replace('.tsx', ''));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

it('has a page for each entry', () => {
  expect(names).toEqual(['check', 'form', 'journal']);
});

describe.each(names)('%s.html', name => {
  const page = read(`dist/${name}.html`);

  it('is served as it was built, plain and as a template', () => {
    const served = createHost({folder: 'dist'}).evaluate(
      (file: string) => [
        HtmlService.createHtmlOutputFromFile(file).getContent(),
        HtmlService.createTemplateFromFile(file).evaluate().getContent(),
      ],
      name,
    );
    expect(served).toEqual([page, page]);
  });

  it('has one script and one style, and nothing outside', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).not.toMatch(/<(link|img|iframe)|@import|url\(|\ssrc=/);
    expect(page).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|import)\s*\(/);
  });

  it('has no template literal, out of which HtmlService would cut what looks like a comment', () => {
    expect(page).not.toContain('`');
  });

  it('has less than 250,000 bytes', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(250_000);
  });
});

it('keeps what would end its script, begin a comment or a scriptlet, or be cut', () => {
  writeFileSync(
    join(folder, 'odd.tsx'),
    `globalThis.said = ['</script>', '<!-- <script>', '<?= 1 ?>',
       \`https://example.org/\${1 + 1}
       // two\`, /[\`'"]/.test('\x60')];`,
  );
  execFileSync(
    process.execPath,
    ['build.mjs', '--sidebar', join(folder, 'odd.tsx'), '--dist', folder],
    {cwd: root},
  );
  const page = readFileSync(join(folder, 'odd.html'), 'utf8');
  const [, code, rest] = /<script>(.*)<\/script>(.*)$/s.exec(page)!;
  expect(rest).toBe('</body></html>');
  expect(code).not.toMatch(/<\/script|<script|<!--|<\?|`/);
  const context = vm.createContext({}) as {said?: unknown};
  vm.runInContext(code, context);
  expect(context.said).toEqual([
    '</script>',
    '<!-- <script>',
    '<?= 1 ?>',
    'https://example.org/2\n       // two',
    true,
  ]);
});
