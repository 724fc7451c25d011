/** Disturbs a command at its service calls, runs it again and compares with an undisturbed run. */

import {Fault, runWithFaults} from '../../local/faults';
import type {Host} from '../../local/host';
import type {ServiceCall} from '../../local/services/membrane';
import {snapshot} from '../../local/snapshot';
import {codesOf, differences, orphans, portraitOf} from './portrait';
import type {Scenario} from './scenarios';

export const FAULTS: readonly Fault[] = [
  {kind: 'kill', buffered: 'lost'},
  {kind: 'kill', buffered: 'applied'},
  {kind: 'lost answer'},
  {kind: 'error'},
];

export interface Failure {
  readonly call: number;
  readonly method: string;
  readonly fault: string;
  readonly what: readonly string[];
}

export interface Sweep {
  readonly scenario: string;
  /** Service calls of the undisturbed run. */
  readonly calls: number;
  /** Calls that change something, or end what did. */
  readonly acting: number;
  /** Runs that were disturbed. */
  readonly disturbed: number;
  readonly failures: readonly Failure[];
}

/** A command on its book, ready to be disturbed again and again. */
export class Trial {
  readonly calls: readonly ServiceCall[];
  private readonly host: Host;
  private readonly restore: () => void;
  private readonly before: ReadonlyMap<string, string>;
  private readonly wanted: ReadonlyMap<string, string>;

  constructor(private readonly scenario: Scenario) {
    const host = scenario.open();
    this.host = host;
    this.before = codesOf(host);
    const {books, documents, properties, caches} = host.world;
    this.restore = snapshot(books, documents, properties, caches);
    const calls: ServiceCall[] = [];
    host.hooks = {beforeCall: call => calls.push(call)};
    scenario.run(host);
    host.hooks = {};
    this.calls = calls;
    this.wanted = portraitOf(host);
    this.restore();
  }

  /** Numbers of the calls where a fault leaves another world than at the call before. */
  get acting(): number[] {
    return this.calls
      .filter(({method}) => !READS.test(method))
      .map(({index}) => index);
  }

  /** @returns what is wrong after the command was run again */
  disturb(call: number, fault: Fault): string[] {
    const {host, scenario} = this;
    host.ui.clear();
    const {happened} = runWithFaults(host, [{at: call, fault}], () =>
      scenario.run(host),
    );
    const wrong = happened === 1 ? [] : ['the fault never happened'];
    if (isLocked(host)) wrong.push('the lock is held');
    const between = codesOf(host);
    host.ui.clear();
    try {
      scenario.run(host);
    } catch (error) {
      wrong.push(`again: ${String(error)}`);
    }
    wrong.push(...host.ui.alerts.map(({prompt}) => `refused: ${prompt}`));
    wrong.push(
      ...this.codes(between),
      ...differences(this.wanted, portraitOf(host)),
    );
    if (orphans(host) > 1) wrong.push(`${orphans(host)} orphaned documents`);
    this.restore();
    return wrong;
  }

  close(): void {
    this.host.book.close();
  }

  /** No code changes, none stands twice. */
  private codes(between: ReadonlyMap<string, string>): string[] {
    const after = codesOf(this.host);
    const given = [...after.values()];
    return [
      ...[...this.before, ...between].flatMap(([seat, code]) =>
        after.get(seat) === code
          ? []
          : [`${seat} was ${code}, is ${after.get(seat)}`],
      ),
      ...(new Set(given).size < given.length ? ['a code stands twice'] : []),
    ];
  }
}

/** Calls that leave everything as it is; what prepares a chart or a rule is one of them. */
const READS =
  /^(get|is|has|find|with|new|build|require|as|add(Item|SubMenu|Separator|Range)|create(Menu|DeveloperMetadataFinder|TextFinder|TemplateFromFile|HtmlOutput)|set(Option|ChartType|NumHeaders|Position|AllowInvalid|HelpText|Ranges|Width|Height)$|on|when|formatDate|sleep)/;

/**
 * @param calls numbers of the calls to disturb, in the order of trying
 * @param isOver asked before each run
 */
export function sweep(
  trial: Trial,
  scenario: string,
  calls: readonly number[],
  faults: readonly Fault[] = FAULTS,
  isOver: () => boolean = () => false,
): Sweep {
  const failures: Failure[] = [];
  let disturbed = 0;
  for (const call of calls) {
    for (const fault of faults) {
      if (isOver()) break;
      disturbed++;
      const what = trial.disturb(call, fault);
      if (what.length === 0) continue;
      const {gasClass, method} = trial.calls[call];
      const kind =
        fault.kind === 'kill' ? `kill, writes ${fault.buffered}` : fault.kind;
      failures.push({call, method: `${gasClass}.${method}`, fault: kind, what});
    }
  }
  return {
    scenario,
    calls: trial.calls.length,
    acting: trial.acting.length,
    disturbed,
    failures,
  };
}

/** The same numbers in an order that spreads over all of them from the beginning; a seed for `Park and Miller`. */
export function shuffled(
  numbers: readonly number[],
  seed = 20261122,
): number[] {
  const order = [...numbers];
  let state = seed;
  for (let last = order.length - 1; last > 0; last--) {
    state = (state * 48271) % 2147483647;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

function isLocked(host: Host): boolean {
  return host.evaluate(() => {
    const lock = LockService.getDocumentLock()!;
    const isFree = lock.tryLock(0);
    if (isFree) lock.releaseLock();
    return !isFree;
  });
}
