/** `npm run bench`: the figures that the project claims, measured on this machine. */

import {statSync} from 'node:fs';
import {benchAudit, showAuditBench} from './audit';
import {benchEngine, showEngineBench} from './engine';
import {benchPage, showPageBench} from './page';
import {benchCalls, showCallsBench} from './service-calls';

const EVENTS_PER_INSTITUTION = 50;

console.log(
  `dist/Code.js: ${(statSync('dist/Code.js').size / 1000).toFixed(1)} KB`,
);
console.log(showEngineBench(benchEngine()));
console.log(showAuditBench(benchAudit()));
for (const institutions of [10, 100, 1000]) {
  console.log(showCallsBench(benchCalls(institutions, EVENTS_PER_INSTITUTION)));
}
void benchPage({institutions: 1000, events: EVENTS_PER_INSTITUTION}).then(
  results => {
    for (const each of results) console.log(showPageBench(each));
  },
);
