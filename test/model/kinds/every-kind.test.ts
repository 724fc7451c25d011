import * as fc from 'fast-check';
import type {Cell} from '../../../src/model/cell';
import {day as dayOf, serialOf} from '../../../src/model/date';
import {
  choice,
  choices,
  day,
  documents,
  email,
  flag,
  grades,
  longText,
  number,
  option,
  type Period,
  period,
  quantity,
  ref,
  refs,
  requisite,
  text,
  url,
} from '../../../src/model/kinds';
import type {Kind} from '../../../src/model/kinds/kind';
import {
  moment,
  type Moment,
  schoolYear,
  yearly,
} from '../../../src/model/kinds/moment';
import {book, names} from './asked';

const title = 'Столбец';
const KINDS: readonly (readonly [string, Kind<unknown>])[] = [
  text({title, max: 60}),
  longText({title}),
  number({title, notApplicable: true}),
  quantity({title}),
  flag({title}),
  option(['муниципальный', 'не менее'], {title, others: {'=': 'не менее'}}),
  choice('levels', {title}),
  choices('educationLevels', {title}),
  ref('institutions', {title}),
  refs('partners', {title}),
  period({title}),
  day({title}),
  grades({title}),
  documents({title}),
  url({title}),
  email({title}),
  requisite('ИНН', {title}),
].map(({kind}) => [kind.name, kind as Kind<unknown>]);

/** Pieces of what people type, so that a fair part of the random texts means something. */
const PIECES =
  'ООО 1 2 6 11 09 22.10.2022 2022 2023 2022/23 23 март октябрь октября - – — с по до и , ; : . г. гг. учебный год классы кл. лет НОО № №5-п приказ Договор МОН от 05.06.2020 «О статусе» « » ( ) " на не менее % человек да нет + игра постоянно ежегодно квартал в течение ТГУ ТПУ гимназия № 24 муниципальный -5 33,6 \n \u00a0 = #REF! gim24.tomsk.ru a@b.ru 7017001894 İ ß 😀'.split(
    ' ',
  );

const typed = fc.oneof(
  fc.string({unit: 'binary', maxLength: 30}),
  fc
    .array(
      fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '')),
      {minLength: 1, maxLength: 6},
    )
    .map(pieces => pieces.flat().join('')),
  fc
    .array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 3})
    .map(pieces => pieces.join('; ')),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  {weight: 8, arbitrary: typed},
  {weight: 1, arbitrary: fc.double()},
  {weight: 1, arbitrary: fc.boolean()},
);

test.each(KINDS)(
  '%s: any cell is understood, blank or refused in words; what was understood comes back the same',
  (_name, kind) => {
    fc.assert(
      fc.property(cell, given => {
        const parsed = kind.parse(given, book);
        for (const {derive} of kind.companions) {
          expect(['string', 'number']).toContain(typeof derive(parsed));
          expect(derive(parsed)).not.toBeNaN();
        }
        if (parsed.state === 'error') {
          expect(parsed.message).not.toBe('');
          expect(parsed.cure).not.toBe('');
        }
        if (parsed.state !== 'value') return;
        expect(JSON.stringify(parsed.value)).not.toMatch(/Invalid|NaN|null/);
        const shown = kind.format(parsed.value, names);
        expect(kind.parse(shown, book)).toEqual(parsed);
        expect(kind.format(parsed.value, names)).toBe(shown);
      }),
      {numRuns: 1500},
    );
  },
);

test('the random texts are not all refused', () => {
  const understood = new Map<string, number>();
  fc.sample(typed, {numRuns: 4000, seed: 1}).forEach(one =>
    KINDS.forEach(([name, kind]) => {
      const hit = kind.parse(one, book).state === 'value' ? 1 : 0;
      understood.set(name, (understood.get(name) ?? 0) + hit);
    }),
  );
  KINDS.forEach(([name]) =>
    expect([name, (understood.get(name) ?? 0) > 3]).toEqual([name, true]),
  );
});

const year = fc.integer({min: 1990, max: 2090});
const monthNumber = fc.integer({min: 1, max: 12});
const dayNumber = fc.integer({min: 1, max: 28});
const moments: fc.Arbitrary<Moment> = fc
  .oneof(
    year.map(y => moment(y)),
    year.map(y => schoolYear(y)),
    fc.tuple(year, monthNumber).map(([y, m]) => moment(y, m)),
    fc.tuple(year, monthNumber, dayNumber).map(([y, m, d]) => moment(y, m, d)),
  )
  .map(found => found!);
const label = fc.option(
  fc.constantFrom('1 игра', '2 тур', 'финал', 'очный этап (Томск)'),
  {nil: undefined},
);
const named = (name: string | undefined) =>
  name === undefined ? {} : {label: name};

const spans = fc.oneof(
  fc.tuple(moments, moments, label).map(([a, b, name]) => {
    const [from, to] = a.slice(0, 4) <= b.slice(0, 4) ? [a, b] : [b, a];
    const inOrder = from.slice(0, 4) < to.slice(0, 4);
    return {...named(name), from, to: inOrder ? to : from};
  }),
  fc.tuple(moments, label).map(([from, name]) => ({...named(name), from})),
  fc.tuple(moments, label).map(([to, name]) => ({...named(name), to})),
  label.map(named),
);
const months = fc
  .tuple(monthNumber, monthNumber, label)
  .map(([from, to, name]) => ({
    ...named(name),
    from: yearly(from)!,
    to: yearly(to)!,
  }));
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc
    .array(spans, {minLength: 1, maxLength: 4})
    .map(list => ({sort: 'dated' as const, spans: list})),
  fc
    .array(months, {minLength: 1, maxLength: 4})
    .map(list => ({sort: 'yearly' as const, spans: list})),
);

function comesBack<T>(kind: Kind<T>, values: fc.Arbitrary<T>): void {
  fc.assert(
    fc.property(values, value => {
      expect(kind.parse(kind.format(value, names), book)).toEqual({
        state: 'value',
        value,
      });
    }),
    {numRuns: 1500},
  );
}

test('every period comes back from its canonical form', () => {
  comesBack(period({title}).kind, periods);
});

test('every set of grades comes back', () => {
  comesBack(
    grades({title}).kind,
    fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], {minLength: 1}),
  );
});

test('every number comes back', () => {
  comesBack(
    number({title}).kind,
    fc
      .double({noNaN: true, noDefaultInfinity: true})
      .filter(one => !Object.is(one, -0)),
  );
});

test('every day comes back, and its serial number counts days', () => {
  const {kind} = day({title});
  const days = fc
    .tuple(year, monthNumber, dayNumber)
    .map(([y, m, d]) => dayOf(y, m, d)!);
  comesBack(kind, days);
  fc.assert(
    fc.property(days, one => {
      expect(kind.companions[0].derive({state: 'value', value: one})).toBe(
        serialOf(one),
      );
    }),
  );
});

test('every quantity comes back', () => {
  comesBack(
    quantity({title}).kind,
    fc
      .record(
        {
          operator: fc.constantFrom('не менее' as const, 'не более' as const),
          value: fc.integer({min: 0, max: 1000}).map(one => one / 10),
          unit: fc.constantFrom('%', 'человек', 'чел.'),
        },
        {requiredKeys: ['value']},
      )
      // A bare round percent comes back with the word that it is open.
      .filter(
        ({operator, value, unit}) =>
          operator !== undefined || unit !== '%' || !Number.isInteger(value),
      ),
  );
});
