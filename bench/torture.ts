/** `npm run torture [-- SECONDS [SCENARIO]]`: every command killed, failed and left without an answer at its service calls. */

import {scenarios} from './faults/scenarios';
import {Failure, Trial, shuffled, sweep} from './faults/sweep';

const SHOWN = 6;
const [seconds = '600', only] = process.argv.slice(2);
const chosen = scenarios.filter((_, place) => !only || String(place) === only);
const end = performance.now() + Number(seconds) * 1000;

let failed = 0;
chosen.forEach(({name}, place) => {
  const trial = new Trial(chosen[place]);
  // What one leaves of its time the others share.
  const share = (end - performance.now()) / (chosen.length - place);
  const until = performance.now() + share;
  const acting = shuffled(trial.acting);
  const passive = shuffled(
    trial.calls.map(({index}) => index).filter(call => !acting.includes(call)),
  );
  const result = sweep(
    trial,
    name,
    [...acting, ...passive],
    undefined,
    () => performance.now() > until,
  );
  trial.close();
  failed += result.failures.length;
  console.log(
    `${name}: ${result.calls} service calls, ${result.acting} of them change something; ${result.disturbed} of ${result.calls * 4} disturbed runs, ${result.failures.length} failed`,
  );
  for (const failure of result.failures.slice(0, SHOWN)) show(failure);
});
process.exitCode = failed === 0 ? 0 : 1;

function show({call, method, fault, what}: Failure): void {
  console.log(`  call ${call}, ${method}, ${fault}:`);
  for (const line of what.slice(0, 8)) console.log(`    ${line}`);
}
