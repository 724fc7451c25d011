/** The notes over the headers: none takes a name of a person, and each column that could hold one asks for a post. */

import {personalData} from '../../../src/model/personal-data';
import {tables} from '../../../src/model/tables';
import {sheetNotes} from '../../../src/model/tables/sheet-notes';

const noteOf = (table: (typeof tables)[number], key: string) =>
  (sheetNotes[table.name].columns as {readonly [key: string]: string})[key];

test('a column whose title speaks of persons, and every note, asks for what to write instead of a name', () => {
  const persons =
    /координатор|руководител|разработчик|исполнител|утвердил|участники|примечание|подтверждение/i;
  const asked = tables
    .filter(({tab}) => tab === 'fill' || tab === 'project')
    .flatMap(table =>
      Object.entries(table.columns)
        .filter(
          ([, {title, kind}]) =>
            persons.test(title) && ['text', 'longText'].includes(kind.name),
        )
        .map(([key]) => ({
          key: `${table.name}.${key}`,
          note: noteOf(table, key),
        })),
    );
  expect(asked.length).toBeGreaterThan(12);
  expect(
    asked.filter(({note = ''}) => !/без (фамили|имён)/i.test(note)),
  ).toEqual([]);
});

test('no note and no help holds personal data itself', () => {
  const texts = tables.flatMap(table => [
    sheetNotes[table.name].purpose,
    ...Object.entries(table.columns).flatMap(([key, {title, kind}]) => [
      title,
      kind.help,
      noteOf(table, key) ?? '',
    ]),
  ]);
  expect(texts.flatMap(personalData)).toEqual([]);
});
