/** The sheets of a new book: headers, notes, formats, lists, what is frozen, hidden and coloured. */

import {newBook as contents} from '../../src/model/new-book';
import {companionsOf, type Table} from '../../src/model/schema';
import {tableByName, tables} from '../../src/model/tables';
import {TAB_COLOURS} from '../../src/model/tabs';
import {
  columnOf,
  namesOfSheets,
  newBook,
  onSheet,
  valuesOf,
} from './small-book';

const host = newBook('');
const all: readonly [string, Table][] = tables.map(table => [
  table.sheet,
  table,
]);

/** What is seen of a sheet, column by column. */
function looksOf(sheet: string) {
  return onSheet(host, sheet, target => {
    const width = target.getMaxColumns();
    const second = target.getRange(2, 1, 1, width);
    const last = target.getRange(target.getMaxRows(), 1, 1, width);
    return {
      header: target.getRange(1, 1, 1, width).getValues()[0].map(String),
      notes: target.getRange(1, 1, 1, width).getNotes()[0],
      formats: second.getNumberFormats()[0],
      lastFormats: last.getNumberFormats()[0],
      wraps: second.getWraps()[0],
      aligns: second.getHorizontalAlignments()[0],
      widths: Array.from({length: width}, (_, index) =>
        target.getColumnWidth(index + 1),
      ),
      hidden: Array.from({length: width}, (_, index) =>
        target.isColumnHiddenByUser(index + 1),
      ),
      rules: second.getDataValidations()[0].map(rule =>
        rule === null
          ? null
          : {
              type: String(rule.getCriteriaType()),
              values: rule
                .getCriteriaValues()
                .map(value =>
                  Array.isArray(value) || typeof value === 'boolean'
                    ? value
                    : `${value.getSheet().getName()}!${value.getA1Notation()}`,
                ),
              allowsInvalid: rule.getAllowInvalid(),
              help: rule.getHelpText(),
            },
      ),
      lastRules: last.getDataValidations()[0].map(rule => rule !== null),
      frozen: [target.getFrozenRows(), target.getFrozenColumns()],
      colour: target.getTabColor(),
    };
  });
}

test('the tabs stand in the order of the tables, without the sheet that the workbook began with', () => {
  const isHidden = ({hidden}: Table) => hidden === true;
  const shown = tables.filter(table => !isHidden(table));
  const read = shown.filter(({tab}) => tab === 'read');
  const others = shown.filter(({tab}) => tab !== 'read');
  expect(namesOfSheets(host)).toEqual(
    [...read, ...others, ...tables.filter(isHidden)].map(({sheet}) => sheet),
  );
});

test.each(all)(
  '«%s» has the columns of its definition, in their looks',
  (name, table) => {
    const looks = looksOf(name);
    const columns = Object.values(table.columns);
    const companions = companionsOf(table);
    expect(looks.header).toEqual([
      'Код',
      ...columns.map(({title}) => title),
      ...companions.map(({title}) => title),
    ]);
    expect(looks.formats).toEqual([
      '@',
      ...columns.map(({kind}) => kind.numberFormat),
      ...companions.map(({companion}) => companion.numberFormat),
    ]);
    expect(looks.lastFormats).toEqual(looks.formats);
    expect(looks.wraps.slice(1, columns.length + 1)).toEqual(
      columns.map(({kind}) => kind.wrap),
    );
    expect(looks.aligns.slice(1, columns.length + 1)).toEqual(
      columns.map(({kind}) => kind.align),
    );
    expect(looks.widths.slice(1, columns.length + 1)).toEqual(
      columns.map(({width, kind}) => width ?? kind.width),
    );
    expect(looks.hidden).toEqual([
      false,
      ...columns.map(({hidden}) => hidden),
      ...companions.map(() => true),
    ]);
    expect(looks.frozen).toEqual([
      1,
      Object.keys(table.columns)[0] === table.label ? 2 : 1,
    ]);
    expect(looks.colour).toBe(TAB_COLOURS[table.tab]);
  },
);

test.each(all)(
  'the header of «%s» says in Russian what to type, and what is required',
  (name, table) => {
    const {notes} = looksOf(name);
    const said = contents.notes[table.name];
    expect(notes[0]).toContain(said.purpose);
    expect(notes.every(note => /^Инносеть: .*[а-яё].*\.$/is.test(note))).toBe(
      true,
    );
    Object.entries(table.columns).forEach(([key, column], index) => {
      const {required, hidden, kind} = column;
      const help = hidden ? 'Служебный столбец' : kind.help;
      expect(notes[index + 1].includes('Обязательно. ')).toBe(required);
      expect(notes[index + 1]).toContain(said.columns[key] ?? help);
    });
  },
);

test.each(all)('the lists of «%s» help and only warn', (name, table) => {
  const {rules, lastRules} = looksOf(name);
  Object.values(table.columns).forEach(({kind, title}, index) => {
    const rule = rules[index + 1];
    expect([title, rule !== null]).toEqual([
      title,
      kind.list !== undefined && kind.several !== true,
    ]);
    expect(lastRules[index + 1]).toBe(rule !== null);
    if (rule === null) return;
    expect(rule.allowsInvalid).toBe(true);
    expect(rule.help).not.toBe('');
    if (kind.list !== undefined && 'table' in kind.list) {
      expect(rule.type).toBe('VALUE_IN_RANGE');
      const target: Table = tableByName[kind.list.table];
      expect(rule.values[0]).toMatch(new RegExp(`^${target.sheet}!`));
    } else {
      expect(rule.type).toBe('VALUE_IN_LIST');
      expect((rule.values[0] as string[]).length).toBeGreaterThan(1);
    }
  });
});

test('the list of names is the column of names, of all its rows', () => {
  const {rules} = looksOf('Площадки');
  const rows = onSheet(host, 'Учреждения', sheet => sheet.getMaxRows());
  expect(rules[1]?.values[0]).toBe(`Учреждения!B2:B${rows}`);
});

test('the first rows stand with their codes, numbers as numbers', () => {
  const {rows} = contents;
  expect(columnOf(host, 'Настройки', 'Код')).toEqual(
    rows.settings?.map(({code}) => code),
  );
  expect(columnOf(host, 'Справочники', 'Значение')).toEqual(
    rows.vocabularies?.map(({value}) => value),
  );
  expect(columnOf(host, 'Показатели', 'Максимум')).toEqual(
    rows.indicators?.map(({maximum}) => maximum ?? ''),
  );
  expect(columnOf(host, 'Справочники', 'Код').slice(0, 2)).toEqual([
    'СПР-0001',
    'СПР-0002',
  ]);
  expect(valuesOf(host, 'Учреждения')).toHaveLength(1);
});

test('texts that look like dates or numbers stay what a person types', () => {
  for (const [title, text] of [
    ['Тема', '6-11'],
    ['Сроки реализации', 'октябрь 2022'],
    ['Примечание', '007'],
  ]) {
    const a1 = onSheet(
      host,
      'Площадки',
      (sheet, name) =>
        sheet
          .getRange(
            2,
            sheet
              .createTextFinder(name)
              .matchEntireCell(true)
              .findNext()!
              .getColumn(),
          )
          .getA1Notation(),
      title,
    );
    host.edit('Площадки', a1, text);
    expect(columnOf(host, 'Площадки', title)[0]).toBe(text);
  }
});
