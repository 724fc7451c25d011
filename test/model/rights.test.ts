/** Who may do what: from a mailbox and «Доступ» to tables, rows and institutions. */

import type {Book} from '../../src/model/book';
import {
  actorOf,
  guardOf,
  hasRole,
  ownerOf,
  rightsTo,
  rightsToRow,
} from '../../src/model/rights';
import type {AnyRecord, TableName} from '../../src/model/schema';
import {tableByName, tables} from '../../src/model/tables';
import {bookOf, institutionRow, type Row} from '../scoring/book-of';
import {
  ASSOCIATION,
  COORDINATOR,
  DISTRICT,
  METHODIST,
  NETWORK,
} from '../commands/at-desk';

const OWNER = 'owner@example.org';
const institutions = ['УЧР-0001', 'УЧР-0002'].map(code =>
  institutionRow({code}),
);

function bookWith(...access: Row[]): Book {
  return bookOf({institutions, access});
}

const association = {email: 'association@example.org', role: 'ассоциация'};
const school = (code: string, email = 'school@example.org') => ({
  email,
  role: 'координатор',
  institution: code,
});

describe('A mailbox', () => {
  const book = bookWith(
    association,
    school('УЧР-0001'),
    school('УЧР-0002', ' School@Example.ORG '),
    {email: 'school@example.org', role: 'методист', institution: 'УЧР-0002'},
    {email: 'nobody@example.org', role: 'царь'},
    {email: 'не почта', role: 'ассоциация'},
  );

  test('has the roles of all its rows, and the institutions of a coordinator', () => {
    expect(actorOf(book, 'SCHOOL@example.org ', OWNER)).toEqual({
      email: 'school@example.org',
      roles: ['координатор', 'методист'],
      institutions: ['УЧР-0001', 'УЧР-0002'],
      isOpen: false,
    });
  });

  test.each(['', 'stranger@example.org', 'nobody@example.org', 'не почта'])(
    '«%s» has no role',
    email => {
      expect(actorOf(book, email, OWNER).roles).toEqual([]);
    },
  );

  test('of the owner is the association, whatever stands in the sheet', () => {
    expect(actorOf(book, OWNER, ' Owner@example.org').roles).toEqual([
      'ассоциация',
    ]);
    // A workbook of a shared drive has no owner.
    expect(actorOf(book, '', '').roles).toEqual([]);
  });
});

test('While nobody of the association is named by an address, everybody is', () => {
  for (const book of [
    bookWith(),
    bookWith(school('УЧР-0001')),
    bookWith({role: 'ассоциация'}),
    bookWith({email: 'не почта', role: 'ассоциация'}),
  ]) {
    const actor = actorOf(book, 'school@example.org', OWNER);
    expect(actor.isOpen).toBe(true);
    expect(actor.roles).toContain('ассоциация');
  }
  expect(actorOf(bookWith(association), '', OWNER).isOpen).toBe(false);
});

test('The association bears every role', () => {
  expect(hasRole(ASSOCIATION, ['методист'])).toBe(true);
  expect(hasRole(METHODIST, ['методист', 'район'])).toBe(true);
  expect(hasRole(METHODIST, ['координатор'])).toBe(false);
  expect(hasRole(METHODIST, [])).toBe(false);
});

describe('Rights to tables', () => {
  const of = (name: TableName) => (actor: typeof ASSOCIATION) =>
    rightsTo(actor, tableByName[name]);

  test('what commands keep is nobody’s; methodist and district fill in nothing', () => {
    for (const table of tables) {
      expect(rightsTo(METHODIST, table)).toBeUndefined();
      expect(rightsTo(DISTRICT, table)).toBeUndefined();
      expect(rightsTo(ASSOCIATION, table) === undefined).toBe(
        guardOf(table) === 'warning',
      );
      if (guardOf(table) !== 'open') {
        expect(rightsTo(COORDINATOR, table)).toBeUndefined();
      }
    }
  });

  test('of «Настройки» a setting keeps its name, a rule of the check belongs to the association', () => {
    const rights = rightsTo(ASSOCIATION, tableByName.settings)!;
    const row = (section: string) => ({cells: {section}});
    expect(
      rightsToRow(rights, tableByName.settings, row('Сеть')),
    ).toMatchObject({
      remove: false,
      kept: expect.arrayContaining(['section', 'title', 'left']) as string[],
    });
    for (const own of [undefined, row('правила проверки')]) {
      expect(rightsToRow(rights, tableByName.settings, own)).toMatchObject({
        add: true,
        remove: true,
        kept: ['section', 'value'],
      });
    }
    expect(rightsToRow(rights, tableByName.events)).toBe(rights);
  });

  test('a coordinator has own rows, shares partners, and edits the own institution', () => {
    expect(of('events')(COORDINATOR)).toMatchObject({rows: 'own', add: true});
    expect(of('stages')(COORDINATOR)).toMatchObject({rows: 'own', add: true});
    expect(of('partners')(COORDINATOR)).toMatchObject({
      rows: 'all',
      add: true,
      remove: false,
    });
    expect(of('institutions')(COORDINATOR)).toMatchObject({
      rows: 'own',
      add: false,
      remove: false,
    });
    const nobodys = {...COORDINATOR, institutions: []};
    expect(of('events')(nobodys)).toBeUndefined();
  });

  test('who is both has what the association has', () => {
    const both = {
      ...COORDINATOR,
      roles: [...COORDINATOR.roles, ...ASSOCIATION.roles],
    };
    expect(of('institutions')(both)).toMatchObject({rows: 'all', add: true});
  });
});

test('A row belongs to its institution, or to that of its project', () => {
  const book = bookOf(NETWORK);
  const owners = (name: TableName) =>
    book
      .records(tableByName[name])
      .map(row => ownerOf(book, tableByName[name], row as AnyRecord));
  expect(owners('institutions')).toEqual(['УЧР-0001', 'УЧР-0002', 'УЧР-0003']);
  expect(owners('events')).toEqual(['УЧР-0001', 'УЧР-0002', undefined]);
  expect(owners('projects')).toEqual(['УЧР-0001', 'УЧР-0002']);
  expect(owners('stages')).toEqual(['УЧР-0001', 'УЧР-0002']);
  expect(owners('partners')).toEqual([undefined, undefined]);
});
