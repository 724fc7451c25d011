/**
 * `npm run torture [-- SECONDS [PART]]`: the product under what people, Google and chance may do to it, each part with
 * its share of the time and its seed; ends with 1 where anything was lost, doubled, half written or silently wrong. A
 * process for each processor takes its slice of every part.
 */

import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {shuffled} from './faults/random';
import {type Scenario, scenarios} from './faults/scenarios';
import {FEW, MANY, type Size, runSchedules} from './faults/schedules';
import {type Case, Trial} from './faults/sweep';
import {showStructure, tortureStructure} from './structure/torture';
import {tortureCalls} from './torture/calls';
import {tortureForms} from './torture/form-texts';
import {tortureTexts} from './torture/texts';

/** What a part did within its time. */
interface Report {
  /** One line: how much was tried. */
  readonly tried: string;
  readonly failures: readonly string[];
}

interface Part {
  readonly name: string;
  /** Of the time, as against the other parts. */
  readonly share: number;
  /** @param until the time of `performance.now()` at which it ends anyway */
  run(isOver: () => boolean, until: number, slice: Slice): Report;
}

/** What one of the processes does: the `at`-th of `of` equal parts, from 0. */
interface Slice {
  readonly at: number;
  readonly of: number;
}

const SHOWN = 6;
const SEED = 20261125;
/** The pairs of all kills are tried on the commands that a form calls: some 2,000 for each. */
const IN_PAIRS = /^a form|Отменить/;

const parts: readonly Part[] = [
  ...scenarios.map(faultsOf),
  ...scenarios.filter(({name}) => IN_PAIRS.test(name)).map(pairsOf),
  schedules('few people, a plain grid', 10_000, FEW, 24),
  schedules('a hundred people, the live book', 100, MANY, 6),
  {
    name: 'structure: random edits of the sheets',
    share: 12,
    run: (isOver, _, slice) => {
      const {count, first} = sliceOf(10_000, slice);
      const report = tortureStructure(count, SEED, first, isOver);
      const failures = report.failures.map(
        ({trial, edits, what}) => `${trial}: ${edits.join(' + ')}: ${what}`,
      );
      return {tried: showStructure(report).split('\n', 2).join(';'), failures};
    },
  },
  {
    name: 'texts: hostile, through cells, dialogs and documents',
    share: 6,
    run: (_, until, slice) => {
      const {count, first} = sliceOf(1_000_000, slice);
      return tried('texts', tortureTexts(count, SEED + first, until));
    },
  },
  {
    name: 'texts: hostile, through the form',
    share: 6,
    run: (_, until, slice) => {
      const {count, first} = sliceOf(10_000, slice);
      return tried('texts', tortureForms(count, SEED + first, until));
    },
  },
  {
    name: 'calls: every role, every row, malformed arguments',
    share: 2,
    run: (_isOver, _until, slice) => {
      const {count, first} = sliceOf(8, slice);
      const {calls, faults} = tortureCalls(count, SEED + first);
      return {tried: `${calls} calls`, failures: faults};
    },
  },
];

const [seconds = '1200', only = '', at, of] = process.argv.slice(2);
if (at === undefined) {
  const processes = availableParallelism();
  for (let each = 0; each < processes; each++) {
    spawn(
      process.execPath,
      [__filename, seconds, only, String(each), String(processes)],
      {stdio: 'inherit'},
    ).on('exit', code => (process.exitCode ||= code ?? 1));
  }
} else {
  process.exitCode = torture({at: Number(at), of: Number(of)});
}

function torture(slice: Slice): number {
  const chosen = parts.filter(({name}) => name.includes(only));
  const end = performance.now() + Number(seconds) * 1000;
  let left = chosen.reduce((sum, {share}) => sum + share, 0);
  let failed = 0;
  for (const {name, share, run} of chosen) {
    // What one leaves of its time the others share.
    const until =
      performance.now() + ((end - performance.now()) * share) / left;
    left -= share;
    const {tried, failures} = run(
      () => performance.now() > until,
      until,
      slice,
    );
    failed += failures.length;
    console.log(
      `[${slice.at + 1}/${slice.of}] ${name}: ${tried}, ${failures.length} failed`,
    );
    for (const failure of failures.slice(0, SHOWN)) console.log(`  ${failure}`);
  }
  return failed === 0 ? 0 : 1;
}

/** How many of `all` a process tries, from which number on. */
function sliceOf(
  all: number,
  {at, of}: Slice,
): {readonly count: number; readonly first: number} {
  const first = Math.floor((all * at) / of);
  return {first, count: Math.floor((all * (at + 1)) / of) - first};
}

/** A command killed, failed and left without an answer at its service calls, then run again. */
function faultsOf(scenario: Scenario): Part {
  return {
    name: `faults: ${scenario.name}`,
    share: 2,
    run: (isOver, _, slice) => {
      const trial = new Trial(scenario);
      const cases = ownOf(shuffled(trial.cases()), slice);
      const {count, failures} = each(cases, isOver, ({call, fault}) =>
        trial
          .disturb(call, fault)
          .map(what => `${told(trial, {call, fault})}: ${what}`),
      );
      trial.close();
      return {
        tried: `${trial.calls.length} service calls, ${trial.acting.length} of them change something; ${count} of ${cases.length} faults tried`,
        failures,
      };
    },
  };
}

/** The same killed twice, in the run and in the next one. */
function pairsOf(scenario: Scenario): Part {
  return {
    name: `pairs of kills: ${scenario.name}`,
    share: 3,
    run: (isOver, _, slice) => {
      const trial = new Trial(scenario);
      const pairs = ownOf(shuffled(trial.pairs()), slice);
      const {count, failures} = each(pairs, isOver, ({first, second}) =>
        trial
          .disturb(first.call, first.fault, second)
          .map(
            what => `${told(trial, first)}, then call ${second.call}: ${what}`,
          ),
      );
      trial.close();
      return {tried: `${count} of ${pairs.length} pairs tried`, failures};
    },
  };
}

function schedules(
  name: string,
  count: number,
  size: Size,
  share: number,
): Part {
  return {
    name: `schedules: ${name}`,
    share,
    run: (isOver, _, slice) => {
      const own = sliceOf(count, slice);
      const report = runSchedules(own.count, size, SEED + own.first, isOver);
      return {
        tried: `${report.schedules} of ${own.count} schedules, ${report.acknowledged} commands acknowledged, ${report.repeated} met a lock, a change or a fault and were repeated`,
        failures: report.failures,
      };
    },
  };
}

function tried(
  what: string,
  report: {readonly tried: number; readonly failures: readonly string[]},
): Report {
  return {tried: `${report.tried} ${what} tried`, failures: report.failures};
}

function ownOf<T>(things: readonly T[], {at, of}: Slice): T[] {
  return things.filter((_, index) => index % of === at);
}

function each<T>(
  things: readonly T[],
  isOver: () => boolean,
  tryOne: (thing: T) => readonly string[],
): {count: number; failures: string[]} {
  const failures: string[] = [];
  let count = 0;
  for (const thing of things) {
    if (isOver()) break;
    count++;
    const [first] = tryOne(thing);
    if (first !== undefined) failures.push(first);
  }
  return {count, failures};
}

function told(trial: Trial, {call, fault}: Case): string {
  const {gasClass, method} = trial.calls[call];
  const kind =
    fault.kind === 'kill' ? `kill, writes ${fault.buffered}` : fault.kind;
  return `call ${call}, ${gasClass}.${method}, ${kind}`;
}
