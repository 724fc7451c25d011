/** Disturbs a command at its service calls, runs it again and compares with an undisturbed run. */

import {Fault, runWithFaults} from '../../local/faults';
import type {Host} from '../../local/host';
import type {ServiceCall} from '../../local/services/membrane';
import {snapshot} from '../../local/snapshot';
import {begunRows, codesOf, differences, orphans, portraitOf} from './portrait';
import type {Scenario} from './scenarios';

export const FAULTS: readonly Fault[] = [
  {kind: 'kill', buffered: 'lost'},
  {kind: 'kill', buffered: 'applied'},
  {kind: 'lost answer'},
  {kind: 'error'},
];

/** A fault at a call. */
export interface Case {
  readonly call: number;
  readonly fault: Fault;
}

/** A command on its book, ready to be disturbed again and again. */
export class Trial {
  readonly calls: readonly ServiceCall[];
  /** Calls before which all that was written had just been flushed. */
  private readonly flushed: ReadonlySet<number>;
  private readonly host: Host;
  private readonly restore: () => void;
  private readonly before: ReadonlyMap<string, string>;
  private readonly wanted: ReadonlyMap<string, string>;
  /** Where rows with a code stand after an undisturbed run. */
  private readonly kept: ReadonlySet<string>;

  constructor(private readonly scenario: Scenario) {
    const host = scenario.open();
    this.host = host;
    this.before = codesOf(host);
    const {books, documents, properties, caches} = host.world;
    this.restore = snapshot(books, documents, properties, caches);
    const calls: ServiceCall[] = [];
    const flushed = new Set<number>();
    host.hooks = {
      beforeCall: call => calls.push(call),
      onFlush: () => flushed.add(calls.length),
    };
    scenario.run(host);
    host.hooks = {};
    this.calls = calls;
    this.flushed = flushed;
    this.wanted = portraitOf(host);
    this.kept = new Set(codesOf(host).keys());
    this.restore();
  }

  /** Numbers of the calls that change something. */
  get acting(): number[] {
    return this.calls
      .filter(({method}) => !READS.test(method))
      .map(({index}) => index);
  }

  /**
   * Every fault that leaves another world than the others. A kill before a call that follows a read leaves what the
   * kill before that read does; one that loses the buffer differs only once something was flushed, or done past the
   * buffer.
   */
  cases(): Case[] {
    const acting = new Set(this.acting);
    const isDirect = ({gasClass}: ServiceCall) =>
      !gasClass.startsWith('Spreadsheet.');
    return this.calls.flatMap((_, call) => {
      const before = this.calls[call - 1];
      const differs =
        this.flushed.has(call) ||
        (before !== undefined && acting.has(call - 1) && isDirect(before));
      const lost = differs ? [{call, fault: FAULTS[0]}] : [];
      if (!acting.has(call)) return lost;
      return [...lost, ...FAULTS.slice(1).map(fault => ({call, fault}))];
    });
  }

  /**
   * @param later a fault of the next run, whose calls are others
   * @returns what is wrong after the command was run once more
   */
  disturb(call: number, fault: Fault, later?: Case): string[] {
    const {host, scenario} = this;
    host.ui.clear();
    const {happened} = runWithFaults(host, [{at: call, fault}], () =>
      scenario.run(host),
    );
    const wrong = happened === 1 ? [] : ['the fault never happened'];
    if (isLocked(host)) wrong.push('the lock is held');
    if (later !== undefined) {
      runWithFaults(host, [{at: later.call, fault: later.fault}], () =>
        scenario.run(host),
      );
      if (isLocked(host)) wrong.push('the lock is held after the second fault');
    }
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
    if (begunRows(host) > 0) wrong.push('an entry of the journal is begun');
    if (orphans(host) > 1) wrong.push(`${orphans(host)} orphaned documents`);
    this.restore();
    return wrong;
  }

  /** Each kill followed by each other in the next run. */
  pairs(): {readonly first: Case; readonly second: Case}[] {
    const kills = this.acting.map((call): Case => ({call, fault: FAULTS[1]}));
    return kills.flatMap(first => kills.map(second => ({first, second})));
  }

  close(): void {
    this.host.book.close();
  }

  /** No code changes, none stands twice; the command may take away a row. */
  private codes(between: ReadonlyMap<string, string>): string[] {
    const after = codesOf(this.host);
    const given = [...after.values()];
    return [
      ...[...this.before, ...between].flatMap(([seat, code]) =>
        after.get(seat) === code || !this.kept.has(seat)
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

function isLocked(host: Host): boolean {
  return host.evaluate(() => {
    const lock = LockService.getDocumentLock()!;
    const isFree = lock.tryLock(0);
    if (isFree) lock.releaseLock();
    return !isFree;
  });
}
