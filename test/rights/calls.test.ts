/** Whoever calls whatever with whatever: there is an answer, and nobody writes where they have no right. */

import {readFileSync} from 'node:fs';
import vm from 'node:vm';
import {type CallsReport, tortureCalls} from '../../bench/torture/calls';

/** What a function of the bundle is for. A new export must be entered here, and nowhere else is it reachable from. */
const REACHABLE = {
  triggers: ['onOpen', 'onEdit'],
  'menu items': [
    'addRecord',
    'editRecord',
    'computeScores',
    'checkBook',
    'makeProjectSheet',
    'makeNetworkReport',
    'createBook',
    'walkFindings',
    'findPersonalData',
    'undoLastAction',
    'showJournal',
    'repairBook',
    'setAccess',
    'updateBook',
  ],
  calls: [
    'openForm',
    'searchRegister',
    'saveRecord',
    'deleteRecord',
    'undoLast',
    'openJournal',
    'revertEdit',
    'openCheck',
    'showFinding',
    'applyCure',
    'acceptFinding',
    'withdrawAcceptance',
  ],
};

test('Only what is meant to be called is reachable', () => {
  const context = vm.createContext({});
  vm.runInContext(readFileSync('dist/Code.js', 'utf8'), context);
  expect(Object.keys(context).sort()).toEqual(
    Object.values(REACHABLE).flat().sort(),
  );
});

describe('Every call, by every person', () => {
  let report: CallsReport;
  beforeAll(() => {
    report = tortureCalls(2, 2026);
  });

  test('is answered as the contract has it, and writes only what the person may', () => {
    expect(report.faults).toEqual([]);
  });

  test('reaches every answer that rights decide about', () => {
    const reached = Object.keys(report.answers);
    for (const name of REACHABLE.calls) {
      expect(reached).toContain(`${name} stranger: refused`);
      expect(reached).toContain(`${name} unknown: refused`);
    }
  });
});
