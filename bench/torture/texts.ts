/**
 * Hostile texts by the million: through the encoder into cells of every number format, through a dialog, through a
 * document, in batches. What stands there afterwards is compared with what was sent.
 */

import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Host, createHost} from '../../local/host';
import {projectRoot} from '../../local/signatures/table';
import {CONTROLS, hostileTexts} from '../../test/hostile-texts';
import type {throughCells, throughDocument} from './sinks';

export interface TextTrial {
  readonly tried: number;
  readonly failures: readonly string[];
}

const BATCH = 5_000;
/** Of columns of the add-on, and none. */
const FORMATS = ['@', '0', 'dd.mm.yyyy', '#,##0.##', ''];
const BATCHES_A_WORLD = 20;
const ENOUGH_FAILURES = 20;

/**
 * @param count how many texts
 * @param until the time of `performance.now()` at which it ends anyway
 */
export function tortureTexts(
  count: number,
  seed: number,
  until = Infinity,
): TextTrial {
  const folder = mkdtempSync(join(tmpdir(), 'innoset-texts-'));
  try {
    buildSinks(folder);
    let host = open(folder);
    const texts = hostileTexts(seed);
    const failures: string[] = [];
    let tried = 0;
    let batch = 0;
    while (tried < count && performance.now() < until) {
      const size = Math.min(BATCH, count - tried);
      const sent = Array.from({length: size}, () => texts.next().value);
      if (batch === 0) sent.push(...CONTROLS);
      // A world keeps its documents.
      if (batch % BATCHES_A_WORLD === 0) host = open(folder);
      failures.push(
        ...inCells(host, sent, FORMATS[batch % FORMATS.length]),
        ...inDialog(host, sent),
        ...inDocument(host, sent),
      );
      tried += size;
      batch += 1;
      if (failures.length >= ENOUGH_FAILURES) break;
    }
    return {tried, failures};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function open(folder: string): Host {
  return createHost({folder, person: 'association@example.org'});
}

function buildSinks(folder: string): void {
  const root = projectRoot();
  execFileSync(
    process.execPath,
    [
      join(root, 'build.mjs'),
      '--main',
      join(root, 'bench/torture/sinks.ts'),
      '--dist',
      folder,
    ],
    {cwd: root, stdio: 'pipe'},
  );
}

function inCells(
  host: Host,
  sent: readonly string[],
  format: string,
): string[] {
  const {values, formulas} = host.run('throughCells', [
    sent,
    format,
  ]) as ReturnType<typeof throughCells>;
  return sent.flatMap((text, at) =>
    values[at] === text && formulas[at] === ''
      ? []
      : [failure(`a cell of «${format}»`, text, values[at])],
  );
}

function inDialog(host: Host, sent: readonly string[]): string[] {
  host.ui.clear();
  host.run('throughDialog', [sent]);
  const [{html}] = host.ui.panels;
  // Whatever is markup now was markup before a text came in.
  const pieces = html.split(/<[^<>]*>/);
  const tags = html.match(/<[^<>]*>/g) ?? [];
  const listed = pieces.filter(piece => piece.startsWith('Лист «Лист», «'));
  const skeleton =
    tags.filter(tag => tag !== '<li>' && tag !== '</li>').join('') ===
    '<!DOCTYPE html><html lang="ru"><head><base target="_top"><style></style></head><body><p></p><h2></h2><ul></ul></body></html>';
  const message = pieces.find(piece => piece.includes('\u0003')) ?? '';
  const shown = unescaped(message).split('\u0003');
  return [
    ...(skeleton && pieces.every(piece => !/[<>]/.test(piece))
      ? []
      : [failure('the markup of a dialog', '', tags.slice(0, 40).join(''))]),
    ...sent.flatMap((text, at) =>
      shown[at] === text ? [] : [failure('a dialog', text, shown[at])],
    ),
    ...listed.flatMap((piece, at) => {
      const line = `Лист «Лист», «${at}»: «${sent[at]}». Исправьте.`;
      return unescaped(piece) === line
        ? []
        : [failure('the list of a dialog', line, unescaped(piece))];
    }),
  ];
}

/** As a browser reads a text between tags. */
function unescaped(html: string): string {
  const entities: {readonly [name: string]: string} = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html.replace(/&\w+;|&#39;/g, entity => entities[entity] ?? entity);
}

function inDocument(host: Host, sent: readonly string[]): string[] {
  const {paragraphs, cells} = host.run('throughDocument', [sent]) as ReturnType<
    typeof throughDocument
  >;
  return [
    ...paragraphs.flatMap((held, at) => holds('a paragraph', sent[at], held)),
    ...cells.flatMap((held, at) => holds('a cell of a table', sent[at], held)),
  ];
}

/** Characters that no document holds, and ways to break a line. */
const UNHELD = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2028\u2029\ufffd]/gu;

function holds(where: string, text: string, held: string): string[] {
  const isSame = UNHELD.test(text)
    ? text.replace(UNHELD, '') === held.replace(UNHELD, '')
    : text === held;
  return isSame ? [] : [failure(where, text, held)];
}

function failure(where: string, sent: string, found: unknown): string {
  return `${where}: ${JSON.stringify(sent).slice(0, 200)} became ${JSON.stringify(found)?.slice(0, 200)}`;
}
