// `npm run pictures`: the stories of live.test.ts once more, with a picture at each step that the guide shows.
import {spawnSync} from 'node:child_process';
import process from 'node:process';

const {status} = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', 'test/browser/live.test.ts'],
  {
    stdio: 'inherit',
    env: {...process.env, INNOSET_PICTURES: 'docs/guide/pictures'},
  },
);
process.exitCode = status ?? 1;
