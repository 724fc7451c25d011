/**
 * `npm run torture [-- SECONDS [SCENARIO]]`: every command killed, failed and left without an answer at its service
 * calls, then run again; ends with 1 where the book is another than after an undisturbed run.
 */

import {scenarios} from './faults/scenarios';
import {shuffled} from './faults/random';
import {Failure, Trial, sweep} from './faults/sweep';

const SHOWN = 6;
const [seconds = '600', only] = process.argv.slice(2);
const chosen = scenarios.filter((_, place) => !only || String(place) === only);
const end = performance.now() + Number(seconds) * 1000;

let failed = 0;
chosen.forEach((scenario, place) => {
  const trial = new Trial(scenario);
  const start = performance.now();
  // What one leaves of its time the others share.
  const share = (end - start) / (chosen.length - place);
  const cases = shuffled(trial.cases());
  const {disturbed, failures} = sweep(
    trial,
    cases,
    () => performance.now() > start + share,
  );
  trial.close();
  failed += failures.length;
  console.log(
    `${scenario.name}: ${trial.calls.length} service calls, ${trial.acting.length} of them change something; ${disturbed} of ${cases.length} faults tried, ${failures.length} failed`,
  );
  for (const failure of failures.slice(0, SHOWN)) show(failure);
});
process.exitCode = failed === 0 ? 0 : 1;

function show({call, method, fault, what}: Failure): void {
  const kind =
    fault.kind === 'kill' ? `kill, writes ${fault.buffered}` : fault.kind;
  console.log(`  call ${call}, ${method}, ${kind}:`);
  for (const line of what.slice(0, 8)) console.log(`    ${line}`);
}
