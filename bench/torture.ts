/**
 * `npm run torture [-- SECONDS [PART]]`: the product under what people, Google and chance may do to it, each part with
 * its share of the time and its seed; ends with 1 where anything was lost, doubled, half written or silently wrong.
 */

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
  run(isOver: () => boolean, until: number): Report;
}

const SHOWN = 6;
const SEED = 20261125;
/** The pairs of all kills are tried on the commands that a form calls: some 2,000 for each. */
const IN_PAIRS = /^a form|Отменить/;

const parts: readonly Part[] = [
  ...scenarios.map(faultsOf),
  ...scenarios.filter(({name}) => IN_PAIRS.test(name)).map(pairsOf),
  schedules('few people, a plain grid', 10_000, FEW, 12),
  schedules('a hundred people, the live book', 100, MANY, 6),
  {
    name: 'structure: random edits of the sheets',
    share: 8,
    run: isOver => {
      const report = tortureStructure(10_000, SEED, 0, isOver);
      const failures = report.failures.map(
        ({trial, edits, what}) => `${trial}: ${edits.join(' + ')}: ${what}`,
      );
      return {tried: showStructure(report).split('\n', 2).join(';'), failures};
    },
  },
  {
    name: 'texts: hostile, through cells, dialogs and documents',
    share: 6,
    run: (_, until) => tried('texts', tortureTexts(1_000_000, SEED, until)),
  },
  {
    name: 'texts: hostile, through the form',
    share: 6,
    run: (_, until) => tried('texts', tortureForms(10_000, SEED, until)),
  },
  {
    name: 'calls: every role, every row, malformed arguments',
    share: 2,
    run: () => {
      const {calls, faults} = tortureCalls(4, SEED);
      return {tried: `${calls} calls`, failures: faults};
    },
  },
];

const [seconds = '1200', only = ''] = process.argv.slice(2);
const chosen = parts.filter(({name}) => name.includes(only));
const end = performance.now() + Number(seconds) * 1000;
let left = chosen.reduce((sum, {share}) => sum + share, 0);
let failed = 0;
for (const {name, share, run} of chosen) {
  // What one leaves of its time the others share.
  const until = performance.now() + ((end - performance.now()) * share) / left;
  left -= share;
  const {tried, failures} = run(() => performance.now() > until, until);
  failed += failures.length;
  console.log(`${name}: ${tried}, ${failures.length} failed`);
  for (const failure of failures.slice(0, SHOWN)) console.log(`  ${failure}`);
}
process.exitCode = failed === 0 ? 0 : 1;

/** A command killed, failed and left without an answer at its service calls, then run again. */
function faultsOf(scenario: Scenario): Part {
  return {
    name: `faults: ${scenario.name}`,
    share: 2,
    run: isOver => {
      const trial = new Trial(scenario);
      const cases = shuffled(trial.cases());
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
    run: isOver => {
      const trial = new Trial(scenario);
      const pairs = shuffled(trial.pairs());
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
    run: isOver => {
      const report = runSchedules(count, size, SEED, isOver);
      return {
        tried: `${report.schedules} of ${count} schedules, ${report.acknowledged} commands acknowledged, ${report.repeated} met a lock, a change or a fault and were repeated`,
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
