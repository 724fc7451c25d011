/**
 * Random edits of the sheets themselves, after which the scores are compared with those of the untouched book: they are
 * the same, or «Обновить книгу» and «Починить книгу» make them so, or an error names the sheet. Never are they silently
 * others.
 */

import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createHost, type Host} from '../../local/host';
import {projectRoot} from '../../local/signatures/table';
import {snapshot} from '../../local/snapshot';
import {fill} from '../network';
import {DESTRUCTIVE, type Dice, EDITS} from './edits';

export interface StructureReport {
  readonly tried: number;
  /** The scores stayed the same. */
  readonly carried: number;
  /** «Обновить книгу» and «Починить книгу» gave them back. */
  readonly healed: number;
  /** An error or a warning that was not there before named a sheet that was edited, and a way out. */
  readonly stopped: number;
  /** Trials without an edit that destroys what people entered, and how many of them were carried on or healed. */
  readonly harmless: number;
  readonly harmlessKept: number;
  readonly failures: readonly StructureFailure[];
  /** By kind of the edit, of the trials with one edit alone: how many were carried on or healed, how many stopped. */
  readonly byKind: {readonly [kind: string]: readonly [number, number]};
}

export interface StructureFailure {
  /** Trial of the seed, to be run again alone. */
  readonly trial: number;
  readonly edits: readonly string[];
  readonly what: string;
}

interface Counted {
  readonly figures: readonly string[];
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly sheet: string;
  readonly message: string;
  readonly cure: string;
}

/**
 * One of so many trials has drawn pages, and compares what they show; the others count by the engine alone, on a book
 * without a formula, which is quick.
 */
const DRAWN_EACH = 40;
const OF_PAGES = 'formula overtyped';
const MOST_EDITS = 3;

/**
 * The first trials are each kind alone, the others up to three edits one after the other.
 *
 * @param from number of the first trial
 * @param isOver asked before each trial
 */
export function tortureStructure(
  count: number,
  seed = 1,
  from = 0,
  isOver: () => boolean = () => false,
): StructureReport {
  const folder = buildScript();
  try {
    const books = {
      plain: new Trials(folder, false),
      drawn: new Trials(folder, true),
    };
    return run(books, count, seed, from, isOver);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** «10000 trials: …», a line a fact. */
export function showStructure(report: StructureReport): string {
  const {tried, carried, healed, stopped, harmless, harmlessKept, failures} =
    report;
  const share = (part: number, whole = tried) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  return [
    `Structure: ${tried} trials; carried on ${share(carried)}, healed ${share(healed)}, stopped with a place ${share(stopped)}, ${failures.length} failed`,
    `  of ${harmless} without an edit that destroys data ${share(harmlessKept, harmless)} carried on or healed`,
    ...failures
      .slice(0, 6)
      .map(
        ({trial, edits, what}) => `  ${trial}: ${edits.join(' + ')}: ${what}`,
      ),
  ].join('\n');
}

function run(
  {plain, drawn}: {readonly plain: Trials; readonly drawn: Trials},
  count: number,
  seed: number,
  from: number,
  isOver: () => boolean,
): StructureReport {
  const tally = {
    tried: 0,
    carried: 0,
    healed: 0,
    stopped: 0,
    harmless: 0,
    harmlessKept: 0,
  };
  const failures: StructureFailure[] = [];
  const byKind: {[kind: string]: [number, number]} = {};
  for (let trial = from; trial < from + count && !isOver(); trial++) {
    const random = randomOf(seed * 1_000_003 + trial);
    const trials = trial % DRAWN_EACH === 0 ? drawn : plain;
    const edits =
      trial < plain.kinds.length
        ? [plain.kinds[trial]]
        : Array.from(
            {length: 1 + Math.floor(random() * MOST_EDITS)},
            () => trials.kinds[Math.floor(random() * trials.kinds.length)],
          );
    tally.tried++;
    try {
      const end = trials.disturb(edits, random);
      tally[end]++;
      if (!edits.some(kind => DESTRUCTIVE.includes(kind))) {
        tally.harmless++;
        if (end !== 'stopped') tally.harmlessKept++;
      }
      if (edits.length > 1) continue;
      byKind[edits[0]] ??= [0, 0];
      byKind[edits[0]][end === 'stopped' ? 1 : 0]++;
    } catch (error) {
      failures.push({trial, edits, what: (error as Error).message});
    }
  }
  return {...tally, failures, byKind};
}

/** A book that is edited, judged and put back, again and again. */
class Trials {
  private readonly host: Host;
  private readonly restore: () => void;
  private readonly wanted: string;
  private readonly page: string | undefined;
  /** Of the edits that make sense. */
  readonly kinds: readonly string[];

  constructor(folder: string, isDrawn: boolean) {
    this.host = smallNetwork(folder);
    this.kinds = Object.keys(EDITS).filter(
      kind => isDrawn || kind !== OF_PAGES,
    );
    // Codes and companions, as they stand in a book that is in use.
    this.host.run(isDrawn ? 'computeScores' : 'repairBook');
    const {figures, problems} = JSON.parse(
      String(this.host.call('scoresNow')),
    ) as Counted;
    this.wanted = JSON.stringify(figures);
    if (problems.length > 0) {
      throw new Error(`something is wrong before: ${problems[0].message}`);
    }
    this.page = isDrawn ? this.shown() : undefined;
    const {books, properties, caches} = this.host.world;
    this.restore = snapshot(books, properties, caches);
  }

  /** @throws Error where the scores are silently others, or the add-on broke */
  disturb(
    edits: readonly string[],
    random: () => number,
  ): 'carried' | 'healed' | 'stopped' {
    this.restore();
    this.host.ui.clear();
    const done = edits.map(kind => {
      const dice: Dice = [random(), random(), random()];
      // What Sheets itself refuses (moving a part of a merge) is no edit.
      return `try {
        touched.push(...(${EDITS[kind]})(${JSON.stringify(dice)}));
      } catch (error) {
        if (error.name !== 'Exception') throw error;
      }`;
    });
    const first = this.outcome(done.join(''));
    if (first.isSame) return 'carried';
    if (this.outcome('mended();').isSame) return 'healed';
    const isNamed = first.problems.some(
      ({sheet, cure}) => cure !== '' && first.touched.includes(sheet),
    );
    if (isNamed) return 'stopped';
    throw new Error(
      `the scores are others, and nothing names ${first.touched.join(', ')}`,
    );
  }

  /** What is counted after something was done, in one run: each run loads the script. */
  private outcome(
    done: string,
  ): Counted & {readonly isSame: boolean; readonly touched: string[]} {
    const {touched, counted} = this.host.evaluate(
      `(() => {
        const touched = [];
        ${done}
        return {touched, counted: scoresNow()};
      })()`,
    ) as {touched: string[]; counted: string};
    const read = JSON.parse(counted) as Counted;
    const isSame = JSON.stringify(read.figures) === this.wanted;
    if (!isSame || this.page === undefined) return {...read, touched, isSame};
    this.host.run('computeScores');
    return {...read, touched, isSame: this.shown() === this.page};
  }

  /** What «Баллы» shows, a line an institution, but for its code: codes that people cleared are given anew. */
  private shown(): string {
    const rows = this.host.evaluate(() =>
      SpreadsheetApp.getActive()
        .getSheetByName('Баллы')!
        .getDataRange()
        .getDisplayValues(),
    );
    return (
      rows
        // Columns follow the order of «Показатели», which people sort.
        .map(row =>
          row
            .filter(cell => !CODE.test(cell))
            .sort()
            .join('|'),
        )
        .filter(line => line.includes('Школа № '))
        .sort()
        .join('\n')
    );
  }
}

const CODE = /^[А-Я]{3}-\d{4}$/;

/** Three schools with something of everything that counts, on short sheets. */
function smallNetwork(folder: string): Host {
  const host = createHost({
    folder,
    person: 'association@example.org',
    now: () => new Date(Date.UTC(2026, 10, 22, 7)),
  });
  host.ui.answer('OK', 'Положения');
  host.run('createBook');
  const schools = [1, 2, 3].map(number => `Школа № ${number}`);
  fill(
    host,
    'Учреждения',
    ['Краткое название', 'Тип', 'Группа рейтинга', 'Уровни образования'],
    schools.map(name => [
      name,
      'школа',
      'школы, гимназии, лицеи',
      'НОО; ООО; СОО',
    ]),
  );
  fill(host, 'Партнёры', ['Краткое название'], [['Технопарк'], ['Музей']]);
  fill(
    host,
    'Площадки',
    ['Учреждение', 'Тема', 'Вид статуса', 'Уровень', 'Сроки реализации'],
    schools.map((name, index) => [
      name,
      `Тема ${index}`,
      'ФЭП МОН РФ',
      index === 0 ? 'федеральный' : 'региональный',
      '2022-2025 г.г.',
    ]),
  );
  fill(
    host,
    'Мероприятия',
    [
      'Учреждение',
      'Форма и название мероприятия',
      'Уровень',
      'Дата проведения',
      'Партнёры',
      'Количество',
    ],
    schools.flatMap((name, index) => [
      [name, `Турнир ${index}`, 'муниципальный', '12.10.2022', 'Музей', 2],
      [name, `Слёт ${index}`, 'региональный', 'апрель 2023', '', ''],
    ]),
  );
  fill(
    host,
    'Значения',
    ['Учреждение', 'Показатель', 'Период', 'Из них', 'Всего'],
    schools.map((name, index) => [
      name,
      'Качество обученности в целом по учреждению',
      '01.09.2022–31.08.2023',
      40 + index * 10,
      100,
    ]),
  );
  host.evaluate(() => {
    const book = SpreadsheetApp.getActive();
    const settings = book.getSheetByName('Настройки')!;
    settings.getRange('D4').setValue('01.09.2022–31.08.2023');
    settings.getRange('D6').setValue('31.08.2023');
    for (const sheet of book.getSheets()) {
      const spare = sheet.getMaxRows() - sheet.getLastRow() - 3;
      if (spare > 0) sheet.deleteRows(sheet.getLastRow() + 4, spare);
    }
  });
  return host;
}

/** The script with its data file, in a folder of its own. */
function buildScript(): string {
  const root = projectRoot();
  const folder = mkdtempSync(join(tmpdir(), 'innoset-structure-'));
  execFileSync(
    process.execPath,
    [
      join(root, 'build.mjs'),
      '--main',
      join(root, 'bench/structure/script.ts'),
      '--dist',
      folder,
    ],
    {cwd: root, stdio: 'pipe'},
  );
  copyFileSync(join(root, 'dist/new-book.html'), join(folder, 'new-book.html'));
  return folder;
}

/** Numbers below 1 of a seed (Park and Miller). */
function randomOf(seed: number): () => number {
  let state = (Math.abs(seed) % 2147483646) + 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 4; i++) next();
  return next;
}
