import fc from 'fast-check';
import {locate} from '../../src/model/locate';
import {companionsOf} from '../../src/model/schema';
import {events, sites} from '../../src/model/tables';

const TITLES = ['Код', ...Object.values(sites.columns).map(({title}) => title)];
const KEYS = ['code', ...Object.keys(sites.columns)];

test('the sheet as it is made: every column in its place, nothing missing', () => {
  const header = [...TITLES, ...companionsOf(sites).map(({title}) => title)];
  const {positions, missing, ambiguous} = locate(sites, header, {});
  const keys = [...KEYS, ...companionsOf(sites).map(({key}) => key)];
  expect(keys.map(key => positions[key])).toEqual(keys.map((_, at) => at));
  expect([missing, ambiguous]).toEqual([[], []]);
});

test('property: any order of columns, with columns of people between, is found', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...TITLES, '', 'Моё', 'Ещё'], {
        minLength: TITLES.length + 3,
      }),
      header => {
        const {positions, missing} = locate(sites, header, {});
        expect(missing).toEqual([]);
        KEYS.forEach((key, index) => {
          expect(header[positions[key]]).toBe(TITLES[index]);
        });
      },
    ),
  );
});

test('property: no column is taken twice, and one that is found is never missing', () => {
  const anyTitle = fc.oneof(
    fc.constantFrom(...TITLES, ' уровень ', ''),
    fc.string({maxLength: 4}),
  );
  fc.assert(
    fc.property(
      fc.array(anyTitle, {maxLength: 14}),
      fc.dictionary(fc.constantFrom(...KEYS), fc.nat({max: 20})),
      (header, marks) => {
        const {positions, missing, ambiguous} = locate(sites, header, marks);
        const taken = Object.values(positions);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every(at => at < header.length)).toBe(true);
        KEYS.forEach((key, index) => {
          const states = [
            positions[key] !== undefined,
            missing.includes(TITLES[index]),
            ambiguous.includes(TITLES[index]),
          ];
          expect(states.filter(Boolean)).toHaveLength(1);
        });
      },
    ),
  );
});

test('case, ё, spaces and quotes of a header do not count', () => {
  const {positions} = locate(
    sites,
    [' КОД ', 'учреждение\u00a0', '«Тема»'],
    {},
  );
  expect(positions).toMatchObject({code: 0, institution: 1, theme: 2});
});

test('a renamed header is found by its mark; a former one by its alias, the mark before the alias', () => {
  expect(
    locate(sites, ['Код', 'Где'], {institution: 1}).positions.institution,
  ).toBe(1);
  const header = ['Код', 'Мероприятие', 'Событие'];
  expect(locate(events, header, {}).positions.title).toBe(1);
  expect(locate(events, header, {title: 2}).positions.title).toBe(2);
});

test('a mark beyond the sheet says nothing', () => {
  expect(locate(sites, ['Код'], {theme: 7}).missing).toContain('Тема');
});

test('a header wins over the mark of another column, whichever comes first', () => {
  // «Вид статуса» was pasted over the column of «Тема», whose mark stayed.
  const {positions, missing} = locate(
    sites,
    ['Код', 'Учреждение', 'Вид статуса'],
    {theme: 2},
  );
  expect(positions.status).toBe(2);
  expect(missing).toContain('Тема');
  expect(missing).not.toContain('Вид статуса');
});

test('an alias never takes the column of a header', () => {
  const {positions, missing} = locate(
    events,
    ['Код', 'Координатор', 'Координатор (должность)'],
    {},
  );
  expect(positions.coordinator).toBe(2);
  expect(missing).not.toContain('Координатор (должность)');
});

test('a header that stands twice: the marked one, else neither', () => {
  const header = ['Код', 'Тема', 'Тема'];
  expect(locate(sites, header, {theme: 2}).positions.theme).toBe(2);
  const {positions, ambiguous, missing} = locate(sites, header, {});
  expect(positions.theme).toBeUndefined();
  expect(ambiguous).toEqual(['Тема']);
  expect(missing).not.toContain('Тема');
});
