/** Rules small enough to be seen through, in place of the catalogue: what the walk does with any rule. */

import type {Found, Rule} from '../../src/audit/rule';
import type {Catalogue} from '../../src/commands/check-book';
import {isBlank} from '../../src/model/cell';
import type {Change} from '../../src/model/change';
import {events, partners, settings} from '../../src/model/tables';

const CHESS = 'Турнир по шахматам';

/** A title with an exclamation mark; the mark goes by itself. */
const calmTitles: Rule = {
  id: 'Т1',
  title: 'Название без восклицательного знака',
  why: 'Знак в названии попадает в документы.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['events'],
  find: ({book}) =>
    book.records(events).flatMap(({code, cells, institution}): Found[] => {
      const title = String(cells.title);
      if (!title.endsWith('!')) return [];
      const place = {table: 'events', code, column: 'title'} as const;
      return [
        {
          institution,
          cells: [{...place, value: title}],
          message: `Название «${title}» кричит.`,
          cure: 'Уберите знак.',
          changes: [{...place, before: title, after: title.slice(0, -1)}],
          touchesScores: false,
        },
      ];
    }),
};

/** An event without a level: only a person knows which. */
const levels: Rule = {
  id: 'Т2',
  title: 'Уровень указан',
  why: 'Без уровня строка не считается.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['events'],
  find: ({book}) =>
    book
      .records(events)
      .filter(({cells}) => isBlank(cells.level))
      .map(({code, institution}): Found => ({
        ...(institution === undefined ? {} : {institution}),
        cells: [{table: 'events', code, column: 'level', value: ''}],
        message: 'Уровень не указан.',
        cure: 'Выберите уровень.',
        touchesScores: true,
      })),
};

/** A partner is named twice; the later row goes. The network's, and a cure that deletes. */
const partnersOnce: Rule = {
  id: 'Т3',
  title: 'Партнёр записан один раз',
  why: 'Иначе его считают дважды.',
  severity: 'ошибка',
  scope: 'группа',
  tables: ['partners'],
  find: ({book}) => {
    const rows = book.records(partners);
    return rows.flatMap(({code, cells}, index): Found[] => {
      const name = cells.shortName;
      const first = rows.findIndex(other => other.cells.shortName === name);
      if (first === index) return [];
      const change = (column: string, before: string): Change => ({
        table: 'partners',
        code,
        column,
        before,
        after: '',
      });
      return [
        {
          cells: [
            {table: 'partners', code, column: 'shortName', value: name},
            {
              table: 'partners',
              code: rows[first].code,
              column: 'shortName',
              value: name,
            },
          ],
          message: `Партнёр «${String(name)}» записан дважды.`,
          cure: 'Удалите вторую строку.',
          changes: [change('shortName', String(name)), change('code', code)],
          touchesScores: false,
        },
      ];
    });
  },
};

/** An event of the chess players belongs to «Школа № 3»: the cure gives a row away. */
const chess: Rule = {
  id: 'Т4',
  title: 'Турнир у своей школы',
  why: 'Так решила ассоциация.',
  severity: 'заметка',
  scope: 'строка',
  tables: ['events'],
  find: ({book}) =>
    book
      .records(events)
      .filter(
        ({cells}) => cells.title === CHESS && cells.institution !== 'Школа № 3',
      )
      .map(({code, cells, institution}): Found => {
        const place = {table: 'events', code, column: 'institution'} as const;
        return {
          institution,
          cells: [{...place, value: cells.institution}],
          message: 'Турнир стоит не у той школы.',
          cure: 'Отдайте его школе № 3.',
          changes: [{...place, before: cells.institution, after: 'Школа № 3'}],
          touchesScores: true,
        };
      }),
};

/** A rule of the association itself, which it alone may change. */
const completeness: Rule = {
  id: 'Т5',
  title: 'Порог заполненности по умолчанию',
  why: 'Иначе места сравнивать нельзя.',
  severity: 'заметка',
  scope: 'книга',
  tables: ['settings'],
  find: ({book}) =>
    book
      .records(settings)
      .filter(({cells}) => cells.value === 55)
      .map(({code}): Found => {
        const place = {table: 'settings', code, column: 'value'} as const;
        return {
          cells: [{...place, value: 55}],
          message: 'Порог 55.',
          cure: 'Верните 60.',
          changes: [{...place, before: 55, after: 60}],
          touchesScores: true,
        };
      }),
};

export const CATALOGUE: Catalogue = {
  rules: () => [calmTitles, levels, partnersOnce, chess, completeness],
  waiting: [],
};
