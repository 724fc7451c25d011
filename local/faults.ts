// Plans of faults for a run of the host: what may go wrong on Google's side or beside the script, at a chosen call.
import {RunKilled} from './execution';
import type {Host} from './host';
import type {ServiceCall} from './services/membrane';
import {ServiceError} from './services/service-error';
import {snapshot} from './snapshot';

/** Before the n-th service call of a run, or the n-th of a method, «Range.setValues»; both count from 0. */
export type Moment = number | {readonly method: string; readonly nth: number};

export type Fault =
  /**
   * The run ends: closed tab, six minutes over, a crash. Google does not say what becomes of writes that wait for a
   * flush.
   */
  | {readonly kind: 'kill'; readonly buffered: 'applied' | 'lost'}
  /** The call is not made, the script gets an error. */
  | {readonly kind: 'error'; readonly message?: string}
  /** The call is made, and the script gets an error. */
  | {readonly kind: 'lost answer'; readonly message?: string}
  /** A person's work between two calls; a run within the run. */
  | {readonly kind: 'edit'; readonly edit: () => void};

export interface Plan {
  readonly at: Moment;
  readonly fault: Fault;
}

export interface FaultedRun {
  /** Service calls that the run began. */
  readonly calls: number;
  /** Faults that took place: a run may be over before. */
  readonly happened: number;
  /** What the run threw. */
  readonly error?: unknown;
}

/**
 * Runs something on the host while the plans go wrong: `runWithFaults(host, plans, () => host.run('main'))`.
 *
 * @throws what a person's edit threw
 */
export function runWithFaults(
  host: Host,
  plans: readonly Plan[],
  run: () => void,
): FaultedRun {
  const {hooks} = host;
  const counted = new Map<string, number>();
  const losesWrites = plans.some(
    ({fault}) => fault.kind === 'kill' && fault.buffered === 'lost',
  );
  let flushed = losesWrites ? booksOf(host) : () => {};
  let calls = 0;
  let happened = 0;
  let edits = 0;
  let failedEdit: {error: unknown} | undefined;
  let due: readonly Fault[] = [];

  const edit = (work: () => void) => {
    edits++;
    try {
      work();
    } catch (error) {
      failedEdit ??= {error};
    } finally {
      edits--;
    }
  };
  const strike = (fault: Fault) => {
    happened++;
    if (fault.kind === 'edit') return edit(fault.edit);
    if (fault.kind === 'kill') {
      if (fault.buffered === 'lost') flushed();
      throw new RunKilled();
    }
    throw new ServiceError(fault.message ?? SERVICE_FAILED);
  };

  host.hooks = {
    beforeCall: call => {
      if (edits > 0) return;
      hooks.beforeCall?.(call);
      calls++;
      const name = nameOf(call);
      const nth = counted.get(name) ?? 0;
      counted.set(name, nth + 1);
      const all = plans
        .filter(({at}) =>
          typeof at === 'number'
            ? at === call.index
            : at.method === name && at.nth === nth,
        )
        .map(({fault}) => fault);
      due = all.filter(({kind}) => kind === 'lost answer');
      all.filter(({kind}) => kind !== 'lost answer').forEach(strike);
    },
    afterCall: call => {
      if (edits > 0) return;
      hooks.afterCall?.(call);
      const now = due;
      due = [];
      now.forEach(strike);
    },
    onFlush: () => {
      hooks.onFlush?.();
      if (losesWrites) flushed = booksOf(host);
    },
  };
  let error: unknown;
  try {
    run();
  } catch (thrown) {
    error = thrown;
  } finally {
    host.hooks = hooks;
  }
  if (failedEdit) throw failedEdit.error;
  return {calls, happened, error};
}

/**
 * As Sheets says it for a moment and recovers: «Service Spreadsheets failed while accessing document with id …»; a
 * Russian account may read «Ошибка службы: Таблицы» instead. Both are told of in many published scripts.
 */
export const SERVICE_FAILED =
  'Service Spreadsheets failed while accessing document with id 1local.';
export const SERVICE_FAILED_RUSSIAN = 'Ошибка службы: Таблицы';

/** Only the spreadsheets' writes wait; properties and documents have theirs at once. */
function booksOf(host: Host): () => void {
  return snapshot(...host.world.books.all());
}

function nameOf({gasClass, method}: ServiceCall): string {
  return `${gasClass.slice(gasClass.indexOf('.') + 1)}.${method}`;
}
