/** The live workbook in a browser: how soon the page is ready, and how soon another window shows what was typed. */

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser} from 'playwright-core';
import {ASSOCIATION, shareSample} from '../local/cli/live-sample';
import type {Host} from '../local/host';
import {deskImage} from '../local/server/reopen';
import {projectRoot} from '../local/signatures/table';
import {openBrowser} from '../test/browser/browser';
import {
  LiveWindow,
  openContext,
  sampleImage,
  serve,
} from '../test/browser/live-book';
import {generatedHost, type NetworkSize} from './network';

export interface PageBench {
  /** Of which book. */
  readonly title: string;
  /** From the address to a grid that takes keys: the first window after the server's start, and the second. */
  readonly readyMs: readonly [first: number, second: number];
  /** From the key that ends an entry to the frame in which the other window shows it. */
  readonly medianMs: number;
  readonly worstMs: number;
}

const EDITS = 100;
/** Typed into: the register that is longest, a number that indicators add up. */
const SHEET = 'Мероприятия';
const COLUMN = 'Количество';

/** The sample, and a made-up network of the given size. */
export async function benchPage(size: NetworkSize): Promise<PageBench[]> {
  const unpack = join(projectRoot(), 'test/browser/unpack.mjs');
  const {default: prepare} = await import(pathToFileURL(unpack).href);
  await prepare();
  const browser = await openBrowser();
  try {
    return [
      await measure(browser, 'the sample', sampleImage()),
      await measure(
        browser,
        `${size.institutions} institutions × ${size.institutions * size.events} events`,
        imageOf(generatedHost(size)),
      ),
    ];
  } finally {
    await browser.close();
  }
}

function imageOf(host: Host): string {
  host.run('computeScores');
  shareSample(host);
  const image = JSON.stringify(deskImage(host));
  host.book.close();
  return image;
}

async function measure(
  browser: Browser,
  title: string,
  image: string,
): Promise<PageBench> {
  const folder = mkdtempSync(join(tmpdir(), 'innoset-bench-'));
  const server = await serve(image, folder);
  const context = await openContext(browser);
  try {
    const one = await LiveWindow.open(context, server.url, ASSOCIATION);
    const other = await LiveWindow.open(context, server.url, ASSOCIATION);
    const readyMs = [await one.readyAfter(), await other.readyAfter()] as const;
    const times = (await edit(one, other)).sort((a, b) => a - b);
    return {
      title,
      readyMs,
      medianMs: times[times.length >> 1],
      worstMs: times[times.length - 1],
    };
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Milliseconds of each edit. Both windows and this program read one clock. */
async function edit(one: LiveWindow, other: LiveWindow): Promise<number[]> {
  await one.goTo(SHEET);
  const column = await one.column(SHEET, COLUMN);
  await one.select(`${column}2`);
  const times: number[] = [];
  for (let row = 2; row < 2 + EDITS; row++) {
    const text = String(row + 1000);
    const shown = other.whenShown(SHEET, `${column}${row}`, text);
    await one.takes(text);
    const pressed = performance.timeOrigin + performance.now();
    await one.page.keyboard.press('Enter');
    times.push((await shown) - pressed);
  }
  return times;
}

export function showPageBench({
  title,
  readyMs,
  medianMs,
  worstMs,
}: PageBench): string {
  const [first, second] = readyMs.map(ms => (ms / 1000).toFixed(1));
  return [
    `The live workbook of ${title}:`,
    `  page ready after ${first} s, in a second window after ${second} s`,
    `  edit → shown in the other window: median ${medianMs.toFixed(0)} ms, worst of ${EDITS} ${worstMs.toFixed(0)} ms`,
  ].join('\n');
}
