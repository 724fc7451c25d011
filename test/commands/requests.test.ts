/** What a sidebar may send: only what the contract and the schema know, whatever a client makes up. */

import fc from 'fast-check';
import {readRequest} from '../../src/commands/requests';
import type {Calls} from '../../src/contract';
import {tables} from '../../src/model/tables';
import {malformed, wellFormed} from '../rights/requests-of';

const names = Object.keys(wellFormed) as (keyof Calls)[];

const isRefused = (name: keyof Calls, sent: unknown) =>
  'refused' in readRequest(name, sent);

test.each(names)(
  '%s: a request as the contract has it passes as it is',
  name => {
    fc.assert(
      fc.property(wellFormed[name], sent => {
        expect(readRequest(name, sent)).toEqual({request: sent});
      }),
    );
  },
);

test.each(names)('%s: a request with anything wrong in it is refused', name => {
  fc.assert(
    fc.property(malformed(name), sent => {
      expect(readRequest(name, sent)).toEqual({
        refused: expect.stringMatching(/^Надстройка не поняла/) as string,
      });
    }),
    {numRuns: 500},
  );
});

test('Whatever is sent, there is an answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.anything(), (name, sent) => {
      expect(Object.keys(readRequest(name, sent))).toHaveLength(1);
    }),
  );
});

const cell = {table: 'events', code: 'МЕР-0001', token: 'а', opened: {}};

test.each([
  'code',
  'institution.code',
  'period.from',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
])('Cells of «%s» are no cells of people', key => {
  const cells = JSON.parse(`{${JSON.stringify(key)}: "а"}`) as object;
  expect(isRefused('saveRecord', {...cell, cells, notSame: []})).toBe(true);
  expect(isRefused('deleteRecord', {...cell, opened: cells})).toBe(true);
});

test('Hidden columns of the add-on are not to be filled in', () => {
  const hidden = tables.flatMap(({name, columns}) =>
    Object.keys(columns)
      .filter(key => columns[key].hidden)
      .map(key => [name, key] as const),
  );
  expect(hidden.length).toBeGreaterThan(3);
  for (const [table, key] of hidden) {
    const sent = {...cell, table, cells: {[key]: 'а'}, notSame: []};
    expect([table, key, isRefused('saveRecord', sent)]).toEqual([
      table,
      key,
      true,
    ]);
  }
});

test('Names of what every object has are no tables', () => {
  for (const table of ['__proto__', 'constructor', 'toString', 'valueOf']) {
    expect(isRefused('openForm', {table})).toBe(true);
  }
});

test('What a page leaves undefined may arrive as null', () => {
  expect(readRequest('openForm', {table: 'events', code: null})).toEqual({
    request: {table: 'events'},
  });
});
