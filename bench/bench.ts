/** `npm run bench`: the figures that the project claims, measured on this machine. */

import {statSync} from 'node:fs';
import {benchAudit, showAuditBench} from './audit';
import {benchCheck, showCheckCalls} from './check-calls';
import {benchEngine, showEngineBench} from './engine';
import {generatedHost} from './network';
import {benchPage, showPageBench} from './page';
import {benchCalls, showCallsBench} from './service-calls';

const EVENTS_PER_INSTITUTION = 50;

console.log(
  `dist/Code.js: ${(statSync('dist/Code.js').size / 1000).toFixed(1)} KB`,
);
console.log(showEngineBench(benchEngine()));
console.log(showAuditBench(benchAudit()));
for (const institutions of [10, 100, 1000]) {
  const host = generatedHost({institutions, events: EVENTS_PER_INSTITUTION});
  console.log(
    `${institutions} institutions × ${institutions * EVENTS_PER_INSTITUTION} events`,
  );
  console.log(showCallsBench(benchCalls(host)));
  console.log(showCheckCalls(benchCheck(host)));
  host.book.close();
}
void benchPage({institutions: 1000, events: EVENTS_PER_INSTITUTION}).then(
  results => {
    for (const each of results) console.log(showPageBench(each));
  },
);
