/** «Отменить последнее действие»: what comes back, what stays, and what the journal says. */

import {allShown, said} from '../sample-host';
import {columnOf, put, run, smallBook, valuesOf} from './small-book';

test('a spelling that a command made canonical comes back, and the journal tells of both', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Уровень: 'Региональный '});
  run(host);
  expect(columnOf(host, 'Площадки', 'Уровень')[0]).toBe('региональный');
  expect(run(host, 'undoLastAction')).toContain('Отменено: «Рассчитать баллы»');
  expect(columnOf(host, 'Площадки', 'Уровень')[0]).toBe('Региональный ');
  const [header, ...rows] = allShown(host, 'Журнал');
  // The first row tells of «Создать книгу».
  const told = rows.slice(1).map(row =>
    ['Действие', 'Строка', 'Было', 'Стало', 'Состояние'].map(
      title => row[header.indexOf(title)],
    ),
  );
  expect(told).toEqual([
    [
      'Рассчитать баллы',
      'ПЛЩ-0001',
      'Региональный ',
      'региональный',
      'отменено',
    ],
    [
      'Отмена: Рассчитать баллы',
      'ПЛЩ-0001',
      'региональный',
      'Региональный ',
      'сделано',
    ],
  ]);
  expect(run(host, 'undoLastAction')).toContain('Отменять нечего');
});

test('what somebody edited since stays, and is named', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Уровень: 'Региональный '});
  put(host, 'Площадки', 3, {Уровень: 'МУНИЦИПАЛЬНЫЙ'});
  run(host);
  put(host, 'Площадки', 3, {Уровень: 'районный'});
  const message = run(host, 'undoLastAction');
  expect(message).toContain('Оставлено 1 ячейка');
  expect(message).toContain('«районный» – изменено после этой команды');
  expect(columnOf(host, 'Площадки', 'Уровень').slice(0, 2)).toEqual([
    'Региональный ',
    'районный',
  ]);
});

test('a formula that gives a value is a person’s: neither respelled nor journaled', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Педагогов: '="35"'});
  run(host);
  expect(columnOf(host, 'Площадки', 'Педагогов')[0]).toBe('35');
  expect(valuesOf(host, 'Журнал')).toHaveLength(2);
});

test('a document is one action: its row goes, in one step', () => {
  const host = smallBook();
  run(host, 'makeNetworkReport');
  expect(columnOf(host, 'Отчёты', 'Состояние')).toEqual(['готов']);
  expect(run(host, 'undoLastAction')).toContain(
    'Отменено: «Сводный отчёт ассоциации»',
  );
  expect(valuesOf(host, 'Отчёты')).toHaveLength(1);
  expect(said(host)).not.toContain('Оставлено');
});

test('what another person did is not undone', () => {
  const host = smallBook();
  put(host, 'Площадки', 2, {Уровень: 'Региональный '});
  run(host);
  host.run('undoLastAction', [], {as: 'other@example.org'});
  expect(columnOf(host, 'Площадки', 'Уровень')[0]).toBe('региональный');
});
