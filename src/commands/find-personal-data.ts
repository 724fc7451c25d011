/**
 * «Найти личные данные»: looks through every cell that people fill for names, personal phones and mailboxes. It only
 * lists: whether a word is a name, and what post stands for it, a person decides.
 */

import type {TableData} from '../model/book';
import type {Cell} from '../model/cell';
import {type PersonalKind, WHY_NOT, personalData} from '../model/personal-data';
import type {Problem} from '../model/problem';
import {agree} from '../model/russian';
import type {AnyRecord} from '../model/schema';
import {tables} from '../model/tables';
import type {Command, Needs} from './command';

/** Sheets that the add-on keeps by itself are left out: nobody may edit them, and they repeat what others hold. */
const SEARCHED = tables.filter(({tab}) => tab !== 'read');

const NEEDS: Needs = Object.fromEntries(
  SEARCHED.map(({name}) => [name, 'all']),
);

const SORTS: Record<PersonalKind, string> = {
  name: 'имена людей',
  pupil: 'имена учеников',
  phone: 'личные телефоны',
  email: 'личная почта',
  identity: 'личные документы и даты рождения',
};

interface Found {
  readonly kind: PersonalKind;
  readonly problem: Problem;
}

export const findPersonalData: Command = {
  title: 'Найти личные данные',
  roles: ['координатор', 'методист'],
  needs: NEEDS,
  think: book => {
    const sheets = SEARCHED.flatMap(({name}) => book.tables[name] ?? []);
    let cells = 0;
    const found: Found[] = [];
    for (const data of sheets) {
      for (const record of data.records) {
        for (const [key, cell] of Object.entries(record.cells)) {
          if (cell === '' || isChosen(data, record, key)) continue;
          cells += 1;
          found.push(...inCell(data, record, key, cell));
        }
      }
    }
    return {
      changes: [],
      layouts: [],
      problems: found.map(({problem}) => problem),
      message: said(sheets.length, cells, found),
    };
  },
};

/** A value of a list is looked at where the list stands. */
function isChosen({definition}: TableData, record: AnyRecord, key: string) {
  return (
    definition.columns[key].kind.list !== undefined && record[key] !== undefined
  );
}

function inCell(
  {sheet, titles}: TableData,
  {row}: AnyRecord,
  key: string,
  cell: Cell,
): Found[] {
  // A phone number that was typed without spaces has become a number.
  return personalData(String(cell)).map(({kind, found, looksLike, cure}) => ({
    kind,
    problem: {
      severity: 'предупреждение',
      sheet,
      row,
      column: titles[key],
      value: found,
      message: looksLike,
      cure,
    },
  }));
}

function said(sheets: number, cells: number, found: readonly Found[]): string {
  const seen = `Просмотрено ${cells} ${agree(cells, 'заполненная ячейка', 'заполненные ячейки', 'заполненных ячеек')} на ${sheets} ${agree(sheets, 'листе', 'листах', 'листах')}`;
  if (found.length === 0) return `${seen}: личных данных не видно.`;
  const counts = (Object.keys(SORTS) as PersonalKind[])
    .map(kind => [SORTS[kind], found.filter(one => one.kind === kind).length])
    .filter(([, count]) => count !== 0)
    .map(([sort, count]) => `${sort} – ${count}`);
  return `${seen}. Похоже на личные данные: ${counts.join(', ')}. Проверьте каждую ячейку из списка: ${WHY_NOT}.`;
}
