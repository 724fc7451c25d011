/** Near names, measured on the names of the sample: which of them are found when people spell them otherwise. */

import fc from 'fast-check';
import {type Named, NearNames} from '../../src/model/near-names';
import {comparable} from '../../src/model/normalise';
import {sheetOf} from '../sample/read-sample';

interface Row extends Named {
  readonly code: string;
  /** All its spellings. */
  readonly spellings: readonly string[];
}

function register(file: string): Row[] {
  const [header, ...rows] = sheetOf(file)!;
  return rows.map(cells => {
    const of = (title: string) => cells[header.indexOf(title)] ?? '';
    const spellings = [
      of('Краткое название'),
      of('Полное название') || of('Наименование'),
      ...of('Другие названия').split(';'),
    ]
      .map(name => name.trim())
      .filter(name => name !== '');
    return named(of('Код'), spellings);
  });
}

function named(code: string, spellings: readonly string[]): Row {
  const [name, ...otherNames] = spellings;
  return {code, name, otherNames, spellings};
}

const partners = register('partners');
const institutions = register('institutions');
const projects = register('projects');

/** Asks for a spelling of each row while the row is known by the spellings that `kept` leaves it. */
function measure(
  rows: readonly Row[],
  kept: (spelling: string, all: readonly string[]) => readonly string[][],
) {
  const figures = {asked: 0, first: 0, offered: 0, notFirst: [] as string[]};
  for (const row of rows) {
    for (const spelling of row.spellings) {
      for (const left of kept(spelling, row.spellings)) {
        const known = rows.map(one =>
          one === row ? named(row.code, left) : one,
        );
        const found = new NearNames(known).nearest(spelling);
        figures.asked += 1;
        if (found[0]?.code === row.code) figures.first += 1;
        else figures.notFirst.push(`${spelling} (${left.join('; ')})`);
        if (found.some(({code}) => code === row.code)) figures.offered += 1;
      }
    }
  }
  return figures;
}

const isOther = (spelling: string) => (one: string) =>
  comparable(one) !== comparable(spelling);

function withoutOne(spelling: string, all: readonly string[]): string[][] {
  const left = all.filter(isOther(spelling));
  return left.length === 0 ? [] : [left];
}

function oneAlone(spelling: string, all: readonly string[]): string[][] {
  return all.filter(isOther(spelling)).map(one => [one]);
}

test('a spelling that the register lacks is offered the right row first', () => {
  expect(measure(partners, withoutOne)).toEqual({
    asked: 51,
    first: 51,
    offered: 51,
    notFirst: [],
  });
  expect(measure(institutions, withoutOne)).toMatchObject({
    asked: 27,
    first: 27,
  });
  expect(measure(projects, withoutOne)).toMatchObject({asked: 6, first: 6});
});

test('so it is where the register knows one single spelling, unless the two have no word in common', () => {
  expect(measure(institutions, oneAlone)).toMatchObject({asked: 46, first: 46});
  const {asked, first, notFirst} = measure(partners, oneAlone);
  expect({asked, first}).toEqual({asked: 128, first: 120});
  expect(notFirst).toMatchInlineSnapshot(`
   [
     "Британия (НОУ «Учебно-экзаменационный лингвистический центр»)",
     "Британия («Учебно-экзаменационный лингвистический центр» г. Томска)",
     "НОУ «Учебно-экзаменационный лингвистический центр» (Британия)",
     "«Учебно-экзаменационный лингвистический центр» г. Томска (Британия)",
     "ФГБНУ «Институт стратегии развития образования Российской академии образования» (ФГБНУ «ИСПО РАО»)",
     "Институт стратегии развития образования РАН (ФГБНУ «ИСПО РАО»)",
     "ФГБНУ «ИСПО РАО» (ФГБНУ «Институт стратегии развития образования Российской академии образования»)",
     "ФГБНУ «ИСПО РАО» (Институт стратегии развития образования РАН)",
   ]
  `);
});

test('a row that is not in the register: what is offered instead', () => {
  const offered = (rows: readonly Row[]) =>
    rows.flatMap(row =>
      row.spellings.flatMap(spelling => {
        const others = rows.filter(one => one !== row);
        const found = new NearNames(others).nearest(spelling);
        return found.length === 0
          ? []
          : [`${spelling} → ${found.map(({name}) => name).join(', ')}`];
      }),
    );
  expect(offered(partners)).toMatchInlineSnapshot(`
   [
     "Федеральное государственное бюджетное научное учреждение «Институт стратегии развития образования Российской академии образования» (ФГБНУ «ИСРО РАО») → Институт педагогических исследований одаренности детей РАО",
     "ФГБНУ «Институт стратегии развития образования Российской академии образования» → РЦРО",
     "Институт стратегии развития образования РАН → РЦРО",
     "Институт педагогических исследований одаренности детей РАО → Томский государственный педагогический колледж",
     "ФГБНУ «Институт педагогических исследований одаренности детей Российской Академии образования» → ИСРО РАО, Томский государственный педагогический колледж",
     "Томский государственный педагогический колледж → Институт педагогических исследований одаренности детей РАО",
     "ОГБОУ «Томский государственный педагогический колледж» → Институт педагогических исследований одаренности детей РАО",
     "Общеобразовательные организации г. Томска и Томской области → РЦРО",
   ]
  `);
  expect(offered(institutions)).toMatchInlineSnapshot(`
   [
     "Реабилитационный центр «Успех» → Реабилитационный центр «Фортуна»",
     "Реабилитационный центр «Фортуна» → Реабилитационный центр «Успех»",
   ]
  `);
  expect(offered(projects)).toEqual([]);
});

describe('institutions', () => {
  const near = new NearNames(institutions);
  const numbered = institutions.flatMap(({code, name}) => {
    const match = /^(Школа|Гимназия|Лицей) № (\d+)/.exec(name);
    return match === null
      ? []
      : [{code, sort: match[1].toLowerCase(), number: match[2]}];
  });

  test.each<(sort: string, number: string) => string>([
    (sort, number) => `${sort} ${number}`,
    (sort, number) => `${sort}${number}`,
    (sort, number) => `${sort.slice(0, 3)}. №${number}`,
    (sort, number) => `${number} ${sort}`,
    (sort, number) => `ОУ N ${number}`,
    (sort, number) => `МАОУ ${sort} №${number} г.Тюмени`,
    (sort, number) => `МБОУ «${sort.toUpperCase()} N${number}» города Тюмень`,
    (sort, number) =>
      `муниципальное автономное общеобразовательное учреждение ${sort} № ${number}`,
  ])('all 17 are found as %s', spelt => {
    expect(numbered).toHaveLength(17);
    for (const {code, sort, number} of numbered) {
      expect(near.nearest(spelt(sort, number))[0]).toMatchObject({code});
    }
  });

  test('nothing is said of words that many have', () => {
    for (const typed of ['школа', 'МАОУ', 'учреждение', 'г. Тюмень', '', '№']) {
      expect(near.nearest(typed)).toEqual([]);
    }
  });

  test('another number is another institution', () => {
    expect(near.nearest('Гимназия № 24 г. Тюмени')).not.toContainEqual(
      expect.objectContaining({name: 'Гимназия № 49'}),
    );
    expect(near.nearest('Школа № 99')).toEqual([]);
  });
});

test.each([
  ['британии', 'Британия'],
  ['Учебно-экзаменационный центр', 'Британия'],
  ['Томский государственный университет', 'НИ ТГУ'],
  ['томский гос. университет', 'НИ ТГУ'],
  // The first letter is a Latin one.
  ['TГУ', 'НИ ТГУ'],
  ['тусур г. Томска', 'ТУСУР'],
  ['Дом детства и юношества «Факел»', 'ДДиЮ «Факел»'],
  ['русское географическое общество', 'Томское отделение РГО'],
  ['театр скомарох', 'Театр «Скоморох»'],
  ['Томская школа управления', 'ТШУ'],
  ['Томский ин-т повышения квалификации', 'ТОИПКРО'],
])('«%s» is offered «%s»', (typed, name) => {
  expect(new NearNames(partners).nearest(typed)[0]).toMatchObject({name});
});

test.each([
  'ООО «Ромашка»',
  'Томский театр драмы',
  'Музей истории',
  'институт',
])('«%s» is offered nothing', typed => {
  expect(new NearNames(partners).nearest(typed)).toEqual([]);
});

describe('typing errors', () => {
  const LETTERS = [...'абвгдежзийклмнопрстуфхцчшщыьэюя'];
  const spellings = [...institutions, ...projects, ...partners].flatMap(row =>
    row.spellings.map(spelling => ({row, spelling})),
  );
  /** Of words too short to hold an error nothing is promised: «ТГУ». */
  const long = spellings.filter(({spelling}) => /\p{L}{7}/u.test(spelling));
  const near = new NearNames([...institutions, ...projects, ...partners]);
  const error = fc.record({
    kind: fc.constantFrom('left out', 'put in', 'exchanged', 'swapped'),
    at: fc.nat(),
    letter: fc.constantFrom(...LETTERS),
  });

  test('of 500 errors, each in a long word of a name, at least 98 % still find the row', () => {
    const tried = fc.sample(fc.tuple(fc.constantFrom(...long), error), {
      seed: 20261125,
      numRuns: 500,
    });
    const found = tried.filter(([{row, spelling}, typo]) =>
      near
        .nearest(misspelt(spelling, typo))
        .some(({code}) => code === row.code),
    );
    expect(found.length / tried.length).toBeGreaterThanOrEqual(0.98);
  });

  function misspelt(
    text: string,
    {kind, at, letter}: {kind: string; at: number; letter: string},
  ): string {
    const places = [...text.matchAll(/\p{L}{7,}/gu)].flatMap(word =>
      [...word[0]].slice(1).map((_, index) => word.index + index),
    );
    const place = places[at % places.length];
    const [before, here, next, after] = [
      text.slice(0, place),
      text[place],
      text[place + 1],
      text.slice(place + 2),
    ];
    if (kind === 'left out') return `${before}${next}${after}`;
    if (kind === 'put in') return `${before}${letter}${here}${next}${after}`;
    if (kind === 'exchanged') return `${before}${letter}${next}${after}`;
    return `${before}${next}${here}${after}`;
  }
});

test('property: any text is answered, with at most three rows, none of another number', () => {
  const near = new NearNames(institutions);
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.nat(99), (text, number) => {
      const found = near.nearest(`${text} № ${number}`);
      expect(found.length).toBeLessThanOrEqual(3);
      for (const {spellings} of found) {
        const borne = spellings.join(' ').match(/\d+/g) ?? [];
        const typed = [...`${text} ${number}`.matchAll(/\d+/g)].flat();
        expect(
          borne.length === 0 || borne.some(one => typed.includes(one)),
        ).toBe(true);
      }
    }),
  );
});
