/** Opens the sidebar that walks through the findings: the book is checked anew, and what the filters let through is sent. */

import {checkBook} from '../audit/check';
import {SEVERITIES} from '../audit/finding';
import {type Standing, standingsOf, statusOf} from '../audit/standing';
import type {
  CheckAnswer,
  CheckRequest,
  FilterChoice,
  FindingStatus,
} from '../contract';
import type {Book} from '../model/book';
import {type Actor, hasRole, keptUpBy} from '../model/rights';
import {acceptances, institutions} from '../model/tables';
import {CATALOGUE, checkNeeds, inOrder} from './check-book';
import type {Command} from './command';
import {showFinding} from './finding-shown';
import {answering, institutionName} from './record';
import {auditedOf} from './recheck';

/** Findings sent at once: some 100 KB. */
export const PAGE = 100;

const SEVERITY_TITLES = {
  ошибка: 'Ошибки',
  предупреждение: 'Предупреждения',
  заметка: 'Заметки',
} as const;
const STATUS_TITLES: {readonly [Status in FindingStatus]: string} = {
  новое: 'Новые',
  принято: 'Принятые',
};

type Filter = Required<Pick<CheckRequest, 'whose' | 'status'>> &
  Pick<CheckRequest, 'severity'>;

/** The answer is undefined where rows have no code yet, by which their findings would be known: any writing gives it. */
export function openCheck(
  request: CheckRequest,
  catalogue = CATALOGUE,
): Command<CheckAnswer | undefined> {
  return {
    title: 'Разобрать находки',
    roles: ['координатор', 'методист'],
    needs: book => checkNeeds(book, catalogue.rules(book)),
    think: (book, {actor, now}) => {
      if (lacksCodes(keptUpBy(actor, book))) return answering(undefined);
      const rules = catalogue.rules(book);
      const standings = inOrder(
        book,
        standingsOf(
          checkBook(auditedOf(book, now), rules),
          book.records(acceptances),
          new Map(),
          now,
        ),
      );
      const {severity, status = 'новое', skip = 0} = request;
      const whose = request.whose ?? ownByDefault(actor);
      const filter: Filter = {whose, severity, status};
      const wanted = standings.filter(each => passes(each, filter, actor));
      return answering({
        state: 'check',
        whose,
        status,
        severity: severity ?? '',
        findings: wanted.slice(skip, skip + PAGE).map(standing =>
          showFinding(
            book,
            actor,
            standing,
            rules.find(({id}) => id === standing.finding.rule)!,
          ),
        ),
        skipped: Math.min(skip, wanted.length),
        total: wanted.length,
        choices: choices(book, actor, standings, filter),
      });
    },
  };
}

function lacksCodes(book: Book): boolean {
  return Object.values(book.tables).some(({upkeep}) =>
    upkeep.some(({key, before}) => key === 'code' && before === ''),
  );
}

function ownByDefault(actor: Actor): string {
  return hasRole(actor, []) || actor.institutions.length === 0 ? 'all' : 'own';
}

function passes(
  standing: Standing,
  filter: Filter,
  {institutions: own}: Actor,
): boolean {
  const {severity, institution} = standing.finding;
  if (statusOf(standing) !== filter.status) return false;
  if (filter.severity !== undefined && severity !== filter.severity) {
    return false;
  }
  switch (filter.whose) {
    case 'all':
      return true;
    case 'common':
      return institution === undefined;
    case 'own':
      return institution !== undefined && own.includes(institution);
    default:
      return institution === filter.whose;
  }
}

/** What each filter could be set to while the others stay. */
function choices(
  book: Book,
  actor: Actor,
  standings: readonly Standing[],
  filter: Filter,
): Extract<CheckAnswer, {state: 'check'}>['choices'] {
  const choice = (
    value: string,
    title: string,
    changed: Partial<Filter>,
  ): FilterChoice => {
    const asked = {...filter, ...changed};
    const count = standings.filter(each => passes(each, asked, actor)).length;
    return {value, title, count};
  };
  return {
    whose: choicesOfWhose(book, actor, standings, filter),
    severity: [
      choice('', 'Любая', {severity: undefined}),
      ...SEVERITIES.map(severity =>
        choice(severity, SEVERITY_TITLES[severity], {severity}),
      ),
    ],
    status: (Object.keys(STATUS_TITLES) as FindingStatus[]).map(status =>
      choice(status, STATUS_TITLES[status], {status}),
    ),
  };
}

/** The person's own first, the whole, then the institutions of which something was found, in the order of their sheet. */
function choicesOfWhose(
  book: Book,
  actor: Actor,
  standings: readonly Standing[],
  filter: Filter,
): FilterChoice[] {
  const counts = new Map<string | undefined, number>();
  for (const standing of standings) {
    if (!passes(standing, {...filter, whose: 'all'}, actor)) continue;
    const {institution} = standing.finding;
    counts.set(institution, (counts.get(institution) ?? 0) + 1);
  }
  const countOf = (codes: Iterable<string | undefined>) =>
    [...codes].reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
  const own = [...new Set(actor.institutions)];
  return [
    ...(own.length === 0
      ? []
      : [
          {
            value: 'own',
            title:
              own.length === 1
                ? institutionName(book, own[0])
                : 'Мои учреждения',
            count: countOf(own),
          },
        ]),
    {value: 'all', title: 'Вся сеть', count: countOf(counts.keys())},
    {
      value: 'common',
      title: 'Без учреждения',
      count: countOf([undefined]),
    },
    ...book
      .records(institutions)
      .filter(
        ({code}) =>
          (counts.has(code) || code === filter.whose) &&
          !(own.length === 1 && own[0] === code),
      )
      .map(({code}) => ({
        value: code,
        title: institutionName(book, code),
        count: countOf([code]),
      })),
  ];
}
