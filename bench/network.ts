/** A made-up network of any size in the local host: schools, events, typed values, sites, a project a school. */

import {createHost, type Host} from '../local/host';
import type {Interval} from '../local/meter';

export interface NetworkSize {
  readonly institutions: number;
  /** Of each institution. */
  readonly events: number;
}

/** A workbook with the rules of a new book and generated rows, companions filled as after a first run. */
export function generatedHost(size: NetworkSize): Host {
  const host = createHost({folder: 'dist', person: 'association@example.org'});
  host.ui.answer('OK', '');
  host.run('createBook');
  const {institutions, events} = size;
  const each = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({length: count}, (_, index) => make(index));
  const school = (index: number) => `Школа № ${index + 1}`;

  fill(
    host,
    'Учреждения',
    ['Краткое название', 'Тип', 'Группа рейтинга', 'Уровни образования'],
    each(institutions, index => [
      school(index),
      'школа',
      'школы, гимназии, лицеи',
      'НОО; ООО; СОО',
    ]),
  );
  fill(host, 'Партнёры', ['Краткое название'], [['Технопарк'], ['Музей']]);
  fill(
    host,
    'Мероприятия',
    [
      'Учреждение',
      'Форма и название мероприятия',
      'Уровень',
      'Дата проведения',
      'Партнёры',
      'Количество',
    ],
    each(institutions * events, index => [
      school(index % institutions),
      `Мероприятие ${index + 1}`,
      'муниципальный',
      `${String((index % 28) + 1).padStart(2, '0')}.${String((index % 12) + 1).padStart(2, '0')}.2023`,
      index % 3 === 0 ? 'Технопарк' : '',
      index % 5 === 0 ? 3 : '',
    ]),
  );
  fill(
    host,
    'Площадки',
    ['Учреждение', 'Тема', 'Вид статуса', 'Уровень', 'Сроки реализации'],
    each(institutions, index => [
      school(index),
      `Тема ${index + 1}`,
      'ФЭП МОН РФ',
      index % 2 === 0 ? 'федеральный' : 'региональный',
      '2022-2025 г.г.',
    ]),
  );
  fill(
    host,
    'Значения',
    ['Учреждение', 'Показатель', 'Период', 'Из них', 'Всего', 'Значение'],
    each(institutions * TYPED.length, index => {
      const [title, isShare] = TYPED[index % TYPED.length];
      const part = 10 + (index % 89);
      return [
        school(Math.floor(index / TYPED.length)),
        title,
        '01.09.2022–31.08.2023',
        isShare ? part : '',
        isShare ? 100 : '',
        isShare ? '' : part,
      ];
    }),
  );
  return host;
}

/** Typed indicators of a new book, and whether they are shares. */
const TYPED: readonly (readonly [string, boolean])[] = [
  ['Качество обученности в целом по учреждению', true],
  ['Степень обученности (компетентностный уровень)', false],
  ['Качество по итогам ГИА-9', true],
  ['Доля педагогов, повысивших квалификацию', true],
  ['Педагоги, создавшие собственный продукт', false],
];

/** Types rows into columns by their titles, each column in one call. */
export function fill(
  host: Host,
  sheet: string,
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  host.evaluate(
    (
      name: string,
      columns: readonly string[],
      cells: (string | number)[][],
    ) => {
      const target = SpreadsheetApp.getActive().getSheetByName(name)!;
      const lacking = cells.length + 1 - target.getMaxRows();
      if (lacking > 0) target.insertRowsAfter(target.getMaxRows(), lacking);
      const header = target
        .getRange(1, 1, 1, target.getLastColumn())
        .getValues()[0];
      columns.forEach((title, index) => {
        target
          .getRange(2, header.indexOf(title) + 1, cells.length, 1)
          .setValues(cells.map(row => [row[index]]));
      });
    },
    sheet,
    titles,
    rows.map(row => [...row]),
  );
}

/** Low, middle and high of what the meter predicts. */
export function showSeconds({low, middle, high}: Interval): string {
  return [low, middle, high].map(ms => (ms / 1000).toFixed(1)).join(' / ');
}
