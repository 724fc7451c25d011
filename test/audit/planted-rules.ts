/** Small rules of the tests' own, and the bundle whose «Проверить книгу» knows no others. */

import type {FoundCell} from '../../src/audit/finding';
import type {Rule} from '../../src/audit/rule';
import type {Catalogue} from '../../src/commands/check-book';
import type {AnyRecord, TableName} from '../../src/model/schema';
import {events, indicators, institutions, sites} from '../../src/model/tables';

function found(table: TableName, record: AnyRecord, column: string): FoundCell {
  return {table, code: record.code, column, value: record.cells[column]};
}

const SHOUTING: Rule = {
  id: 'Т1',
  title: 'Название написано обычными буквами',
  why: 'Названия попадают в документы.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['events'],
  find: ({book}) =>
    book
      .records(events)
      .filter(({cells}) => /[А-Я]{4}/.test(String(cells.title)))
      .map(record => ({
        institution: record.institution,
        cells: [found('events', record, 'title')],
        message: `Название «${record.cells.title}» написано прописными буквами.`,
        cure: 'Напишите его обычными буквами.',
        touchesScores: false,
      })),
};

const TERMLESS: Rule = {
  id: 'Т2',
  title: 'У площадки есть сроки',
  why: 'Без сроков площадка не засчитывается.',
  severity: 'ошибка',
  scope: 'строка',
  tables: ['sites'],
  find: ({book}) =>
    book
      .records(sites)
      .filter(({cells}) => cells.term === '')
      .map(record => ({
        institution: record.institution,
        cells: [found('sites', record, 'term')],
        message: `У площадки «${record.cells.theme}» нет сроков.`,
        cure: 'Впишите сроки из документа о статусе.',
        touchesScores: true,
      })),
};

const TWINS: Rule = {
  id: 'Т3',
  title: 'Номер стоит у одного учреждения',
  why: 'Два учреждения с одним номером – чаще всего одно, внесённое дважды.',
  severity: 'заметка',
  scope: 'группа',
  tables: ['institutions', 'projects'],
  find: ({book}) => {
    const records = book.records(institutions);
    const twins = records.filter(({number}) => number === 7);
    return twins.length < 2
      ? []
      : [
          {
            cells: twins.map(record => found('institutions', record, 'number')),
            message: `Номер 7 стоит у учреждений: ${twins.map(({shortName}) => shortName).join(', ')}.`,
            cure: 'Оставьте номер у одного.',
            touchesScores: false,
          },
        ];
  },
};

/** On a sheet that only the association edits. */
const DRAFTS: Rule = {
  id: 'Т4',
  title: 'Показатель дописан',
  why: 'Название показателя стоит в шапке «Баллов».',
  severity: 'заметка',
  scope: 'строка',
  tables: ['indicators'],
  find: ({book}) =>
    book
      .records(indicators)
      .filter(({cells}) => /черновик/.test(String(cells.title)))
      .map(record => ({
        cells: [found('indicators', record, 'title')],
        message: `Показатель «${record.cells.title}» – черновик.`,
        cure: 'Допишите название.',
        touchesScores: false,
      })),
};

export const planted: Catalogue = {
  rules: () => [SHOUTING, TERMLESS, TWINS, DRAFTS],
  waiting: [{id: 'Т9', title: 'Участие подтверждено', waitsFor: 'Участие'}],
};
