/** Targets that say what they are of, and links between tasks, directions, results and indicators. */

import type {Book} from '../../model/book';
import {grouped} from '../../model/grouped';
import {agree} from '../../model/russian';
import {indicators, type Provision, provisions} from '../../model/tables';
import {readDefinitions} from '../../scoring/definitions';
import {isGrowth} from '../../scoring/indicator';
import {foundAt, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';

/** «на 15 %» of what, and in what (S2:658)? */
export const targetsComplete: Rule = {
  id: 'A21',
  title: 'У цели есть единица, база и период',
  why: 'Цель без базы или единицы нельзя ни достичь, ни не достичь: сравнивать не с чем.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['provisions', 'indicators'],
  find: audited => [...told(audited.book), ...growthWithoutBase(audited)],
};

function told(book: Book): Found[] {
  return book.records(provisions).flatMap((provision): Found[] => {
    const {target} = provision;
    if (target === undefined) return [];
    const isDecided = (provision.indicators ?? []).some(code =>
      /^рост/.test(book.data(indicators)?.byCode(code)?.goal ?? ''),
    );
    const lack =
      target.unit === undefined
        ? 'не названа единица'
        : target.operator === 'на' && !isDecided
          ? 'не сказано, от какой базы, а если это проценты – процентов или процентных пунктов'
          : undefined;
    if (lack === undefined) return [];
    const places = placesIn(provisions, provision, 'target');
    return [
      foundAt(book, places, {
        severity: 'заметка',
        message: `${showValue(book, places[0])}: ${lack}`,
        cure: 'допишите единицу, например «не менее 20 человек», или свяжите строку с показателем, у которого условие «рост на %» или «рост на п.п.»',
      }),
    ];
  });
}

function growthWithoutBase({book, settings}: Audited): Found[] {
  if (settings.base !== undefined) return [];
  return readDefinitions(book).definitions.indicators.flatMap(
    (indicator): Found[] => {
      const record = book.data(indicators)?.byCode(indicator.code);
      if (!isGrowth(indicator.goal) || record === undefined) return [];
      const places = placesIn(indicators, record, 'goal');
      return [
        foundAt(book, places, {
          severity: 'ошибка',
          message: `${showValue(book, places[0])}: «${indicator.short}» сравнивается с базовым периодом, а он в «Настройках» не задан`,
          cure: 'впишите «Базовый период», например 01.09.2021–31.08.2022, или выберите другое условие цели',
        }),
      ];
    },
  );
}

/** A column of «Положения» that links a sentence to what serves or measures it. */
interface Link {
  readonly key: 'measures' | 'indicators';
  readonly kinds: readonly string[];
  readonly none: string;
  readonly cure: string;
}

const LINKS: readonly Link[] = [
  {
    key: 'measures',
    kinds: ['задача'],
    none: 'ни с одной мерой плана',
    cure: 'назовите меры, которыми задача решается, добавьте их в «План» или примите находку с причиной',
  },
  {
    key: 'indicators',
    kinds: ['задача', 'направление', 'ожидаемый результат'],
    none: 'ни с одним показателем',
    cure: 'назовите показатели, которыми это измеряется, или примите находку с причиной',
  },
];

/** Each task is served by a measure of the plan, each direction measured (S4:9–17, S2:557–562). */
export const linked: Rule = {
  id: 'A23',
  title:
    'Задачи связаны с мерами плана, направления и результаты – с показателями, а у показателей есть цель',
  why: 'Задачу, для которой ничего не делают и которую ничто не измеряет, нельзя назвать выполненной.',
  severity: 'заметка',
  scope: 'группа',
  tables: ['provisions', 'indicators'],
  find: ({book}) => [
    ...LINKS.flatMap(link => unlinked(book, link)),
    ...book
      .records(indicators)
      .filter(
        ({active, target, cells}) =>
          active === true && target === undefined && cells.target === '',
      )
      .map(indicator => {
        const places = placesIn(indicators, indicator, 'target');
        return foundAt(book, places, {
          message: `${showPlace(book, places[0])}: у действующего показателя «${String(indicator.cells.shortName)}» нет цели`,
          cure: 'впишите цель или оставьте показатель справочным и примите находку с причиной',
          touchesScores: false,
        });
      }),
  ],
};

/** Only of a project that links some of its sentences so: else nobody has begun. */
function unlinked(book: Book, {key, kinds, none, cure}: Link): Found[] {
  const all = book.records(provisions);
  const linking = new Set(
    all
      .filter(provision => provision[key] !== undefined)
      .map(({project}) => project),
  );
  const bare = all.filter(
    ({project, kind, cells}) =>
      linking.has(project) &&
      kinds.includes(kind ?? '') &&
      String(cells[key]).trim() === '',
  );
  const lists = grouped(bare, ({project, section, kind}) =>
    JSON.stringify([project, section, kind]),
  );
  return [...lists.values()].map(list => {
    const places = list.flatMap(one => placesIn(provisions, one, key));
    const [{cells}] = list;
    const count = list.length;
    return foundAt(book, places, {
      message: `${showPlace(book, places[0])}: ${String(cells.kind)}, раздел «${String(cells.section)}»: ${count} ${agree(count, 'строка не связана', 'строки не связаны', 'строк не связаны')} ${none} (${list.map(named).join(', ')})`,
      cure,
      touchesScores: false,
    });
  });
}

function named({code, number}: Provision): string {
  return number === undefined ? code : `№ ${number}`;
}
