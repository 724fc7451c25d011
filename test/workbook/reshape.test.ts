/** Changes of the sheets themselves: each is told beforehand, carried out twice as once, and taken back exactly. */

import {differences, portraitOf} from '../../bench/faults/portrait';
import {type Fault, runWithFaults} from '../../local/faults';
import {createHost, type Host} from '../../local/host';
import {snapshot} from '../../local/snapshot';
import type {Reshape} from '../../src/model/reshape';
import type {TableName} from '../../src/model/schema';
import {tablesOf} from '../../src/model/tables';
import {bundleOf} from './bundle-of';
import {namesOfSheets, onSheet, put, valuesOf} from './small-book';

const folder = bundleOf(`
  import {planReshape, carryOut} from 'src/workbook/reshape';
  const book = () => SpreadsheetApp.getActive();
  export function plan(reshape: any) { return planReshape(book(), reshape); }
  export function carry(reshape: any) {
    carryOut(book(), reshape);
    SpreadsheetApp.flush();
  }
`);

interface Plan {
  readonly words: string;
  readonly undo: Reshape[];
}

function plan(host: Host, reshape: Reshape): Plan {
  return JSON.parse(
    JSON.stringify(host.call('plan', [reshape as never])),
  ) as Plan;
}

function carry(host: Host, ...reshapes: readonly Reshape[]): void {
  for (const reshape of reshapes) host.call('carry', [reshape as never]);
}

function openBook(): Host {
  return createHost({folder, person: 'association@example.org'});
}

const provisions = tablesOf(['provisions']).map(({name}) => name);
const making = (tables: readonly TableName[] = provisions): Reshape => ({
  kind: 'make sheets',
  tables,
  modules: ['base', 'provisions'],
  association: 'association@example.org',
});

describe('Making sheets', () => {
  test('is told beforehand, hides what few need, and begins «Доступ» with the mailbox', () => {
    const host = openBook();
    const {words, undo} = plan(host, making());
    expect(words.split('\n')).toEqual(
      tablesOf(['provisions']).map(({sheet}) => `Лист «${sheet}» создан`),
    );
    expect(undo).toEqual([{...making(), kind: 'drop sheets'}]);
    expect(namesOfSheets(host)).toEqual(['Лист1']);
    carry(host, making());
    expect(
      host.book.sheets.filter(({hidden}) => hidden).map(({name}) => name),
    ).toEqual(['Доступ', 'Журнал', 'История', 'Принятые находки']);
    expect(valuesOf(host, 'Доступ')[1].slice(0, 3)).toEqual([
      'ДСТ-0001',
      'association@example.org',
      'ассоциация',
    ]);
  });

  test('a run that died at any call is gone on with', () => {
    const host = openBook();
    const reshape = making(['sites', 'institutions', 'access']);
    const {books, properties} = host.world;
    const restore = snapshot(books, properties);
    const {calls} = runWithFaults(host, [], () => carry(host, reshape));
    const wanted = portraitOf(host);
    const wrong: string[] = [];
    for (let at = 3; at < calls; at += 45) {
      for (const buffered of ['lost', 'applied'] as const) {
        restore();
        runWithFaults(host, [{at, fault: {kind: 'kill', buffered}}], () =>
          carry(host, reshape),
        );
        carry(host, reshape);
        wrong.push(
          ...differences(wanted, portraitOf(host)).map(
            what => `${at} ${buffered}: ${what}`,
          ),
        );
      }
    }
    expect(wrong).toEqual([]);
  });

  test('is taken back, to the blank sheet that a workbook begins with', () => {
    const host = openBook();
    const {undo} = plan(host, making());
    carry(host, making());
    carry(host, ...undo);
    expect(namesOfSheets(host)).toEqual(['Лист1']);
    carry(host, ...undo);
    expect(namesOfSheets(host)).toEqual(['Лист1']);
  });

  test('is not taken back where somebody wrote: the sheets are named, nothing goes', () => {
    const host = openBook();
    const {undo} = plan(host, making());
    carry(host, making());
    put(host, 'Учреждения', 2, {'Краткое название': 'Школа № 1'});
    const before = namesOfSheets(host);
    expect(() => plan(host, undo[0])).toThrow(
      'На листе «Учреждения» уже есть записи',
    );
    expect(namesOfSheets(host)).toEqual(before);
  });

  test("a sheet of people's own with the name of a table stops it before anything is made", () => {
    const host = openBook();
    host.evaluate(() => {
      SpreadsheetApp.getActive()
        .insertSheet('Партнёры')
        .getRange('A1')
        .setValue('Кто');
    });
    expect(() => plan(host, making())).toThrow('«Партнёры» сделала не');
  });
});

/** Three sheets are enough, and quick. */
const few = making(['institutions', 'sites', 'partners']);

describe('Furnishing', () => {
  const host = openBook();
  carry(host, few);
  const id = (name: string) => host.book.sheetByName(name)!.id;
  const sites = id('Площадки');

  const cases: [string, Omit<Extract<Reshape, {kind: 'furnish'}>, 'kind'>][] = [
    [
      'a header, its note and its mark',
      {
        sheet: sites,
        table: 'sites',
        columns: [
          {key: 'theme', at: 2, header: '', note: 'своё', isMarked: false},
        ],
      },
    ],
    [
      'the mark of a sheet and its frozen rows',
      {sheet: sites, table: 'sites', mark: null, frozenRows: 0, columns: []},
    ],
    [
      'number formats, in stripes',
      {
        sheet: sites,
        table: 'sites',
        columns: [
          {
            key: 'theme',
            at: 2,
            numberFormats: [
              [3, '0.00'],
              [296, '@'],
            ],
          },
        ],
      },
    ],
    [
      'lists: of values, of a range, of dates, none',
      {
        sheet: sites,
        table: 'sites',
        columns: [
          {
            key: 'theme',
            at: 2,
            lists: [
              [
                2,
                {
                  criteria: 'VALUE_IN_LIST',
                  values: [['а', 'б'], false],
                  allowsOthers: false,
                  help: '',
                },
              ],
              [
                2,
                {
                  criteria: 'VALUE_IN_RANGE',
                  values: [{sheet: id('Партнёры'), area: 'B2:B9'}, true],
                  allowsOthers: true,
                  help: 'Партнёр',
                },
              ],
              [
                1,
                {
                  criteria: 'DATE_AFTER',
                  values: [{moment: Date.UTC(2024, 0, 1, 12)}],
                  allowsOthers: true,
                  help: '',
                },
              ],
              [294, null],
            ],
          },
        ],
      },
    ],
    [
      'what was hidden',
      {
        sheet: sites,
        table: 'sites',
        columns: [{key: 'institution.code', at: 0, isHidden: false}],
      },
    ],
  ];

  test.each(cases)('%s are given, and taken back exactly', (_, what) => {
    const before = portraitOf(host);
    const reshape: Reshape = {kind: 'furnish', ...what};
    const {undo, words} = plan(host, reshape);
    expect(words).toContain('Лист «Площадки»');
    expect(differences(before, portraitOf(host))).toEqual([]);
    carry(host, reshape);
    const given = portraitOf(host);
    expect(differences(before, given)).not.toEqual([]);
    carry(host, reshape);
    expect(differences(given, portraitOf(host))).toEqual([]);
    carry(host, ...undo);
    expect(differences(before, portraitOf(host))).toEqual([]);
  });

  test('finds its column where people have moved it meanwhile', () => {
    const reshape: Reshape = {
      kind: 'furnish',
      sheet: sites,
      table: 'sites',
      columns: [{key: 'theme', at: 2, note: 'сюда'}],
    };
    onSheet(host, 'Площадки', sheet => sheet.insertColumnBefore(1));
    carry(host, reshape);
    expect(
      onSheet(host, 'Площадки', sheet => sheet.getRange(1, 4).getNote()),
    ).toBe('сюда');
    onSheet(host, 'Площадки', sheet => sheet.deleteColumn(1));
  });

  test('of a sheet that is gone says so', () => {
    expect(() =>
      plan(host, {
        kind: 'furnish',
        sheet: 999_999,
        table: 'sites',
        columns: [],
      }),
    ).toThrow('удалён из книги');
  });
});

const CHANGING = [
  'Range.protect',
  'Protection.setDescription',
  'Protection.setWarningOnly',
  'Protection.removeEditors',
];

describe('Guarding', () => {
  const host = openBook();
  host.book.owner = 'owner@example.org';
  host.book.editors = ['association@example.org', 'school@example.org'];
  carry(host, few);
  const sheet = host.book.sheetByName('Площадки')!;
  const association = ['association@example.org'];
  const guard = (...protections: Guarded[]): Reshape => ({
    kind: 'guard',
    sheet: sheet.id,
    protections,
  });
  type Guarded = Extract<Reshape, {kind: 'guard'}>['protections'][number];
  const header: Guarded = {
    area: 'A1:F1',
    description: 'Инносеть: заголовки',
    isWarning: false,
    editors: association,
  };
  const codes: Guarded = {
    area: 'A2:A300',
    description: 'Инносеть: коды',
    isWarning: true,
    editors: [],
  };
  const whole: Guarded = {...header, area: null};
  const type = (cell: string) =>
    host.edit('Площадки', cell, 'моё', {as: 'school@example.org'});
  const present = () => plan(host, guard()).undo[0];

  test('keeps out who is not named, warns about the rest, and leaves data open', () => {
    carry(host, guard(header, codes));
    expect(present()).toEqual(guard(header, codes));
    expect(() => type('B1')).toThrow('защищённую ячейку');
    expect(() => type('C2')).not.toThrow();
  });

  test('given again it changes nothing; another list takes its place; undo gives back the first', () => {
    const before = portraitOf(host);
    carry(host, guard(header, codes));
    expect(differences(before, portraitOf(host))).toEqual([]);
    const {undo} = plan(host, guard(whole));
    carry(host, guard(whole));
    expect(() => type('C3')).toThrow('защищённую ячейку');
    carry(
      host,
      guard({...whole, editors: [...association, 'school@example.org']}),
    );
    expect(() => type('C3')).not.toThrow();
    carry(host, ...undo);
    expect(sheet.protections).toHaveLength(2);
    expect(() => type('B1')).toThrow('защищённую ячейку');
  });

  test("people's own protections stay, that of the whole sheet too", () => {
    onSheet(host, 'Площадки', target => {
      target.protect().setDescription('Моя').setWarningOnly(true);
      target.getRange('D2:D9').protect().setDescription('Моя тоже');
    });
    carry(host, guard(whole));
    const described = () =>
      sheet.protections.map(({description}) => description).sort();
    expect(described()).toEqual(['Инносеть: заголовки', 'Моя', 'Моя тоже']);
    const before = portraitOf(host);
    carry(host, guard(whole));
    expect(differences(before, portraitOf(host))).toEqual([]);
    carry(host, guard());
    expect(described()).toEqual(['Моя', 'Моя тоже']);
  });

  test('a run that died at a change is gone on with, and a nameless one of a person that keeps somebody out stays', () => {
    onSheet(host, 'Площадки', target => {
      target.getRange('A1:F1').protect().removeEditor('school@example.org');
    });
    const {books, properties} = host.world;
    const restore = snapshot(books, properties);
    const set = () => carry(host, guard(header, codes));
    set();
    const wanted = portraitOf(host);
    expect(sheet.protections).toHaveLength(5);
    const faults: readonly Fault[] = [
      {kind: 'kill', buffered: 'lost'},
      {kind: 'kill', buffered: 'applied'},
      {kind: 'error'},
      {kind: 'lost answer'},
    ];
    const wrong: string[] = [];
    for (const method of CHANGING) {
      for (const fault of faults) {
        restore();
        const {happened} = runWithFaults(
          host,
          [{at: {method, nth: 0}, fault}],
          set,
        );
        expect([method, happened]).toEqual([method, 1]);
        set();
        wrong.push(
          ...differences(wanted, portraitOf(host)).map(
            what => `${method} ${fault.kind}: ${what}`,
          ),
        );
      }
    }
    expect(wrong).toEqual([]);
  });
});
