// What `npm ci` of npm 11 refuses: an optional package of another platform that the lock file does not list.
import {packages} from '../package-lock.json';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

test('the lock file lists the optional packages of every platform', () => {
  const locked: Record<string, Locked> = packages;
  const missing = Object.values(locked)
    .flatMap(({optionalDependencies = {}}) => Object.keys(optionalDependencies))
    .filter(name => !Object.keys(locked).some(path => path.endsWith(name)));
  expect(missing).toEqual([]);
});
