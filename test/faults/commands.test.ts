/** Commands that break at some service call: the next run leaves the book as if nothing had happened. */

import {Scenario, scenarios} from '../../bench/faults/scenarios';
import {shuffled} from '../../bench/faults/random';
import {FAULTS, Trial} from '../../bench/faults/sweep';
import type {Fault} from '../../local/faults';

/** Calls to be disturbed at random beside the telling ones; `npm run torture` takes them all. */
const SAMPLE: {readonly [scenario: string]: number} = {
  '«Создать книгу»': 4,
  '«Рассчитать баллы», the first time': 1,
  '«Рассчитать баллы», after changes': 1,
  '«Проверить книгу», the first time': 1,
  '«Проверить книгу», after changes': 1,
  '«Лист оценки эффективности проекта»': 1,
  '«Сводный отчёт ассоциации»': 1,
  'a form adds a record': 4,
  'a form changes a record': 2,
  'a form renames an institution everywhere': 2,
  'a form deletes a record': 2,
  '«Отменить последнее действие»': 2,
  'a finding is mended': 2,
  'a finding is accepted': 2,
  '«Починить книгу»': 1,
  '«Обновить книгу»': 2,
  '«Настроить доступ»': 1,
  onEdit: 4,
};

const LOST: Fault = {kind: 'kill', buffered: 'lost'};
const APPLIED: Fault = {kind: 'kill', buffered: 'applied'};

describe.each(scenarios)('$name', (scenario: Scenario) => {
  let trial: Trial;
  beforeAll(() => {
    trial = new Trial(scenario);
  });
  afterAll(() => trial.close());

  /** Number of the last call of a method. */
  const last = (method: string) =>
    trial.calls.findLast(call => call.method === method)!.index;

  test('survives faults at sampled calls', () => {
    const calls = shuffled(trial.acting).slice(0, SAMPLE[scenario.name]);
    expect(calls).toHaveLength(SAMPLE[scenario.name]);
    const wrong = calls.flatMap((call, place) => {
      const fault = FAULTS[place % FAULTS.length];
      return trial
        .disturb(call, fault)
        .map(what => `${call}, ${fault.kind}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  test('remembers nothing of what a kill may lose', () => {
    expect(trial.disturb(last('releaseLock'), LOST)).toEqual([]);
    const property = ['deleteProperty', 'setProperty'].find(method =>
      trial.calls.some(call => call.method === method),
    );
    if (property === undefined) return;
    expect(trial.disturb(last(property), LOST)).toEqual([]);
  });
});

test('A new book is finished from each step of a sheet’s making', () => {
  const trial = new Trial(scenarios[0]);
  const from = trial.calls.findIndex(({method}) => method === 'insertSheet');
  const steps = trial.calls
    .slice(from + 1)
    .findIndex(({method}) => method === 'insertSheet');
  expect(steps).toBeGreaterThan(20);
  const wrong = trial.acting
    .filter(call => call >= from && call <= from + steps)
    .flatMap(call => trial.disturb(call, APPLIED));
  expect(wrong).toEqual([]);
  trial.close();
});
