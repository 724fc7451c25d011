import {indexNames} from '../../../src/model/names';
import {keyRows} from '../../../src/model/rows';
import {partners} from '../../../src/model/tables';
import {knownRows, namesOf} from '../../../src/sidebar/form/names';
import {eventForm} from '../event-form';

it('understands names as the server does over the sheet itself', () => {
  const register = eventForm.registers.partners!;
  const rows = knownRows(register);
  const sheet = {
    name: 'Партнёры',
    cells: [
      ['Код', 'Краткое название', 'Полное название', 'Другие названия'],
      ...rows.map(({code, name, otherNames}) => [
        code,
        name,
        '',
        otherNames.join('; '),
      ]),
    ],
    marks: {},
    merged: [],
  };
  const atServer = indexNames([keyRows(partners, sheet, 0)]);
  const inForm = namesOf(eventForm, {});
  for (const typed of [
    'Британия',
    'британия',
    'тгу',
    'ПРТ-0005',
    'Бритния',
    'учебно-экзаменационный лингвистический центр Британия',
    'никто',
  ]) {
    expect(inForm.resolve('partners', typed)).toEqual(
      atServer.resolve('partners', typed),
    );
  }
});

it('knows what a search has found of a register that is at the server', () => {
  const form = {
    ...eventForm,
    registers: {partners: {state: 'at the server', count: 3000} as const},
  };
  const row = {code: 'ПРТ-2000', name: 'Планетарий', otherNames: []};
  expect(namesOf(form, {}).resolve('partners', 'Планетарий')).toEqual({
    near: [],
  });
  expect(
    namesOf(form, {partners: [row]}).resolve('partners', 'планетарий'),
  ).toEqual({code: 'ПРТ-2000'});
});

it('has the lists of the form', () => {
  expect(namesOf(eventForm, {}).vocabulary('formats')).toEqual([
    'очный',
    'заочный',
    'дистанционный',
  ]);
  expect(namesOf(eventForm, {}).vocabulary('stages')).toEqual([]);
});
