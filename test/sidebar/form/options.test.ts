import {offeredOptions, optionRows} from '../../../src/sidebar/form/options';

const rows = [
  {code: '1', name: 'Музей Ёлки', otherNames: []},
  {code: '2', name: 'ТПУ', otherNames: ['Томский политехнический университет']},
  {code: '3', name: 'Томский музей', otherNames: []},
  {code: '4', name: 'Гимназия № 24', otherNames: []},
];
const names = (typed: string, without: readonly string[] = []) =>
  offeredOptions(typed, rows, without).options.map(({name}) => name);

it('offers all before anything is typed, in their order', () => {
  expect(names('')).toEqual(rows.map(({name}) => name));
});

it('puts names that begin so first, then such words, then other names', () => {
  expect(names('том')).toEqual(['Томский музей', 'ТПУ']);
  expect(names('музей')).toEqual(['Музей Ёлки', 'Томский музей']);
});

it('forgives case, ё and quotes, and tells by which other name a row was found', () => {
  expect(names('«ЕЛКИ»')).toEqual(['Музей Ёлки']);
  expect(names('гимназия №24')).toEqual(['Гимназия № 24']);
  expect(offeredOptions('политех', rows).options).toEqual([
    {name: 'ТПУ', also: 'Томский политехнический университет'},
  ]);
});

it('leaves out what is chosen', () => {
  expect(names('', ['тпу', 'Музей Елки'])).toEqual([
    'Томский музей',
    'Гимназия № 24',
  ]);
});

it('offers near names, as such, where none contains what was typed', () => {
  expect(offeredOptions('Томсий музей', rows)).toMatchObject({
    more: 0,
    onlyNear: true,
  });
  expect(names('Томсий музей')[0]).toBe('Томский музей');
  expect(offeredOptions('щщщ', rows).options).toEqual([]);
});

it('says how many more there are of a long list', () => {
  const many = optionRows(Array.from({length: 80}, (_, i) => `Школа ${i}`));
  expect(offeredOptions('школа', many)).toMatchObject({more: 30});
  expect(offeredOptions('школа', many).options).toHaveLength(50);
});
