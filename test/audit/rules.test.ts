/** Each rule with a book in which it must speak, and with the same book without the fault, in which it must not. */

import {type Finding, identityOf} from '../../src/audit/finding';
import {rules, waitingRules} from '../../src/audit/rules';
import {readBook} from '../../src/model/book';
import {events, settings} from '../../src/model/tables';
import {newBook} from '../../src/model/new-book';
import {
  bookOf,
  institutionRow,
  type Row,
  type Rows,
  settingRows,
  sheetOf,
} from '../scoring/book-of';
import {audit, auditOf} from './findings';

const SCHOOLS: Rows = {
  institutions: [
    institutionRow({shortName: 'Школа № 1', city: 'Томск'}),
    institutionRow({shortName: 'Лицей № 2', city: 'Томск'}),
  ],
  partners: [{shortName: 'ТГУ', synonyms: 'НИ ТГУ'}, {shortName: 'Технопарк'}],
};
const PROJECT: Row = {
  shortName: 'Мост',
  title: 'Проект «Мост»',
  kind: 'проект',
  institution: 'Школа № 1',
  term: '01.09.2022–31.08.2024',
  maximum: 6,
};
const GROUP: Row = {
  project: 'Мост',
  stage: 'Организационный этап',
  shortName: 'Замысел',
  title: 'Замысел проекта',
  maximum: 6,
};
const line = (title: string, more: Row = {}): Row => ({
  project: 'Мост',
  group: 'Замысел',
  line: 'пункт',
  title,
  period: '01.10.2022–30.11.2022',
  ...more,
});
const STAGES: readonly Row[] = [
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
const PLAN: Rows = {
  ...SCHOOLS,
  projects: [PROJECT],
  measureGroups: [GROUP],
  stages: STAGES,
  plan: [line('Собрать группу'), line('Утвердить план')],
};
const event = (title: string, more: Row = {}): Row => ({
  institution: 'Школа № 1',
  title,
  period: '12.10.2022',
  ...more,
});
const site = (more: Row = {}): Row => ({
  institution: 'Школа № 1',
  theme: 'Школа полного дня',
  status: 'региональная инновационная площадка',
  level: 'региональный',
  ...more,
});
const provision = (text: string, more: Row = {}): Row => ({
  project: 'Мост',
  section: 'Паспорт',
  kind: 'задача',
  text,
  ...more,
});
const typed = (more: Row = {}): Row => ({
  institution: 'Школа № 1',
  indicator: 'Качество',
  period: '01.09.2022–31.08.2023',
  part: 40,
  total: 80,
  ...more,
});
const INDICATORS = newBook.rows.indicators!;
const withIndicator = (code: string, cells: Row): Rows => ({
  indicators: INDICATORS.map(row =>
    row.code === code ? {...row, ...cells} : row,
  ),
});
const VALUES = newBook.rows.vocabularies!;
const ownRule = (cells: Row): Rows => ({
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

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly faulty: Rows;
  readonly sound: Rows;
  /** «ТАБ-0001 column» of the first cell. */
  readonly at: string;
  readonly says: RegExp;
  /** After the cure: cells by «code column». */
  readonly cured?: {readonly [cell: string]: string | number};
}

const CASES: readonly Case[] = [
  {
    rule: 'A1',
    what: 'a group declares more than its lines can earn',
    faulty: {...PLAN, plan: [line('Собрать группу')]},
    sound: PLAN,
    at: 'ГРП-0001 maximum',
    says: /заявлено 6 баллов, а строк в плане 1 × 3 = 3/,
  },
  {
    rule: 'A1',
    what: 'nothing is said of a plan that nobody has entered',
    faulty: {...PLAN, plan: [line('Собрать группу')]},
    sound: {...PLAN, plan: []},
    at: 'ГРП-0001 maximum',
    says: /заявлено 6/,
  },
  {
    rule: 'A2',
    what: 'the maxima of the groups are no sum of the project’s',
    faulty: {...PLAN, projects: [{...PROJECT, maximum: 9}]},
    sound: {
      ...PLAN,
      measureGroups: [
        GROUP,
        {...GROUP, shortName: 'Второй', title: 'Вторая', maximum: ''},
      ],
      projects: [{...PROJECT, maximum: 9}],
    },
    at: 'ПРО-0001 maximum',
    says: /: 9, а максимумы групп мер в сумме дают 6 = 6/,
  },
  {
    rule: 'A3',
    what: 'thresholds do not descend',
    faulty: {settings: settingRows({projectUpperFrom: 40})},
    sound: {settings: settingRows({projectUpperFrom: 60})},
    at: 'НАС-0016 value',
    says: /порог верхней полосы \(40 %\) должен быть выше/,
  },
  {
    rule: 'A3',
    what: 'bands of a document leave points out',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-3 так себе. 0-2 плохо.'}],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-4 так себе. 0-2 плохо.'}],
    },
    at: 'ПРО-0001 scale',
    says: /между полосами «5-6» и «3-3» пропуск: баллы 4–4/,
  },
  {
    rule: 'A3',
    what: 'bands of a document overlap',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-5 так себе.'}],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-4 так себе.'}],
    },
    at: 'ПРО-0001 scale',
    says: /накладываются/,
  },
  {
    rule: 'A3',
    what: 'bands of a document are others than those of the settings',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, scale: '4-6 хорошо. 3-3 так себе.'}],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, scale: '5-6 хорошо. 3-4 так себе.'}],
    },
    at: 'ПРО-0001 scale',
    says: /начинается с 4, а по настройкам 70 % от 6 – это 5/,
  },
  {
    rule: 'A4',
    what: 'a band cannot be reached',
    faulty: {...PLAN, plan: [line('Собрать группу')]},
    sound: PLAN,
    at: 'ПРО-0001 maximum',
    says: /3 балла набрать нельзя, недостижимы полосы «реализация проекта проходит в установленные сроки» \(от 5\)/,
  },
  {
    rule: 'A5',
    what: 'a score is off the scale',
    faulty: {
      ...PLAN,
      plan: [line('Собрать группу', {score: 4}), line('Утвердить план')],
    },
    sound: {
      ...PLAN,
      plan: [line('Собрать группу', {score: 3}), line('Утвердить план')],
    },
    at: 'ПЛН-0001 score',
    says: /4 больше наибольшего возможного 3/,
  },
  {
    rule: 'A5',
    what: 'a line that is not scored has a score',
    faulty: {
      ...PLAN,
      settings: settingRows({lines: 'нумерованные строки'}),
      plan: [
        line('Собрать группу'),
        line('Утвердить план', {line: 'подпункт', score: 2}),
      ],
    },
    sound: {
      ...PLAN,
      settings: settingRows({lines: 'все строки'}),
      plan: [
        line('Собрать группу'),
        line('Утвердить план', {line: 'подпункт', score: 2}),
      ],
    },
    at: 'ПЛН-0002 score',
    says: /оценка 2 не считается, строка «подпункт»/,
  },
  {
    rule: 'A6',
    what: 'a partner stands twice, by a legal form only',
    faulty: {
      partners: [
        {shortName: 'Городской музей'},
        {shortName: 'МБУ «Городской  музей»'},
      ],
    },
    sound: {
      partners: [
        {shortName: 'Городской музей'},
        {shortName: 'Городской театр'},
      ],
    },
    at: 'ПРТ-0001 shortName',
    says: /«Городской музей» и «МБУ «Городской\s+музей»» различаются только формой/,
  },
  {
    rule: 'A6',
    what: 'one organisation bears another spelling',
    faulty: {
      partners: [
        {
          shortName:
            'НОУ «Учебно-экзаменационный лингвистический центр «Британия»',
        },
        {shortName: 'Учебно-экзаменационый лингвистический центр "Британия"'},
      ],
    },
    sound: {
      partners: [
        {
          shortName:
            'НОУ «Учебно-экзаменационный лингвистический центр «Британия»',
        },
        {shortName: 'Учебно-методический лингвистический центр "Германия"'},
      ],
    },
    at: 'ПРТ-0001 shortName',
    says: /похожи на 9\d %/,
  },
  {
    rule: 'A6',
    what: 'two rows bear one name, in one town',
    faulty: {
      institutions: [
        institutionRow({shortName: 'Школа № 7', city: 'Томск'}),
        institutionRow({shortName: 'Школа №7'}),
      ],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 7', city: 'Томск'}),
        institutionRow({shortName: 'Школа №7', city: 'Тюмень'}),
      ],
    },
    at: 'УЧР-0001 shortName',
    says: /одно название «Школа № 7» у двух строк/,
  },
  {
    rule: 'A6',
    what: 'an event stands twice in one year',
    faulty: {
      ...SCHOOLS,
      events: [
        event('Городской конкурс чтецов'),
        event('Городской конкурс чтецв', {period: 'октябрь 2022 г.'}),
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [
        event('Городской конкурс чтецов'),
        event('Городской конкурс чтецв', {period: 'октябрь 2023 г.'}),
      ],
    },
    at: 'МЕР-0001 title',
    says: /названия похожи на 9\d % у одного учреждения, сроки пересекаются/,
  },
  {
    rule: 'A6',
    what: 'two subjects are no one event, nor two institutions’',
    faulty: {
      ...SCHOOLS,
      events: [
        event('Олимпиада по химии для всех желающих школьников'),
        event('Олимпиада по химии для всех желающих школьникв'),
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [
        event('Олимпиада по химии для всех желающих школьников'),
        event('Олимпиада по физике для всех желающих школьников'),
        event('Олимпиада по химии для всех желающих школьников', {
          institution: 'Лицей № 2',
        }),
        event('Олимпиада по химии для всех желающих школьников: 2 тур'),
        event('Заочная олимпиада по химии для всех желающих школьников'),
        event('Очная олимпиада по химии для всех желающих школьников', {
          period: '2024 г.',
        }),
        event('Очная олимпиада, группа А', {period: '2025 г.'}),
        event('Очная олимпиада, группа Б', {period: '2025 г.'}),
      ],
    },
    at: 'МЕР-0001 title',
    says: /похожи на 9\d %/,
  },
  {
    rule: 'A6',
    what: 'a line of the plan stands twice in its group',
    faulty: {...PLAN, plan: [line('Собрать группу'), line('собрать  группу')]},
    sound: {
      ...PLAN,
      plan: [line('Собрать группу'), line('Собрать  вторую группу')],
    },
    at: 'ПЛН-0001 title',
    says: /дважды/,
  },
  {
    rule: 'A7',
    what: 'a pause lies between two stages',
    faulty: {
      ...PLAN,
      stages: [
        STAGES[0],
        {...STAGES[1], passportTerm: '01.03.2023–31.08.2024'},
      ],
    },
    sound: PLAN,
    at: 'ЭТП-0001 passportTerm',
    says: /между этапами перерыв/,
  },
  {
    rule: 'A7',
    what: 'stages overlap, but a month may touch a day inside it',
    faulty: {
      ...PLAN,
      stages: [
        {...STAGES[0], passportTerm: 'сентябрь–декабрь 2022 г.'},
        {...STAGES[1], passportTerm: '15.11.2022–31.08.2024'},
      ],
    },
    sound: {
      ...PLAN,
      stages: [
        {...STAGES[0], passportTerm: 'сентябрь–декабрь 2022 г.'},
        {...STAGES[1], passportTerm: '15.12.2022–31.08.2024'},
      ],
    },
    at: 'ЭТП-0001 passportTerm',
    says: /этапы накладываются/,
  },
  {
    rule: 'A7',
    what: 'a stage begins before its project, but a year is no day before it',
    faulty: {
      ...PLAN,
      stages: [{...STAGES[0], passportTerm: '2021–2022 гг.'}, STAGES[1]],
    },
    sound: {
      ...PLAN,
      stages: [{...STAGES[0], passportTerm: '2022 г.'}, STAGES[1]],
    },
    at: 'ЭТП-0001 passportTerm',
    says: /этап начинается раньше проекта/,
  },
  {
    rule: 'A8',
    what: 'a measure is over before its project begins',
    faulty: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'сентябрь 2018 – май 2019'}),
        line('Утвердить план', {period: 'сентябрь 2018 – май 2019'}),
      ],
    },
    sound: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'постоянно'}),
        line('Утвердить план', {period: '2022 г.'}),
      ],
    },
    at: 'ПЛН-0001 period',
    says: /\(и ещё 1 строка группы с тем же сроком\): срок выходит за срок проекта/,
  },
  {
    rule: 'A8',
    what: 'a measure lies outside of all known terms of its stage',
    faulty: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'май 2023 г.'}),
        line('Утвердить план'),
      ],
    },
    sound: {
      ...PLAN,
      stages: [
        {...STAGES[0], sectionTerm: 'сентябрь 2022 – июнь 2023'},
        STAGES[1],
      ],
      plan: [
        line('Собрать группу', {period: 'май 2023 г.'}),
        line('Утвердить план'),
      ],
    },
    at: 'ПЛН-0001 period',
    says: /выходит за срок этапа/,
  },
  {
    rule: 'A9',
    what: 'five years and seven months are no five years',
    faulty: {
      ...PLAN,
      projects: [
        {...PROJECT, term: 'февраль 2023 г. – август 2028г.', declaredYears: 5},
      ],
      stages: [],
      plan: [],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, term: '2023–2028 гг.', declaredYears: 5}],
      stages: [],
      plan: [],
    },
    at: 'ПРО-0001 declaredYears',
    says: /5 лет, а .+ это 5 лет 7 мес\./,
  },
  {
    rule: 'A10',
    what: 'a status begins before its document, but a year may begin after it',
    faulty: {
      ...SCHOOLS,
      sites: [
        site({
          term: '01.09.2022- 30.05.2024',
          basis: 'Распоряжение ДО №929 -р от 03.10.2022г.',
        }),
      ],
    },
    sound: {
      ...SCHOOLS,
      sites: [
        site({
          term: '2022г.- 2024г.',
          basis: 'Распоряжение ДО №929 -р от 03.10.2022г.',
        }),
      ],
    },
    at: 'ПЛЩ-0001 term',
    says: /срок начинается раньше документа, .+ \(от 03\.10\.2022\)/,
  },
  {
    rule: 'A11',
    what: 'an indicator counts for ever what is over',
    faulty: {
      ...SCHOOLS,
      ...withIndicator('ПОК-0013', {timing: 'всегда'}),
      sites: [site({term: '2020–2021 гг.'})],
    },
    sound: {
      ...SCHOOLS,
      ...withIndicator('ПОК-0013', {timing: 'на дату'}),
      sites: [site({term: '2020–2021 гг.'})],
    },
    at: 'ПОК-0013 timing',
    says: /считает и то, чей срок прошёл до 31\.08\.2023/,
  },
  {
    rule: 'A11',
    what: 'an event with a partner whose agreement is over',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра', {partners: 'ТГУ'})],
      cooperation: [
        {institution: 'Школа № 1', partner: 'ТГУ', term: '2019–2021 гг.'},
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Игра', {partners: 'ТГУ'})],
      cooperation: [
        {institution: 'Школа № 1', partner: 'ТГУ', term: '2019–2022 гг.'},
      ],
    },
    at: 'МЕР-0001 period',
    says: /срок сотрудничества уже истёк/,
  },
  {
    rule: 'A12',
    what: 'a document has neither number nor date',
    faulty: {
      ...SCHOOLS,
      sites: [site({basis: 'Приказ директора от 09.02.2023; диплом № 58/05'})],
    },
    sound: {
      ...SCHOOLS,
      sites: [site({basis: 'Приказ директора № 5 от 09.02.2023'})],
    },
    at: 'ПЛЩ-0001 basis',
    says: /«Приказ директора от 09\.02\.2023» – нет номера; «диплом № 58\/05» – нет даты/,
  },
  {
    rule: 'A12',
    what: 'a document is not understood',
    faulty: {...SCHOOLS, sites: [site({basis: 'где-то был'})]},
    sound: {...SCHOOLS, sites: [site({basis: ''})]},
    at: 'ПЛЩ-0001 basis',
    says: /не назван вид документа/,
  },
  {
    rule: 'A13',
    what: 'a name that no register knows, and the one it nearly is',
    faulty: {...SCHOOLS, events: [event('Игра', {institution: 'Лицей №2 г'})]},
    sound: {...SCHOOLS, events: [event('Игра', {institution: 'лицей №2'})]},
    at: 'МЕР-0001 institution',
    says: /нет такого учреждения: «Лицей №2 г»/,
    cured: {'МЕР-0001 institution': 'Лицей № 2'},
  },
  {
    rule: 'A13',
    what: 'commas part two names',
    faulty: {...SCHOOLS, events: [event('Игра', {partners: 'ТГУ, Технопарк'})]},
    sound: {...SCHOOLS, events: [event('Игра', {partners: 'ТГУ; Технопарк'})]},
    at: 'МЕР-0001 partners',
    says: /нет такого партнёра: «ТГУ, Технопарк»/,
    cured: {'МЕР-0001 partners': 'ТГУ; Технопарк'},
  },
  {
    rule: 'A13',
    what: 'another name of the register',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра', {partners: 'НИ ТГУ; Технопарк'})],
    },
    sound: {...SCHOOLS, events: [event('Игра', {partners: 'тгу; Технопарк'})]},
    at: 'МЕР-0001 partners',
    says: /«НИ ТГУ» – другое название; в реестре «ТГУ», «Технопарк»/,
    cured: {'МЕР-0001 partners': 'ТГУ; Технопарк'},
  },
  {
    rule: 'A14',
    what: 'a text tells of three networks, and two are listed',
    faulty: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          activities: 'созданы три региональные сети: первая, вторая',
        },
      ],
      networks: [
        {institution: 'Школа № 1', theme: 'Первая'},
        {institution: 'Школа № 1', theme: 'Другая'},
      ],
    },
    sound: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          activities: 'созданы две региональные сети: первая, вторая',
        },
      ],
      networks: [
        {institution: 'Школа № 1', theme: 'Первая'},
        {institution: 'Школа № 1', theme: 'Другая'},
      ],
    },
    at: 'ПРК-0001 activities',
    says: /в тексте «три региональные сети», а на листе «Сети» строк этого учреждения – 2/,
  },
  {
    rule: 'A14',
    what: 'participants are listed, and others counted',
    faulty: {
      ...SCHOOLS,
      networks: [
        {
          institution: 'Школа № 1',
          theme: 'Первая',
          actual: 3,
          participants: 'ТГУ; ТПУ',
        },
      ],
    },
    sound: {
      ...SCHOOLS,
      networks: [
        {
          institution: 'Школа № 1',
          theme: 'Первая',
          actual: 2,
          participants: 'ТГУ; ТПУ',
        },
      ],
    },
    at: 'СЕТ-0001 actual',
    says: /«3», а в столбце «Участники» перечислено 2/,
  },
  {
    rule: 'A15',
    what: 'a typed percent is no quotient of its parts',
    faulty: {...SCHOOLS, indicators: INDICATORS, values: [typed({value: 55})]},
    sound: {...SCHOOLS, indicators: INDICATORS, values: [typed({value: 50})]},
    at: 'ЗНЧ-0001 value',
    says: /40 ÷ 80 = 50 %/,
  },
  {
    rule: 'A15',
    what: 'no whole number makes the percent of a text',
    faulty: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 3 педагога школы (33,6%)',
        },
      ],
    },
    sound: {
      ...SCHOOLS,
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 266 обучающихся школы (33,6%)',
        },
      ],
    },
    at: 'ПРК-0001 essence',
    says: /такого процента не даёт ни одно целое число/,
  },
  {
    rule: 'A15',
    what: 'the whole behind a percent is none that the book knows',
    faulty: {
      ...SCHOOLS,
      sites: [site({pupils: 750})],
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 266 обучающихся школы (33,6%)',
        },
      ],
    },
    sound: {
      ...SCHOOLS,
      sites: [site({pupils: 791})],
      practices: [
        {
          institution: 'Школа № 1',
          title: 'Практика',
          state: 'принято',
          essence: 'охвачено 266 обучающихся школы (33,6%)',
        },
      ],
    },
    at: 'ПРК-0001 essence',
    says: /значит, что всего 791–792, а в книге у этого учреждения 750/,
  },
  {
    rule: 'A16',
    what: 'a part is greater than its whole',
    faulty: {...SCHOOLS, indicators: INDICATORS, values: [typed({part: 90})]},
    sound: {...SCHOOLS, indicators: INDICATORS, values: [typed({part: 80})]},
    at: 'ЗНЧ-0001 part',
    says: /«90» больше, чем .+«80»/,
  },
  {
    rule: 'A16',
    what: 'a site has more pupils than the school in those years',
    faulty: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed({indicator: 'Дистанционно', total: 500})],
      sites: [site({pupils: 709, term: '2022 г.'})],
    },
    sound: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed({indicator: 'Дистанционно', total: 500})],
      sites: [site({pupils: 709, term: '2019 г.'})],
    },
    at: 'ПЛЩ-0001 pupils',
    says: /«709» больше, чем во всём учреждении/,
  },
  {
    rule: 'A17',
    what: 'a stage is dated twice, and otherwise',
    faulty: {
      ...PLAN,
      stages: [
        {...STAGES[0], sectionTerm: 'сентябрь 2022 – июнь 2023'},
        STAGES[1],
      ],
    },
    sound: {
      ...PLAN,
      stages: [{...STAGES[0], sectionTerm: '2022 г.'}, STAGES[1]],
    },
    at: 'ЭТП-0001 passportTerm',
    says: /сроки этапа «Организационный этап» расходятся/,
  },
  {
    rule: 'A17',
    what: 'one target in two sections',
    faulty: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить продукт', {
          kind: 'ожидаемый результат',
          target: 'не менее 20 человек',
          indicators: 'Свой продукт',
        }),
        provision('Продукт', {
          kind: 'ожидаемый результат',
          section: '2.5',
          target: 'до 20 человек',
          indicators: 'Свой продукт',
        }),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить продукт', {
          kind: 'ожидаемый результат',
          target: 'не менее 20 человек',
          indicators: 'Свой продукт',
        }),
        provision('Увеличить продукт', {
          kind: 'ожидаемый результат',
          section: '2.5',
          target: '20 человек',
          indicators: 'Свой продукт',
        }),
      ],
    },
    at: 'ПЛЖ-0001 target',
    says: /«не менее 20 человек» .+«до 20 человек».+расходится/,
  },
  {
    rule: 'A17',
    what: 'the goal is worded twice',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Расти вместе', {kind: 'цель'}),
        provision('Расти вместе и дальше', {kind: 'цель', section: '1.2'}),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Расти вместе', {kind: 'цель'}),
        provision('«Расти  вместе»', {kind: 'цель', section: '1.2'}),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /цель проекта сформулирована по-разному/,
  },
  {
    rule: 'A17',
    what: 'a task is worded nearly alike',
    faulty: {
      ...PLAN,
      provisions: [
        provision(
          'Разработать нормативную базу взаимодействия с другими организациями.',
        ),
        provision(
          'Разработать нормативную базу взаимодействия с иными другими организациями',
          {section: '1.2'},
        ),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision(
          'Разработать нормативную базу взаимодействия с другими организациями.',
        ),
        provision(
          'Разработать нормативную базу взаимодействия с другими организациями',
          {section: '1.2'},
        ),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /почти одинаковы, но расходятся/,
  },
  {
    rule: 'A17',
    what: 'a task is cut short in another section',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Реализовать модель взаимодействия гимназии.'),
        provision(
          'Реализовать модель взаимодействия гимназии с учреждениями разных видов.',
          {section: '1.2'},
        ),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Реализовать модель взаимодействия гимназии.'),
        // Another task, in the same section.
        provision(
          'Реализовать модель взаимодействия гимназии с учреждениями разных видов.',
        ),
        // Too little in common.
        provision('Реализовать модель', {section: '1.2'}),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /почти одинаковы, но расходятся/,
  },
  {
    rule: 'A17',
    what: 'two results of one indicator are told otherwise',
    faulty: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Сохранение доли обученных', {
          kind: 'ожидаемый результат',
          indicators: 'Качество; СОУ',
        }),
        provision('Повышение знаний', {
          kind: 'ожидаемый результат',
          section: '2.5',
          indicators: 'СОУ; Качество',
        }),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Сохранение доли обученных', {
          kind: 'ожидаемый результат',
          indicators: 'Качество; СОУ',
        }),
        provision('Повышение знаний', {
          kind: 'ожидаемый результат',
          section: '2.5',
          indicators: 'СОУ',
        }),
      ],
    },
    at: 'ПЛЖ-0001 text',
    says: /показатели одни и те же, а формулировки расходятся/,
  },
  {
    rule: 'A17',
    what: 'a project and a site of one order bear two names',
    faulty: {
      ...PLAN,
      projects: [{...PROJECT, approval: 'Приказ № 17-пр от 09.02.2023'}],
      sites: [site({basis: 'Приказ директора № 17-пр от 09.02.2023'})],
    },
    sound: {
      ...PLAN,
      projects: [{...PROJECT, approval: 'Приказ № 17-пр от 09.02.2023'}],
      sites: [
        site({
          theme: 'Проект "Мост"',
          basis: 'Приказ директора № 17-пр от 09.02.2023',
        }),
      ],
    },
    at: 'ПРО-0001 title',
    says: /а называются по-разному/,
  },
  {
    rule: 'A18',
    what: 'a number stands twice',
    faulty: {
      ...PLAN,
      provisions: ['4', '5', '5', '7'].map((number, i) =>
        provision(`Дело ${'абвг'[i]}`, {number}),
      ),
    },
    sound: {
      ...PLAN,
      provisions: ['4', '5', '6', '7'].map((number, i) =>
        provision(`Дело ${'абвг'[i]}`, {number}),
      ),
    },
    at: 'ПЛЖ-0002 number',
    says: /\(задача, раздел «Паспорт»\): номер 5 стоит дважды, нет номера 6; номера: 4, 5, 5, 7/,
    cured: {'ПЛЖ-0003 number': '6'},
  },
  {
    rule: 'A18',
    what: 'a number is missing',
    faulty: {...PLAN, stages: [STAGES[0], {...STAGES[1], number: 3}]},
    sound: PLAN,
    at: 'ЭТП-0001 number',
    says: /нет номера 2/,
  },
  {
    rule: 'A19',
    what: 'a value is in no list, and nearly in it',
    faulty: {...SCHOOLS, events: [event('Игра', {level: 'муниципальнй'})]},
    sound: {...SCHOOLS, events: [event('Игра', {level: 'Муниципальный '})]},
    at: 'МЕР-0001 level',
    says: /значения «муниципальнй» нет в списке/,
    cured: {'МЕР-0001 level': 'муниципальный'},
  },
  {
    rule: 'A19',
    what: 'a list holds one value in two spellings',
    faulty: {
      vocabularies: [
        ...VALUES,
        {code: 'СПР-0900', vocabulary: 'Уровень', value: 'муницыпальный'},
      ],
    },
    sound: {
      vocabularies: [
        ...VALUES,
        {code: 'СПР-0900', vocabulary: 'Уровень', value: 'сельский'},
      ],
    },
    at: 'СПР-0045 value',
    says: /«муниципальный» и .+«муницыпальный»: значения справочника «Уровень» похожи/,
  },
  {
    rule: 'A21',
    what: 'a target says neither unit nor base',
    faulty: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить долю', {
          target: 'на 15 %',
          indicators: 'Качество',
        }),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS,
      provisions: [
        provision('Увеличить долю', {
          target: 'на 15 %',
          indicators: 'Дистанционно',
        }),
      ],
    },
    at: 'ПЛЖ-0001 target',
    says: /не сказано, от какой базы/,
  },
  {
    rule: 'A21',
    what: 'growth has no period of base',
    faulty: {indicators: INDICATORS, settings: settingRows({basePeriod: ''})},
    sound: {indicators: INDICATORS},
    at: 'ПОК-0008 goal',
    says: /сравнивается с базовым периодом, а он в «Настройках» не задан/,
  },
  {
    rule: 'A22',
    what: 'a rise that must not exceed something',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Увеличение доли участников', {
          target: 'не более 20 человек',
        }),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Увеличение доли участников', {target: 'до 20 человек'}),
      ],
    },
    at: 'ПЛЖ-0001 target',
    says: /обещан рост, а условие его ограничивает/,
  },
  {
    rule: 'A22',
    what: 'a fall that must rise',
    faulty: withIndicator('ПОК-0002', {title: 'Снижение числа пропусков'}),
    sound: withIndicator('ПОК-0002', {
      title: 'Снижение числа пропусков',
      goal: 'не более',
      base: 90,
    }),
    at: 'ПОК-0002 goal',
    says: /обещано снижение, а условие требует роста/,
  },
  {
    rule: 'A23',
    what: 'a task is measured by nothing in a project that links others',
    faulty: {
      ...PLAN,
      indicators: INDICATORS.slice(0, 1),
      provisions: [
        provision('Первое', {indicators: 'Качество'}),
        provision('Другое', {number: '2'}),
      ],
    },
    sound: {
      ...PLAN,
      indicators: INDICATORS.slice(0, 1),
      provisions: [provision('Первое'), provision('Другое', {number: '2'})],
    },
    at: 'ПЛЖ-0002 indicators',
    says: /задача, раздел «Паспорт»: 1 строка не связана ни с одним показателем \(№ 2\)/,
  },
  {
    rule: 'A23',
    what: 'a task is served by no measure in a project that links others',
    faulty: {
      ...PLAN,
      provisions: [
        provision('Первое', {measures: 'Собрать группу; ПЛН-0002'}),
        provision('Другое', {number: '2'}),
      ],
    },
    sound: {
      ...PLAN,
      provisions: [
        provision('Первое', {measures: 'Собрать группу; ПЛН-0002'}),
        provision('Другое', {number: '2', measures: 'Утвердить план'}),
        // A direction is measured, not served.
        provision('Третье', {kind: 'направление'}),
      ],
    },
    at: 'ПЛЖ-0002 measures',
    says: /задача, раздел «Паспорт»: 1 строка не связана ни с одной мерой плана \(№ 2\)/,
  },
  {
    rule: 'A24',
    what: 'a title names another level',
    faulty: {
      ...SCHOOLS,
      events: [event('Городская игра «Знатоки»', {level: 'региональный'})],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Городская игра «Знатоки»', {level: 'муниципальный'})],
    },
    at: 'МЕР-0001 level',
    says: /«региональный», а .+«Городская игра «Знатоки»»/,
  },
  {
    rule: 'A25',
    what: 'a title names another format',
    faulty: {
      ...SCHOOLS,
      events: [event('Городской заочный конкурс', {format: 'очный'})],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Городской заочный конкурс', {format: 'заочный'})],
    },
    at: 'МЕР-0001 format',
    says: /«очный», а .+«Городской заочный конкурс»/,
  },
  {
    rule: 'A26',
    what: 'grades are not understood',
    faulty: {...SCHOOLS, events: [event('Игра', {grades: '4-6 лет'})]},
    sound: {...SCHOOLS, events: [event('Игра', {grades: '4-6 классы'})]},
    at: 'МЕР-0001 grades',
    says: /это возраст, а не классы/,
  },
  {
    rule: 'A26',
    what: 'a title names other grades',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра для 6–11 классов', {grades: '6-10 классы'})],
    },
    sound: {
      ...SCHOOLS,
      events: [event('Игра для 6–11 классов', {grades: '6-11 классы'})],
    },
    at: 'МЕР-0001 grades',
    says: /классы расходятся/,
  },
  {
    rule: 'A26',
    what: 'a plan of events leaves grades out',
    faulty: {
      ...SCHOOLS,
      events: ['3 класс', '5-8 классы', '9-11 классы'].map((grades, i) =>
        event(['Игра', 'Конкурс', 'Смотр'][i], {grades}),
      ),
    },
    sound: {
      ...SCHOOLS,
      events: ['1-4 классы', '5-8 классы', '9-11 классы'].map((grades, i) =>
        event(['Игра', 'Конкурс', 'Смотр'][i], {grades}),
      ),
    },
    at: 'УЧР-0001 educationLevels',
    says: /не охвачены классы 1, 2, 4/,
  },
  {
    rule: 'A27',
    what: 'a date is not understood',
    faulty: {...SCHOOLS, events: [event('Игра', {period: 'скоро'})]},
    sound: {
      ...SCHOOLS,
      events: [event('Игра', {period: '2021/22 учебный год'})],
    },
    at: 'МЕР-0001 period',
    says: /скоро/,
  },
  {
    rule: 'A27',
    what: 'a year may begin on either side of the reporting period',
    faulty: {
      ...SCHOOLS,
      indicators: INDICATORS,
      events: [event('Игра', {period: '2023 г.'})],
    },
    sound: {
      ...SCHOOLS,
      indicators: INDICATORS,
      events: [event('Игра', {period: 'октябрь 2022 – май 2025'})],
    },
    at: 'МЕР-0001 period',
    says: /и в отчётном периоде 01\.09\.2022–31\.08\.2023, и вне его; сейчас строка считается/,
  },
  {
    rule: 'A27',
    what: 'whether a measure is due cannot be told',
    faulty: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: '2023 г.'}),
        line('Утвердить план'),
      ],
    },
    sound: {
      ...PLAN,
      plan: [
        line('Собрать группу', {period: 'август 2023 г.'}),
        line('Утвердить план'),
      ],
    },
    at: 'ПЛН-0001 period',
    says: /кончилась ли мера к дате расчёта 31\.08\.2023/,
  },
  {
    rule: 'A30',
    what: 'a required cell is blank',
    faulty: {
      ...SCHOOLS,
      events: [event('Игра', {institution: '', period: ' '})],
    },
    sound: {...SCHOOLS, events: [event('Игра')]},
    at: 'МЕР-0001 institution',
    says: /не заполнено «Учреждение», «Дата проведения»/,
  },
  {
    rule: 'A31',
    what: 'a check digit is wrong',
    faulty: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', inn: '7017001895'}),
      ],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', inn: '7017001894'}),
      ],
    },
    at: 'УЧР-0001 inn',
    says: /контрольная цифра ИНН/,
  },
  {
    rule: 'A31',
    what: 'a sheet has taken the first zero',
    faulty: {
      institutions: [institutionRow({shortName: 'Школа № 1', kpp: '17001001'})],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', kpp: '017001001'}),
      ],
    },
    at: 'УЧР-0001 kpp',
    says: /в КПП 9 цифр, а здесь 8/,
    cured: {'УЧР-0001 kpp': '017001001'},
  },
  {
    rule: 'A32',
    what: 'a mobile phone',
    faulty: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', phone: '+7 913 111-22-33'}),
      ],
    },
    sound: {
      institutions: [
        institutionRow({shortName: 'Школа № 1', phone: '(3822) 65-30-62'}),
      ],
    },
    at: 'УЧР-0001 phone',
    says: /похоже на личный телефон/,
  },
  {
    rule: 'A33',
    what: 'a condition names a column that the sheet lacks',
    faulty: withIndicator('ПОК-0012', {condition: 'Ступень = высшая'}),
    sound: withIndicator('ПОК-0012', {condition: 'Уровень = федеральный'}),
    at: 'ПОК-0012 condition',
    says: /не считается ни у кого/,
  },
  {
    rule: 'A34',
    what: 'a policy is not understood',
    faulty: {settings: settingRows({lines: 'какие-нибудь'})},
    sound: {settings: settingRows({lines: 'конечные строки'})},
    at: 'НАС-0009 value',
    says: /«Строки мер» не понимает этого значения/,
  },
  {
    rule: 'A35',
    what: 'two rows bear one code',
    faulty: {
      ...SCHOOLS,
      events: [
        event('Игра', {code: 'МЕР-0001'}),
        event('Смотр', {code: 'МЕР-0001'}),
      ],
    },
    sound: {
      ...SCHOOLS,
      events: [
        event('Игра', {code: 'МЕР-0001'}),
        event('Смотр', {code: 'МЕР-0002'}),
      ],
    },
    at: 'МЕР-0001 code',
    says: /код бывает только у одной строки/,
  },
  {
    rule: 'A36',
    what: 'a figure is typed twice for one period',
    faulty: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed(), typed({period: '2022/23 учебный год', part: 41})],
    },
    sound: {
      ...SCHOOLS,
      indicators: INDICATORS,
      values: [typed(), typed({period: '2021/22 учебный год', part: 41})],
    },
    at: 'ЗНЧ-0001 period',
    says: /введено за один период 2 раза: ЗНЧ-0001 .+, ЗНЧ-0002/,
  },
  {
    rule: 'A37',
    what: 'a number is none',
    faulty: {...SCHOOLS, events: [event('Игра', {count: 'много'})]},
    sound: {...SCHOOLS, events: [event('Игра', {count: 'много'.length})]},
    at: 'МЕР-0001 count',
    says: /«много» – не число/,
  },
  {
    rule: 'A38',
    what: 'a rule of the association’s own names no sheet',
    faulty: {...SCHOOLS, ...ownRule({left: 'Кружки.Педагогов'})},
    sound: {...SCHOOLS, ...ownRule({})},
    at: 'НАС-0101 left',
    says: /не понято «Кружки»: такого листа нет/,
  },
  {
    rule: 'НАС-0101',
    what: 'a rule of the association’s own is broken',
    faulty: {
      ...SCHOOLS,
      ...ownRule({message: 'Слишком много'}),
      sites: [site({teachers: 120})],
    },
    sound: {
      ...SCHOOLS,
      ...ownRule({message: 'Слишком много'}),
      sites: [site({teachers: 100})],
    },
    at: 'ПЛЩ-0001 teachers',
    says: /Слишком много: Площадки\.Педагогов = 120, а должно быть не больше 100/,
  },
];

const of = (rule: string, rows: Rows): Finding[] =>
  auditOf(rows).filter(finding => finding.rule === rule);

test.each(CASES.map(one => [`${one.rule}: ${one.what}`, one] as const))(
  '%s',
  (_, {rule, faulty, sound, at, says, cured}) => {
    expect(of(rule, sound).map(({message}) => message)).toEqual([]);
    const found = of(rule, faulty);
    expect(found).toHaveLength(1);
    const [{cells, message, cure, changes = []}] = found;
    expect(`${cells[0].code} ${cells[0].column}`).toBe(at);
    expect(message).toMatch(says);
    expect(cure).not.toBe('');
    expect(
      Object.fromEntries(
        changes.map(({code, column, after}) => [`${code} ${column}`, after]),
      ),
    ).toEqual(cured ?? {});
  },
);

test('Every rule of the catalogue has its case, and every id stands once', () => {
  const tried = new Set(CASES.map(({rule}) => rule));
  expect(rules.filter(({id}) => !tried.has(id)).map(({id}) => id)).toEqual([]);
  const ids = [...rules, ...waitingRules].map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(
      Array.from({length: 32}, (_, index) => `A${index + 1}`),
    ),
  );
});

test('What is missing of a sheet is found without a cell, each thing by itself', () => {
  const book = bookOf(SCHOOLS, {
    events: {period: 'Когда-то', level: 'Важность'},
  });
  const raw = sheetOf(events, [], {period: 'Когда-то', level: 'Важность'});
  const found = audit(
    readBook({events: {...raw, marks: {}}}, [events, settings]),
  ).filter(({rule}) => rule === 'A35');
  expect(found.map(({message, cells}) => [message, cells.length])).toEqual([
    ['«Настройки»: такого листа нет в книге', 0],
    ['«Мероприятия», строка 1, «Уровень»: такого столбца на листе нет', 0],
    [
      '«Мероприятия», строка 1, «Дата проведения»: такого столбца на листе нет',
      0,
    ],
  ]);
  expect(new Set(found.map(identityOf)).size).toBe(3);
  expect(audit(book).filter(({rule}) => rule === 'A35')).toEqual([]);
});
