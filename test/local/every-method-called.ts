// Holds the coverage table true: what a class serves, its test file has called.
import type {Host} from '../../local/host';
import {servedMethods} from '../../local/served';

/**
 * For `afterAll` of a test of services: every method that the classes serve was called through the membrane by the
 * scripts of these hosts.
 * @param classes as «Spreadsheet.Range»
 */
export function expectEveryMethodCalled(
  hosts: Host | readonly Host[],
  classes: readonly string[],
): void {
  const called = new Set(
    [hosts].flat().flatMap(host => [...(host as Host).called]),
  );
  const missed = classes.flatMap(gasClass =>
    servedMethods(gasClass)
      .map(method => `${gasClass}.${method}`)
      .filter(name => !called.has(name)),
  );
  expect(missed).toEqual([]);
}
