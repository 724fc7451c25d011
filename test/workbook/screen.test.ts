/** What a person sees at the end: a toast where all is well, else a list whose texts are never markup. */

import type {Host} from '../../local/host';
import {at, newBook, put, run, smallBook} from './small-book';
import {allShown, write} from '../sample-host';

let host: Host;
beforeAll(() => {
  host = smallBook('Проекты; Сеть');
});

test('all is well: a toast and no dialog', () => {
  run(host);
  expect(host.ui.panels).toEqual([]);
  expect(host.ui.alerts).toEqual([]);
  expect(host.ui.toasts).toEqual([
    expect.objectContaining({
      title: 'Рассчитать баллы',
      message: expect.stringContaining('3 учреждения'),
    }),
  ]);
});

test('restored cells, errors and warnings stand in sections with their counts', () => {
  put(host, 'Площадки', 4, {Учреждение: 'Школа № 77'});
  write(host, 'Баллы', 'D8', 99);
  const message = run(host);
  expect(message).toMatch(
    /Исправлено вручную, возвращено по правилам \(1\)\nЛист «Баллы», ячейка D8: было введено «99»\. Теперь в ней «[\d,]+»\./,
  );
  expect(message).toMatch(
    /Ошибки: не вошло в расчёт \(1\)\nЛист «Площадки», строка 4, «Учреждение»: нет такого учреждения: «Школа № 77»/,
  );
  expect(message).toMatch(/Обратите внимание \(\d+\)\n/);
  expect(host.ui.panels).toEqual([
    expect.objectContaining({
      title: 'Рассчитать баллы',
      width: 640,
      height: 480,
    }),
  ]);
});

test('whatever is typed stays text in the dialog', () => {
  const typed = '</li></body><script>alert("1")</script>&amp;\'';
  put(host, 'Площадки', 4, {Учреждение: typed});
  expect(run(host)).toContain(
    `«${typed.replace('&amp;', '&amp;')}»`.slice(0, 20),
  );
  const [{html}] = host.ui.panels;
  expect(html).not.toMatch(/<script|<\/li><\/body><s/);
  expect(html).toContain(
    '&lt;/li&gt;&lt;/body&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;',
  );
});

test('a long list is cut with a word on the rest, a long value with an ellipsis', () => {
  put(host, 'Площадки', 4, {Учреждение: '👩'.repeat(20_000)});
  const rows = Array.from({length: 240}, (_, index) => [`Нет такой ${index}`]);
  host.edit('Площадки', at(host, 'Площадки', 'Учреждение', 5), rows);
  const message = run(host);
  expect(message).toMatch(/Ошибки: не вошло в расчёт \(241\)/);
  expect(message).toContain('… и ещё 41');
  expect(message).toMatch(/: «(👩)+…\. /u);
  expect(message.length).toBeLessThan(100_000);
});

test('a refusal is an alert with its own words', () => {
  const other = newBook();
  other.evaluate(() => {
    const book = SpreadsheetApp.getActive();
    book.insertSheet('Моё');
    for (const sheet of book.getSheets())
      if (sheet.getName() !== 'Моё') book.deleteSheet(sheet);
  });
  run(other);
  expect(other.ui.alerts).toEqual([
    expect.objectContaining({
      title: 'Рассчитать баллы',
      buttons: 'OK',
      prompt: expect.stringContaining('ещё нет листов Инносети'),
    }),
  ]);
  expect(allShown(other, 'Моё')).toEqual([['']]);
});
