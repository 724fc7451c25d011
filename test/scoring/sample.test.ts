/** The scores of the sample network: what the seeds alone give, and the cases that the invented part adds. */

import type {Day} from '../../src/model/date';
import {sites} from '../../src/model/tables';
import {readDefinitions} from '../../src/scoring/definitions';
import {computeScores} from '../../src/scoring/engine';
import {groupIndicators, Indicator} from '../../src/scoring/indicator';
import {readSample} from '../sample/read-sample';
import {figure, of, scoreBook, settingsOf} from './book-of';

const TOMSK = 'Гимназия № 24 г. Томска';
const TAGIL = 'Политехническая гимназия г. Нижний Тагил';

describe('The seeds alone', () => {
  const book = readSample('seeds');
  const scores = scoreBook(book);

  test.each([
    [TOMSK, 'ПОК-0012', 1, 7],
    [TOMSK, 'ПОК-0013', 2, 4],
    [TOMSK, 'ПОК-0014', 1, 1.2],
    [TAGIL, 'ПОК-0015', 157.5, 6],
    [TAGIL, 'ПОК-0016', 1, 5],
    [TAGIL, 'ПОК-0014', 0, 0],
    // The federal status of these has no term.
    ['Школа № 90 «Крепыш»', 'ПОК-0012', 0, 0],
    ['Гимназия № 12', 'ПОК-0012', 0, 0],
  ])('%s, %s: fact %d, %d points', (name, code, fact, points) => {
    expect(figure(scores, name, code)).toMatchObject({fact, points});
  });

  test('List the statuses of S1 and the events of S3 that have no dates', () => {
    const undated = scores.notes.filter(
      ({message}) => message === 'срок не указан',
    );
    const rows = (sheet: string) =>
      undated.filter(note => note.sheet === sheet).map(({row}) => row);
    expect(rows('Мероприятия')).toEqual([9, 10]);
    const listed = new Set(undated.map(({institution}) => institution));
    for (const name of ['Школа № 90 «Крепыш»', 'Гимназия № 12', TAGIL]) {
      expect(listed).toContain(of(scores, name).code);
    }
  });

  test('Leave the points of the project open: nothing is scored', () => {
    expect(scores.projects).toHaveLength(1);
    expect(scores.projects[0]).toMatchObject({
      whole: {rows: 35, declared: 117, counted: 105},
      due: {rows: 31, scored: 0, declared: 105, counted: 93},
      verdict: 'предварительно: оценено 0 из 31',
      unreachable: 12,
    });
    expect(figure(scores, TOMSK, 'ПОК-0017')).toMatchObject({
      fact: 0,
      points: 0,
      quotient: {part: 0, whole: 93},
    });
  });

  test.each([
    ['2022-12-31', 6],
    ['2023-02-09', 5],
    ['2023-08-31', 5],
    ['2024-06-01', 3],
    ['2025-01-01', 1],
  ])(
    'On %s the gymnasium of Tomsk has %d active sites (S2:282–290)',
    (date, active) => {
      const {definitions} = readDefinitions(book);
      const federal = definitions.indicators.find(
        ({code}) => code === 'ПОК-0012',
      )!;
      const source = federal.source as Extract<
        Indicator['source'],
        {kind: 'количество строк'}
      >;
      const anyLevel = {
        ...federal,
        source: {...source, register: {...source.register, condition: []}},
      };
      const found = computeScores(book, groupIndicators([anyLevel]), {
        ...settingsOf(book),
        date: date as Day,
      });
      expect(figure(found, TOMSK, 'ПОК-0012').fact).toBe(active);
    },
  );

  test('Hold a row that belongs to no institution of the network', () => {
    const stray = book
      .records(sites)
      .filter(({institution}) => institution === undefined);
    expect(stray.map(({cells}) => cells.institution)).toEqual(['ОУ № 60']);
  });
});

describe('The whole sample', () => {
  const book = readSample('all');
  const scores = scoreBook(book);

  test('is understood without a question', () => {
    expect(scores.problems).toEqual([]);
    expect(scores.definitions.maximum).toBe(100);
  });

  test('has a tie', () => {
    const tied = scores.institutions.filter(({shared}) => shared);
    expect(tied.map(({name}) => name)).toEqual(['Школа № 7', 'Школа № 9']);
    expect(new Set(tied.map(({place}) => place)).size).toBe(1);
  });

  test('has an institution without data and one below the threshold', () => {
    expect(of(scores, 'Школа № 17').outside).toBe('вне рейтинга: данных 0 %');
    expect(of(scores, 'Гимназия № 49')).toMatchObject({
      filled: 3,
      toFill: 11,
      outside: 'вне рейтинга: данных 27 %',
    });
  });

  test('has growth without a base, a dash and a duplicate', () => {
    expect(figure(scores, 'Школа № 32', 'ПОК-0008').gap).toBe('нет базы');
    expect(figure(scores, 'Школа № 40', 'ПОК-0003').gap).toBe('стоит «-»');
    expect(figure(scores, 'Школа № 57', 'ПОК-0010').gap).toBe('введено дважды');
    const twice = scores.notes.filter(({message}) =>
      message.includes('введено дважды'),
    );
    expect(twice).toHaveLength(2);
  });

  test('has points that do not apply, and three rating groups', () => {
    expect(of(scores, 'Лицей № 34').maximum).toBe(96);
    expect(of(scores, 'Центр «В доме Буркова»')).toMatchObject({
      maximum: 52,
      place: 1,
    });
    expect(of(scores, 'Ассоциация').outside).toBe('вне рейтинга');
  });

  test('counts the project of Tomsk by the counted maximum', () => {
    // 51 of 3 × 31.
    expect(figure(scores, TOMSK, 'ПОК-0017')).toMatchObject({
      fact: 54.8,
      quotient: {part: 51, whole: 93},
      points: 3.54,
    });
    expect(scores.projects[0].verdict).toBe('предварительно: оценено 20 из 31');
  });

  test('gives the same scores every time', () => {
    expect(scoreBook(readSample('all')).institutions).toEqual(
      scores.institutions,
    );
  });
});
