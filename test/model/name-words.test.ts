import {nameWords} from '../../src/model/name-words';

const stems = (name: string) => nameWords(name).words.map(({stem}) => stem);
const worths = (name: string) =>
  Object.fromEntries(
    nameWords(name).words.map(({letters, worth}) => [letters, worth]),
  );

test('endings, case, ё, quotes, Latin look-alikes and decomposed letters are forgiven', () => {
  expect(stems('Областное «ОТДЕЛЕНИЕ»')).toEqual(stems('областного отделения'));
  expect(stems('Томский')).toEqual(stems('Томска'));
  expect(stems('Лёд')).toEqual(stems('лед'));
  expect(stems('TECT')).toEqual(stems('тест'));
  expect(stems('Музей'.normalize('NFD'))).toEqual(stems('музей'));
  expect(stems('English Tours')).toEqual(['english', 'tours']);
});

test('words that tell nothing are worth little, «и», «им.» and single letters nothing', () => {
  expect(worths('МАОУ гимназия № 24 им. М.В. Октябрьской г. Томска')).toEqual({
    маоу: 0.05,
    гимназия: 0.3,
    октябрьской: 1,
    томска: 0.3,
  });
});

test('numbers', () => {
  expect(nameWords('СОШ №007, корпус 2').numbers).toEqual(['7', '2']);
});

test('one word of several spellings', () => {
  expect(stems('СОШ № 7')).toEqual(stems('школа 7'));
  expect(stems('Ин-т культуры')).toEqual(stems('институт культуры'));
});

test('initials with and without small words; what a name itself abbreviates', () => {
  expect(nameWords('Дом детства и юношества').initials).toEqual([
    'ддию',
    'ддю',
  ]);
  expect(
    nameWords('Институт системно-деятельностной педагогики').initials,
  ).toEqual(['исдп']);
  const acronyms = (name: string) =>
    nameWords(name)
      .words.filter(({isAcronym}) => isAcronym)
      .map(({letters}) => letters);
  expect(acronyms('ФГБОУ ВПО ТГПУ')).toEqual(['тгпу']);
  expect(acronyms('СибГМУ, Томск')).toEqual(['сибгму']);
  expect(acronyms('ГИМНАЗИЯ РОССИЙСКОЙ КУЛЬТУРЫ')).toEqual([]);
});

test('a dot after few letters cuts a word short', () => {
  const cut = nameWords('Гим. культуры.').words.map(({isCut}) => isCut);
  expect(cut).toEqual([true, false]);
});

test('a word is a word, also where objects have a property of that name', () => {
  expect(stems('constructor toString __proto__')).toEqual([
    'constructor',
    'tostring',
    'proto',
  ]);
});
