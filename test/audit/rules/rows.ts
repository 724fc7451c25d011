/** Rows of small books, in which rules of the check must speak or be silent. */

import {newBook} from '../../../src/model/new-book';
import {
  institutionRow,
  type Row,
  type Rows,
  settingRows,
} from '../../scoring/book-of';

export const SCHOOLS: Rows = {
  institutions: [
    institutionRow({shortName: 'Школа № 1', city: 'Томск'}),
    institutionRow({shortName: 'Лицей № 2', city: 'Томск'}),
  ],
  partners: [{shortName: 'ТГУ', synonyms: 'НИ ТГУ'}, {shortName: 'Технопарк'}],
};
export const PROJECT: Row = {
  shortName: 'Мост',
  title: 'Проект «Мост»',
  kind: 'проект',
  institution: 'Школа № 1',
  term: '01.09.2022–31.08.2024',
  maximum: 6,
};
export const GROUP: Row = {
  project: 'Мост',
  stage: 'Организационный этап',
  shortName: 'Замысел',
  title: 'Замысел проекта',
  maximum: 6,
};
export const line = (title: string, more: Row = {}): Row => ({
  project: 'Мост',
  group: 'Замысел',
  line: 'пункт',
  title,
  period: '01.10.2022–30.11.2022',
  ...more,
});
export const STAGES: readonly Row[] = [
  {
    project: 'Мост',
    number: 1,
    stage: 'Организационный этап',
    passportTerm: '01.09.2022–31.12.2022',
  },
  {
    project: 'Мост',
    number: 2,
    stage: 'Практический этап',
    passportTerm: '01.01.2023–31.08.2024',
  },
];
export const PLAN: Rows = {
  ...SCHOOLS,
  projects: [PROJECT],
  measureGroups: [GROUP],
  stages: STAGES,
  plan: [line('Собрать группу'), line('Утвердить план')],
};
export const event = (title: string, more: Row = {}): Row => ({
  institution: 'Школа № 1',
  title,
  period: '12.10.2022',
  ...more,
});
export const site = (more: Row = {}): Row => ({
  institution: 'Школа № 1',
  theme: 'Школа полного дня',
  status: 'региональная инновационная площадка',
  level: 'региональный',
  ...more,
});
export const provision = (text: string, more: Row = {}): Row => ({
  project: 'Мост',
  section: 'Паспорт',
  kind: 'задача',
  text,
  ...more,
});
export const typed = (more: Row = {}): Row => ({
  institution: 'Школа № 1',
  indicator: 'Качество',
  period: '01.09.2022–31.08.2023',
  part: 40,
  total: 80,
  ...more,
});
export const INDICATORS = newBook.rows.indicators!;
export const withIndicator = (code: string, cells: Row): Rows => ({
  indicators: INDICATORS.map(row =>
    row.code === code ? {...row, ...cells} : row,
  ),
});
export const VALUES = newBook.rows.vocabularies!;
export const ownRule = (cells: Row): Rows => ({
  settings: [
    ...settingRows(),
    {
      code: 'НАС-0101',
      section: 'Правила проверки',
      title: 'Педагогов немного',
      left: 'Площадки.Педагогов',
      operator: 'не больше',
      right: '100',
      ...cells,
    },
  ],
});
