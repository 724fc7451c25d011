/** What a project's document says twice, and says otherwise the second time. */

import type {Book} from '../../model/book';
import {columnTitle} from '../../model/cell-problem';
import {showDay} from '../../model/date';
import {grouped} from '../../model/grouped';
import type {Quantity} from '../../model/kinds/quantity';
import {comparable, folded} from '../../model/normalise';
import {
  indicators,
  projects,
  type Provision,
  provisions,
  sites,
  stages,
} from '../../model/tables';
import {differ, endsOf} from '../ends';
import {nearPairs} from '../near';
import {foundAt, placesIn, quoted, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';

/** «не менее 20 человек» in the passport, «до 20 человек» in section 2.5 (S2:51, S2:662). */
export const saidAlike: Rule = {
  id: 'A17',
  title: 'Одно и то же в разных разделах сказано одинаково',
  why: 'Проверяющий не знает, какому из двух разделов верить, и спросит за худший.',
  severity: 'предупреждение',
  scope: 'группа',
  tables: ['provisions', 'stages', 'projects', 'sites'],
  find: audited => [
    ...stageTerms(audited.book),
    ...targets(audited.book),
    ...goals(audited.book),
    ...wordings(audited),
    ...titles(audited.book),
  ],
};

/** The terms of a stage in the passport and in section 2.1 (S2:53–55, S2:568–596). */
function stageTerms(book: Book): Found[] {
  return book.records(stages).flatMap((stage): Found[] => {
    const [one, other] = [
      endsOf(stage.passportTerm),
      endsOf(stage.sectionTerm),
    ];
    const isOther = differ(one?.start, other?.start);
    if (!isOther && !differ(one?.end, other?.end)) return [];
    const places = placesIn(stages, stage, 'passportTerm', 'sectionTerm');
    return [
      foundAt(book, places, {
        message: `${showValue(book, places[0])}, а «${columnTitle(book, stages, 'sectionTerm')}»: «${quoted(stage.cells.sectionTerm)}»: сроки этапа «${String(stage.cells.stage)}» расходятся`,
        cure: 'выберите верный срок по утверждённому документу и впишите его в оба столбца',
      }),
    ];
  });
}

/** Two expected results that name the same indicators alone. */
function targets(book: Book): Found[] {
  const measured = book
    .records(provisions)
    .filter(({indicators: named, target}) => named?.length === 1 && target);
  const same = grouped(measured, ({project, kind, indicators: named}) =>
    JSON.stringify([project, kind, named]),
  );
  return [...same.values()].flatMap(list =>
    list.slice(1).flatMap((provision, index): Found[] => {
      const before = list[index];
      if (!saysOtherwise(before.target!, provision.target!)) return [];
      const places = [
        ...placesIn(provisions, before, 'target'),
        ...placesIn(provisions, provision, 'target'),
      ];
      return [
        foundAt(book, places, {
          message: `${showValue(book, places[0])} (${sectionOf(before)}), а ${showValue(book, places[1])} (${sectionOf(provision)}): целевое значение одного показателя расходится`,
          cure: 'выберите верное значение и впишите его в оба раздела',
        }),
      ];
    }),
  );
}

function sectionOf({cells}: Provision): string {
  return `раздел «${String(cells.section)}»`;
}

/** What only one of them says does not contradict the other. */
function saysOtherwise(a: Quantity, b: Quantity): boolean {
  const other = (key: 'operator' | 'unit') =>
    a[key] !== undefined && b[key] !== undefined && a[key] !== b[key];
  return a.value !== b.value || other('operator') || other('unit');
}

/** A project has one goal; its wording may be told in two sections (S2:48, S2:119). */
function goals(book: Book): Found[] {
  const told = book
    .records(provisions)
    .filter(({kind, text}) => kind === 'цель' && text !== undefined);
  return [...grouped(told, ({project}) => project).values()].flatMap(
    (list): Found[] => {
      const sections = new Set(list.map(({section}) => section));
      const texts = new Set(list.map(({text}) => comparable(text!)));
      // Several goals of one section are several goals.
      if (sections.size < list.length || texts.size === 1) return [];
      const places = list.flatMap(one => placesIn(provisions, one, 'text'));
      return [
        foundAt(book, places, {
          message: `${showPlace(book, places[0])} (${sectionOf(list[0])}) и ${showPlace(book, places[1])} (${sectionOf(list[1])}): цель проекта сформулирована по-разному`,
          cure: 'приведите формулировки к одной, по утверждённому документу',
        }),
      ];
    },
  );
}

const REPEATED = ['задача', 'ожидаемый результат'];

/** Tasks and results that two sections word otherwise, though they are the same ones. */
function wordings({book, settings}: Audited): Found[] {
  const told = book
    .records(provisions)
    .filter(({kind, text}) => REPEATED.includes(kind ?? '') && text);
  const settled = new Set(
    targets(book).flatMap(({cells}) => cells.map(({code}) => code)),
  );
  const near = nearPairs(
    told,
    ({text}) => text!,
    ({project, kind}) => [JSON.stringify([project, kind])],
    settings.nearness,
  );
  const pairs = [
    ...near.map(pair => ({...pair, said: NEARLY})),
    ...shortened(told).map(pair => ({...pair, said: NEARLY})),
    ...measuredAlike(told).map(pair => ({...pair, said: MEASURED})),
  ].filter(
    ({one, other}) =>
      one.section !== other.section &&
      words(one.text!) !== words(other.text!) &&
      !(settled.has(one.code) && settled.has(other.code)),
  );
  const first = new Map<string, (typeof pairs)[number]>();
  for (const pair of pairs) {
    const key = [pair.one.code, pair.other.code].sort().join(' ');
    if (!first.has(key)) first.set(key, pair);
  }
  return [...first.values()].map(({one, other, said}) => {
    const places = [
      ...placesIn(provisions, one, 'text'),
      ...placesIn(provisions, other, 'text'),
    ];
    return foundAt(book, places, {
      severity: 'заметка',
      message: `${showValue(book, places[0])} (${sectionOf(one)}), а ${showValue(book, places[1])} (${sectionOf(other)}): ${said}`,
      cure: 'приведите формулировки к одной, по утверждённому документу',
    });
  });
}

const NEARLY = 'формулировки почти одинаковы, но расходятся';
const MEASURED = 'показатели одни и те же, а формулировки расходятся';

interface Pair {
  readonly one: Provision;
  readonly other: Provision;
}

/** The shortest text that can be the beginning of another one by more than chance, in words. */
const TELLING = 4;

/** «Реализовать модель взаимодействия гимназии», and the same with more behind it (S2:48, S2:125). */
function shortened(told: readonly Provision[]): Pair[] {
  const lists = grouped(told, ({project, kind}) =>
    JSON.stringify([project, kind]),
  );
  return [...lists.values()].flatMap(list => {
    const sorted = list
      .map(provision => ({provision, said: `${words(provision.text!)} `}))
      .sort((a, b) => (a.said < b.said ? -1 : 1));
    // What begins with a text stands right behind it.
    return sorted
      .slice(1)
      .flatMap(({provision, said}, index): readonly Pair[] => {
        const before = sorted[index];
        return said.startsWith(before.said) &&
          before.said.split(' ').length > TELLING
          ? [inOrder(before.provision, provision)]
          : [];
      });
  });
}

/** Results of two sections that name the very same indicators (S2:51, S2:657–661). */
function measuredAlike(told: readonly Provision[]): Pair[] {
  const same = grouped(
    told.filter(({indicators: named}) => named !== undefined),
    ({project, kind, indicators: named}) =>
      JSON.stringify([project, kind, [...named!].sort()]),
  );
  return [...same.values()].flatMap(list =>
    list.slice(1).map((provision, index) => inOrder(list[index], provision)),
  );
}

function inOrder(one: Provision, other: Provision): Pair {
  return one.code < other.code ? {one, other} : {one: other, other: one};
}

/** A full stop at the end is no other wording. */
function words(text: string): string {
  return comparable(text)
    .replace(/[.;,:\s]+/g, ' ')
    .trim();
}

/** A project and a site of one institution that rest on an order of one day, and bear two names (S2:42, S2:286). */
function titles(book: Book): Found[] {
  const orders = grouped(
    book
      .records(sites)
      .flatMap(site =>
        (site.basis ?? []).flatMap(({kind, date}) =>
          date === undefined
            ? []
            : [{site, order: JSON.stringify([site.institution, kind, date])}],
        ),
      ),
    ({order}) => order,
  );
  return book.records(projects).flatMap(project =>
    (project.approval ?? []).flatMap(({kind, date}): Found[] => {
      const order = JSON.stringify([project.institution, kind, date]);
      const [same] = orders.get(order) ?? [];
      const theme = same?.site.theme;
      if (date === undefined || theme === undefined) return [];
      if (comparable(theme) === comparable(project.title ?? theme)) return [];
      const places = [
        ...placesIn(projects, project, 'title'),
        ...placesIn(sites, same.site, 'theme'),
      ];
      return [
        foundAt(book, places, {
          severity: 'заметка',
          message: `${showValue(book, places[0])} и ${showValue(book, places[1])}: проект и площадка утверждены документом от одного дня (${showDay(date)}), а называются по-разному`,
          cure: 'если это один проект, назовите его одинаково; если разные – примите находку с причиной',
        }),
      ];
    }),
  );
}

const GROWS = /^(?:увеличени|повышени|рост|прирост|расширени|превышени)/;
const FALLS = /^(?:снижени|уменьшени|сокращени)/;
const STAYS = /^сохранени/;

/** What the first word of a sentence promises, and what its operator allows. */
function contradiction(
  text: string,
  operator: string | undefined,
): string | undefined {
  const first = folded(text).replace(/^[^\p{L}]+/u, '');
  const atMost = operator === 'не более' || operator === 'менее';
  const atLeast =
    operator === 'не менее' ||
    operator === 'более' ||
    (operator ?? '').startsWith('рост');
  if (GROWS.test(first) && atMost)
    return 'обещан рост, а условие его ограничивает';
  if (FALLS.test(first) && atLeast) {
    return 'обещано снижение, а условие требует роста';
  }
  if (STAYS.test(first) && operator === 'до') {
    return '«сохранение» значит «не ниже», а «до» называет верхнюю границу';
  }
  return undefined;
}

/** «Сохранение контингента … до 80%» (S2:659). */
export const operatorFitsVerb: Rule = {
  id: 'A22',
  title: 'Условие цели не спорит с глаголом',
  why: '«Увеличить» и «не более» не выполнить вместе: цель будет достигнута как раз тогда, когда ничего не сделано.',
  severity: 'предупреждение',
  scope: 'строка',
  tables: ['provisions', 'indicators'],
  find: ({book}) => [
    ...book.records(provisions).flatMap((provision): Found[] => {
      const {text, target} = provision;
      const said = contradiction(text ?? '', target?.operator);
      if (said === undefined) return [];
      const places = placesIn(provisions, provision, 'target', 'text');
      return [
        foundAt(book, places, {
          ...(target?.operator === 'до' ? {severity: 'заметка'} : {}),
          message: `${showValue(book, places[0])} при тексте «${text!.slice(0, 80)}…»: ${said}`,
          cure: 'назовите цель словами «не менее», «не более» или «на … п.п.» и впишите так же в целевое значение',
        }),
      ];
    }),
    ...book.records(indicators).flatMap((indicator): Found[] => {
      const said = contradiction(indicator.title ?? '', indicator.goal);
      if (said === undefined || indicator.active !== true) return [];
      const places = placesIn(indicators, indicator, 'goal', 'title');
      return [
        foundAt(book, places, {
          message: `${showValue(book, places[0])}, а показатель – «${String(indicator.cells.title)}»: ${said}`,
          cure: 'выберите другое условие цели или переименуйте показатель',
        }),
      ];
    }),
  ],
};
