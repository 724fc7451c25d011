/** Saving what a form holds: drafts, spelling, mistakes, what others changed meanwhile, duplicates, rights, names. */

import {saveRecord} from '../../src/commands/save-record';
import type {Cells, SaveAnswer, SaveRequest} from '../../src/contract';
import type {Cell} from '../../src/model/cell';
import type {Change} from '../../src/model/change';
import type {Actor} from '../../src/model/rights';
import type {TableName} from '../../src/model/schema';
import type {Rows} from '../scoring/book-of';
import {
  answerOf,
  ASSOCIATION,
  bookAfter,
  COORDINATOR,
  METHODIST,
  networkBook,
  think,
} from './at-desk';

interface Asked extends Partial<Omit<SaveRequest, 'table' | 'cells'>> {
  actor?: Actor;
  rows?: Rows;
}

function request(
  table: TableName,
  cells: Cells,
  {code, opened, notSame = []}: Asked = {},
): SaveRequest {
  return {token: 'one', table, code, opened: opened ?? {}, cells, notSame};
}

/** The request as a form makes it that was opened just before. */
function edit(
  table: TableName,
  code: string,
  cells: Cells,
  asked: Asked = {},
): SaveRequest {
  const record = networkBook(asked.rows).tables[table]!.byCode(code)!;
  return request(table, cells, {opened: record.cells, ...asked, code});
}

function saved(asked: SaveRequest, {actor = COORDINATOR, rows}: Asked = {}) {
  const {changes, answer} = think(saveRecord(asked), actor, networkBook(rows));
  if (answer?.state !== 'saved') throw new Error(JSON.stringify(answer));
  return {changes, ...answer};
}

function stopped(
  asked: SaveRequest,
  {actor = COORDINATOR, rows}: Asked = {},
): SaveAnswer {
  return answerOf(saveRecord(asked), actor, networkBook(rows)) as SaveAnswer;
}

/** Changes by code and column. */
function cellsOf(changes: readonly Change[]): {[place: string]: Cell[]} {
  return Object.fromEntries(
    changes.map(({code, column, before, after}) => [
      `${code} ${column}`,
      [before, after],
    ]),
  );
}

const EVENT = {
  title: 'Слёт отличников',
  period: 'сентябрь 2023 – май 2028гг.',
  grades: '6, 8 и 10 классов',
};

describe('A new record', () => {
  test('gets the next code, the own institution, and the spelling of the book', () => {
    const {changes, code, message, missing, cells} = saved(
      request('events', {...EVENT, partners: 'ни тгу;музей  города'}),
    );
    expect(code).toBe('МЕР-0004');
    expect(cellsOf(changes)).toEqual({
      'МЕР-0004 code': ['', 'МЕР-0004'],
      'МЕР-0004 institution': ['', 'Школа № 1'],
      'МЕР-0004 title': ['', 'Слёт отличников'],
      'МЕР-0004 period': ['', 'сентябрь 2023 г. – май 2028 г.'],
      'МЕР-0004 grades': ['', '6, 8, 10 классы'],
      'МЕР-0004 partners': ['', 'ТГУ; Музей города'],
    });
    expect(message).toBe('Запись МЕР-0004 добавлена на лист «Мероприятия».');
    expect(missing).toEqual([]);
    expect(cells).toMatchObject({grades: '6, 8, 10 классы', note: ''});
  });

  test('with required fields blank is a draft, and names them', () => {
    const {message, missing} = saved(request('events', {note: 'потом'}));
    expect(missing).toEqual([
      'Форма и название мероприятия',
      'Дата проведения',
    ]);
    expect(message).toContain(
      'Это черновик: не заполнено «Форма и название мероприятия», «Дата проведения».',
    );
  });

  test('with nothing in it is refused', () => {
    const empty: Cells[] = [
      {},
      {title: ' ', note: ''},
      {institution: 'Школа № 1'},
    ];
    for (const cells of empty) {
      expect(stopped(request('events', cells))).toMatchObject({
        state: 'refused',
        message: expect.stringContaining('Запись пуста') as string,
      });
    }
  });

  test('keeps texts that look like something else as they are', () => {
    const texts = ['=IMPORTXML("a")', "'007", '+1', '1E5', 'ИСТИНА', '6-11'];
    for (const note of texts) {
      const {changes} = saved(request('events', {...EVENT, note}));
      expect(cellsOf(changes)['МЕР-0004 note']).toEqual(['', note]);
    }
  });
});

describe('What was not understood', () => {
  test('comes back field by field with the cure, and nothing is written', () => {
    const answer = stopped(
      request('events', {
        ...EVENT,
        period: 'скоро',
        partners: 'Музей горада',
        count: '-1',
        level: 'межгалактический',
      }),
    );
    if (answer.state !== 'invalid') throw new Error(answer.state);
    expect(answer.fields.map(({key}) => key)).toEqual([
      'period',
      'partners',
      'count',
      'level',
    ]);
    expect(answer.fields[1]).toEqual({
      key: 'partners',
      message: 'нет такого партнёра: «Музей горада»',
      cure: 'выберите из списка; похоже на «Музей города»',
    });
  });

  test('is no stop where it stood before and was left alone', () => {
    const rows = {
      events: [{institution: 'Школа № 1', title: 'Слёт', period: 'скоро'}],
    };
    const asked = edit(
      'events',
      'МЕР-0001',
      {period: 'скоро', note: 'а'},
      {rows},
    );
    expect(cellsOf(saved(asked, {rows}).changes)).toEqual({
      'МЕР-0001 note': ['', 'а'],
    });
  });

  test.each([
    ['title', 501, 'слишком длинно: 501 знаков из возможных 500'],
    ['note', 50_000, 'в ячейку помещается 49999 знаков, а здесь 50000'],
  ])('longer than %s may be', (key, length, message) => {
    const long = {[key]: 'я'.repeat(length)};
    expect(stopped(request('events', {...EVENT, ...long}))).toMatchObject({
      state: 'invalid',
      fields: [{key, message}],
    });
  });

  test('as long as a cell may be it is saved', () => {
    const note = 'я'.repeat(49_999);
    const {changes} = saved(request('events', {...EVENT, note}));
    expect(changes.find(({column}) => column === 'note')?.after).toBe(note);
  });
});

describe('A record that is there', () => {
  test('gets what was changed, and nothing else', () => {
    const opened = networkBook().tables.events!.byCode('МЕР-0001')!.cells;
    const asked = edit('events', 'МЕР-0001', {
      ...opened,
      title: 'Конкурс юных чтецов',
      count: '',
    });
    const {changes, message} = saved(asked);
    expect(cellsOf(changes)).toEqual({
      'МЕР-0001 title': ['Конкурс чтецов', 'Конкурс юных чтецов'],
      'МЕР-0001 count': [2, ''],
    });
    expect(message).toBe('Запись МЕР-0001 на листе «Мероприятия» изменена.');
  });

  test('with nothing changed is left alone', () => {
    const same = {count: '2', title: 'Конкурс чтецов'};
    const {changes, message} = saved(edit('events', 'МЕР-0001', same));
    expect(changes).toEqual([]);
    expect(message).toBe('В записи МЕР-0001 ничего не изменилось.');
  });

  test('emptied altogether is not deleted that way', () => {
    const cells = {
      institution: '',
      title: '',
      period: '',
      partners: '',
      count: '',
    };
    const answer = stopped(edit('events', 'МЕР-0001', cells), {
      actor: ASSOCIATION,
    });
    expect(answer).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('нажмите «Удалить»') as string,
    });
  });

  test('that was deleted meanwhile is refused with the way out', () => {
    expect(stopped(request('events', EVENT, {code: 'МЕР-0099'}))).toMatchObject(
      {
        state: 'refused',
        message: expect.stringMatching(
          /Записи МЕР-0099 .* нет: её удалили.*верните её/,
        ) as string,
      },
    );
  });
});

describe('What somebody else changed meanwhile', () => {
  const opened = {
    institution: 'Школа № 1',
    title: 'Конкурс',
    period: '12.10.2022',
    partners: 'ТГУ; Музей города',
    count: 2,
  };
  const asked = (cells: Cells) =>
    request('events', cells, {code: 'МЕР-0001', opened});

  test('in the same field is shown with all three values', () => {
    expect(stopped(asked({...opened, title: 'Конкурс поэтов'}))).toMatchObject({
      state: 'conflict',
      fields: [
        {
          key: 'title',
          title: 'Форма и название мероприятия',
          opened: 'Конкурс',
          now: 'Конкурс чтецов',
          mine: 'Конкурс поэтов',
        },
      ],
      cells: {title: 'Конкурс чтецов', note: ''},
    });
  });

  test('in a field that I left alone stays', () => {
    const {changes, cells} = saved(asked({...opened, note: 'а'}));
    expect(cellsOf(changes)).toEqual({'МЕР-0001 note': ['', 'а']});
    expect(cells?.title).toBe('Конкурс чтецов');
  });

  test('to what I want too is no conflict', () => {
    const {changes} = saved(asked({...opened, title: '  Конкурс чтецов'}));
    expect(changes).toEqual([]);
  });

  test('in spelling only is none either', () => {
    const before = {
      ...opened,
      title: 'Конкурс чтецов',
      period: '12 октября 2022 г.',
    };
    const {changes} = saved(
      request('events', {period: '2024'}, {code: 'МЕР-0001', opened: before}),
    );
    expect(cellsOf(changes)).toEqual({
      'МЕР-0001 period': ['12.10.2022', '2024 г.'],
    });
  });

  test('is noticed where the form forgot to say what it was opened with', () => {
    const bare = request('events', {title: 'Иное'}, {code: 'МЕР-0001'});
    expect(stopped(bare).state).toBe('conflict');
  });
});

describe('A likely duplicate', () => {
  const again = {title: 'Конкурс чтецов', period: 'октябрь 2022'};

  test('is shown, and passes once the person has seen it', () => {
    const answer = stopped(request('events', again));
    expect(answer).toEqual({
      state: 'duplicate',
      rows: [
        {
          code: 'МЕР-0001',
          label: 'Конкурс чтецов',
          institution: 'Школа № 1',
          period: '12.10.2022',
        },
      ],
    });
    const seen = request('events', again, {notSame: ['МЕР-0001']});
    expect(saved(seen).code).toBe('МЕР-0004');
  });

  test('is none in another institution, nor the record itself', () => {
    const other = {...again, institution: 'Школа № 3'};
    expect(saved(request('events', other), {actor: ASSOCIATION}).code).toBe(
      'МЕР-0004',
    );
    const self = edit('events', 'МЕР-0001', {title: 'Конкурс чтецов!'});
    expect(saved(self).code).toBe('МЕР-0001');
  });

  test('is not asked about where only something else changed', () => {
    const row = {institution: 'Школа № 1', ...again};
    const rows = {events: [row, row]};
    const note = edit('events', 'МЕР-0001', {note: 'а'}, {rows});
    expect(saved(note, {rows}).code).toBe('МЕР-0001');
  });
});

describe('Rights', () => {
  const refusedWith = (
    asked: SaveRequest,
    message: RegExp,
    actor: Actor = COORDINATOR,
  ) =>
    expect(stopped(asked, {actor})).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(message) as string,
    });

  test('another’s row is not saved, nor nobody’s', () => {
    const cells = {note: 'а'};
    refusedWith(edit('events', 'МЕР-0002', cells), /учреждению «Школа № 2»/);
    refusedWith(edit('events', 'МЕР-0003', cells), /не понять, чья она/);
    refusedWith(edit('stages', 'ЭТП-0002', cells), /учреждению «Школа № 2»/);
    refusedWith(edit('institutions', 'УЧР-0002', cells), /«Школа № 2»/);
  });

  test('no row moves to another institution, nor away from the own one', () => {
    for (const [table, code, key, value] of [
      ['events', 'МЕР-0001', 'institution', 'Школа № 2'],
      ['events', 'МЕР-0001', 'institution', ''],
      ['events', undefined, 'institution', 'Школа № 2'],
      ['events', undefined, 'institution', ''],
      ['stages', 'ЭТП-0001', 'project', 'Река'],
      ['stages', undefined, 'project', 'Река'],
      ['stages', undefined, 'project', ''],
      ['projects', 'ПРО-0001', 'institution', 'Школа № 2'],
    ] as const) {
      const cells = {note: 'а', [key]: value};
      const asked =
        code === undefined ? request(table, cells) : edit(table, code, cells);
      expect([table, code, stopped(asked)]).toMatchObject([
        table,
        code,
        {state: 'invalid', fields: [{key}]},
      ]);
    }
  });

  test('nobody but the association and coordinators saves; nobody writes what commands keep', () => {
    refusedWith(request('events', EVENT), /заполняет ассоциация/, METHODIST);
    refusedWith(request('journal', {when: 'а'}), /ведёт сама/, ASSOCIATION);
    refusedWith(request('reports', {title: 'а'}), /ведёт сама/, ASSOCIATION);
    refusedWith(request('indicators', {title: 'а'}), /заполняет ассоциация/);
    refusedWith(request('institutions', {shortName: 'а'}), /добавляет ассо/);
    refusedWith(request('settings', {title: 'а'}), /заполняет ассоциация/);
  });

  test('a coordinator keeps the name of the own institution and its group', () => {
    refusedWith(
      edit('institutions', 'УЧР-0001', {shortName: 'Лицей № 1'}),
      /^«Краткое название» меняет ассоциация/,
    );
    refusedWith(
      edit('institutions', 'УЧР-0001', {ratingGroup: 'вне рейтинга'}),
      /^«Группа рейтинга» меняет ассоциация/,
    );
    const city = edit('institutions', 'УЧР-0001', {
      shortName: 'Школа № 1 ',
      city: 'Томск',
    });
    expect(cellsOf(saved(city).changes)).toEqual({
      'УЧР-0001 city': ['', 'Томск'],
    });
  });

  test('settings keep their names', () => {
    const code = 'НАС-0001';
    refusedWith(
      edit('settings', code, {title: 'Иначе'}),
      /так настройку находит надстройка/,
      ASSOCIATION,
    );
    refusedWith(
      edit('settings', code, {left: 'Площадки.Педагогов'}),
      /так настройку находит надстройка/,
      ASSOCIATION,
    );
    const value = edit('settings', code, {value: 'Наша сеть'});
    expect(saved(value, {actor: ASSOCIATION}).changes).toHaveLength(1);
  });

  test('the association adds rules of the check to the settings, and nothing else', () => {
    const rule = {
      title: 'Педагогов не больше 100',
      left: 'Площадки.Педагогов',
      operator: '<=',
      right: '100',
    };
    expect(
      cellsOf(saved(request('settings', rule), {actor: ASSOCIATION}).changes),
    ).toMatchObject({
      'НАС-0026 section': ['', 'Правила проверки'],
      'НАС-0026 operator': ['', 'не больше'],
    });
    refusedWith(
      request('settings', {...rule, section: 'Сеть'}),
      /только правила раздела «Правила проверки»/,
      ASSOCIATION,
    );
    refusedWith(
      request('settings', {...rule, value: '5'}),
      /только правила раздела «Правила проверки»/,
      ASSOCIATION,
    );
  });

  test('the last mailbox of the association is not taken away', () => {
    const message = /последний ящик ассоциации/;
    const code = 'ДСТ-0001';
    refusedWith(edit('access', code, {role: 'район'}), message, ASSOCIATION);
    refusedWith(edit('access', code, {email: ''}), message, ASSOCIATION);
    const box = edit('access', code, {email: 'net@example.org'});
    expect(saved(box, {actor: ASSOCIATION}).changes).toHaveLength(1);
  });
});

describe('A new name', () => {
  test('of a partner is written wherever the old one stood, and only there', () => {
    const asked = edit('partners', 'ПРТ-0001', {shortName: 'ТГУ (Томск)'});
    const {changes, message} = saved(asked, {actor: ASSOCIATION});
    expect(cellsOf(changes)).toEqual({
      'ПРТ-0001 shortName': ['ТГУ', 'ТГУ (Томск)'],
      'МЕР-0001 partners': ['ТГУ; Музей города', 'ТГУ (Томск); Музей города'],
    });
    expect(message).toContain('Новое название записано ещё в 1 ячейку');
    const book = bookAfter(changes);
    expect(book.records.length).toBeGreaterThan(0);
    expect(book.tables.events!.records.map(({partners}) => partners)).toEqual([
      ['ПРТ-0001', 'ПРТ-0002'],
      ['ПРТ-0001'],
      undefined,
    ]);
  });

  test('of an institution reaches its rows, its projects and «Доступ»', () => {
    const asked = edit('institutions', 'УЧР-0001', {shortName: 'Лицей № 1'});
    const {changes} = saved(asked, {actor: ASSOCIATION});
    expect(Object.keys(cellsOf(changes)).sort()).toEqual([
      'ДСТ-0002 institution',
      'МЕР-0001 institution',
      'ПРО-0001 institution',
      'УЧР-0001 shortName',
    ]);
    const {events, access} = bookAfter(changes).tables;
    expect(events!.byCode('МЕР-0001')!.institution).toBe('УЧР-0001');
    expect(access!.byCode('ДСТ-0002')!.institution).toBe('УЧР-0001');
  });

  test('of the own project reaches its rows', () => {
    const asked = edit('projects', 'ПРО-0001', {shortName: 'Мост-2'});
    expect(cellsOf(saved(asked).changes)).toEqual({
      'ПРО-0001 shortName': ['Мост', 'Мост-2'],
      'ЭТП-0001 project': ['Мост', 'Мост-2'],
    });
  });

  test('that takes away another name by which rows know it gives them the short one', () => {
    const asked = edit('partners', 'ПРТ-0001', {synonyms: 'ТомГУ'});
    const {changes} = saved(asked, {actor: ASSOCIATION});
    expect(cellsOf(changes)).toEqual({
      'ПРТ-0001 synonyms': ['НИ ТГУ', 'ТомГУ'],
      'МЕР-0002 partners': ['НИ ТГУ', 'ТГУ'],
    });
  });

  test.each([
    ['ПРТ-0001', {shortName: 'Университет'}, 'ТГУ', /строка 2/],
    ['ПРТ-0001', {synonyms: ''}, 'other', /лист «Мероприятия», строка 3/],
  ])(
    'that would reach into others’ rows is the association’s: %s',
    (code, cells, _, place) => {
      const rows = {
        events: [
          {institution: 'Школа № 2', title: 'А', partners: 'ТГУ'},
          {institution: 'Школа № 3', title: 'Б', partners: 'НИ ТГУ'},
        ],
      };
      expect(
        stopped(edit('partners', code, cells, {rows}), {rows}),
      ).toMatchObject({
        state: 'invalid',
        fields: [
          {
            key: 'shortName',
            message: expect.stringMatching(place) as string,
            cure: expect.stringContaining('Другие названия') as string,
          },
        ],
      });
    },
  );

  test('that another row bears is refused by its code', () => {
    const clashes: Cells[] = [
      {shortName: 'музей города'},
      {shortName: 'Музей', synonyms: 'Музей города'},
      {shortName: 'ПРТ-0002'},
    ];
    for (const cells of clashes) {
      const asked = edit('partners', 'ПРТ-0001', cells, {
        notSame: ['ПРТ-0002'],
      });
      expect(stopped(asked, {actor: ASSOCIATION})).toMatchObject({
        state: 'invalid',
        fields: [{message: expect.stringContaining('ПРТ-0002') as string}],
      });
    }
  });

  test('blank where rows name it, or with the mark that parts names, is refused', () => {
    for (const [shortName, message] of [
      ['', /лист «Мероприятия», строка 2/],
      ['ТГУ; Томск', /точкой с запятой разделяют/],
    ] as const) {
      const asked = edit('partners', 'ПРТ-0001', {shortName});
      expect(stopped(asked, {actor: ASSOCIATION})).toMatchObject({
        state: 'invalid',
        fields: [
          {key: 'shortName', message: expect.stringMatching(message) as string},
        ],
      });
    }
  });

  test('of a line of the plan may repeat, unless another row names that line', () => {
    const rows: Rows = {
      measureGroups: [{project: 'Мост', shortName: 'Меры', title: 'Меры'}],
      plan: [
        {project: 'Мост', group: 'Меры', title: 'Апробация'},
        {
          project: 'Мост',
          group: 'Меры',
          title: 'Диагностика',
          parent: 'Апробация',
        },
      ],
    };
    const line = (title: string) =>
      request('plan', {project: 'Мост', group: 'Меры', title});
    expect(saved(line('Диагностика'), {rows}).code).toBe('ПЛН-0003');
    expect(stopped(line('Апробация'), {rows})).toMatchObject({
      state: 'invalid',
      fields: [{key: 'title'}],
    });
  });

  test('of a value of a list that is in use is refused with its places', () => {
    const rows: Rows = {
      vocabularies: [
        {vocabulary: 'Уровень', value: 'районный'},
        {vocabulary: 'Формат', value: 'районный'},
        {vocabulary: 'Уровень', value: 'областной'},
      ],
      events: [{institution: 'Школа № 1', title: 'А', level: 'районный'}],
    };
    const ask = (code: string) =>
      edit('vocabularies', code, {value: 'иной'}, {rows});
    expect(stopped(ask('СПР-0001'), {rows, actor: ASSOCIATION})).toMatchObject({
      state: 'invalid',
      fields: [
        {
          key: 'value',
          message:
            'значение «районный» стоит в книге: лист «Мероприятия», строка 2',
        },
      ],
    });
    for (const code of ['СПР-0002', 'СПР-0003']) {
      expect(saved(ask(code), {rows, actor: ASSOCIATION}).code).toBe(code);
    }
  });

  test('wants the rows that name it read, and only then', () => {
    const needs = (asked: SaveRequest) => {
      const {needs: wanted} = saveRecord(asked);
      return typeof wanted === 'function' ? wanted(networkBook()) : wanted;
    };
    expect(needs(edit('partners', 'ПРТ-0001', {note: 'а'}))).toEqual({
      partners: 'all',
      vocabularies: ['vocabulary', 'value'],
    });
    expect(needs(edit('partners', 'ПРТ-0001', {shortName: 'а'}))).toEqual({
      partners: 'all',
      vocabularies: ['vocabulary', 'value'],
      events: ['partners', 'institution'],
      projects: ['coexecutors', 'institution'],
      cooperation: ['partner', 'institution'],
      institutions: ['shortName', 'fullName', 'synonyms'],
    });
  });
});
