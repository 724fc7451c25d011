/** Lets a finding stand with a reason, and takes that back: a row of «Принятые находки» comes or goes. */

import {type Finding, identityOf} from '../audit/finding';
import {placeInWords} from '../audit/sheet/place';
import type {
  AcceptanceShown,
  AcceptRequest,
  FindingAnswer,
  FindingRequest,
} from '../contract';
import type {Book} from '../model/book';
import {isBlank} from '../model/cell';
import type {Change} from '../model/change';
import {abridged} from '../model/problem';
import {type Actor, hasRole} from '../model/rights';
import {capitalised} from '../model/russian';
import {showCode} from '../model/schema';
import {type Acceptance, acceptances} from '../model/tables';
import {CATALOGUE} from './check-book';
import type {Command, Needs} from './command';
import {
  answering,
  institutionName,
  NO_INSTITUTION,
  refused,
  together,
} from './record';
import {done, NOT_FOUND, Recheck} from './recheck';

const ACCEPTANCES: Needs = {acceptances: 'all'};
/** «Принятые находки», «Где»: 400 characters. */
const LONGEST_PLACE = 390;
const LONGEST_MESSAGE = 5_000;

export function acceptFinding(
  request: AcceptRequest,
  catalogue = CATALOGUE,
): Command<FindingAnswer> {
  const recheck = new Recheck(request, catalogue);
  return {
    title: 'Принять находку',
    roles: ['координатор'],
    needs: book => together(recheck.needs(book), ACCEPTANCES),
    think: (book, {actor, now}) => {
      const finding = recheck.find(book, now);
      if (finding === undefined) return answering(NOT_FOUND);
      const stop = whyNotAccept(book, actor, finding);
      if (stop !== undefined) return answering(refused(stop));
      const [before] = acceptancesOf(book, request.identity);
      if (before !== undefined) {
        return answering({
          state: 'changed',
          message: `Эту находку уже приняли: ${inWords(acceptanceShown(before))}. Ничего не записано.`,
        });
      }
      const {kind} = acceptances.columns.reason;
      const reason = kind.parse(request.reason, book.context);
      if (reason.state === 'error') {
        return answering(
          refused(`Причина: ${reason.message}. ${capitalised(reason.cure)}.`),
        );
      }
      if (reason.state !== 'value') return answering(refused(NO_REASON));
      return done('Находка принята с причиной.', [
        ...rowOf(book, finding, {
          reason: reason.value,
          when: now,
          person: actor.email,
        }),
      ]);
    },
  };
}

export function withdrawAcceptance(
  request: FindingRequest,
  catalogue = CATALOGUE,
): Command<FindingAnswer> {
  const recheck = new Recheck(request, catalogue);
  return {
    title: 'Вернуть находку в работу',
    roles: ['координатор'],
    needs: book => together(recheck.needs(book), ACCEPTANCES),
    think: (book, {actor, now}) => {
      const finding = recheck.find(book, now);
      if (finding === undefined) return answering(NOT_FOUND);
      const stop = whyNotAccept(book, actor, finding);
      if (stop !== undefined) return answering(refused(stop));
      const rows = acceptancesOf(book, request.identity);
      if (rows.length === 0) {
        return answering({
          state: 'changed',
          message: 'Эту находку уже вернули в работу. Ничего не записано.',
        });
      }
      return done(
        'Находка снова в работе, принятие снято.',
        rows.flatMap(withoutRow),
      );
    },
  };
}

const NO_REASON =
  'Напишите причину: почему это можно оставить как есть. Её увидят все, кто откроет лист «Проверка».';

/** In Russian, why a person neither accepts a finding nor takes that back; undefined where they may. */
export function whyNotAccept(
  book: Book,
  actor: Actor,
  {institution}: Pick<Finding, 'institution'>,
): string | undefined {
  if (hasRole(actor, [])) return undefined;
  if (!hasRole(actor, ['координатор'])) {
    return 'Принимают находки координатор учреждения и ассоциация.';
  }
  if (actor.institutions.length === 0) return NO_INSTITUTION;
  if (institution === undefined) {
    return 'У этой находки нет учреждения: такие принимает ассоциация.';
  }
  return actor.institutions.includes(institution)
    ? undefined
    : `Это находка учреждения «${institutionName(book, institution)}»: примет её его координатор или ассоциация.`;
}

/** The rows by which a finding is accepted: one, or several where people have pasted. */
export function acceptancesOf(book: Book, identity: string): Acceptance[] {
  return book.records(acceptances).filter(({finding}) => finding === identity);
}

export function acceptanceShown({cells}: Acceptance): AcceptanceShown {
  return {
    reason: String(cells.reason),
    when: String(cells.when),
    person: String(cells.person),
  };
}

function inWords({reason, when, person}: AcceptanceShown): string {
  return `«${abridged(reason, 200)}», ${[when, person].filter(part => part !== '').join(', ')}`;
}

function rowOf(
  book: Book,
  finding: Finding,
  {reason, when, person}: AcceptanceShown,
): Change[] {
  const {name, prefix} = acceptances;
  const code = showCode(prefix, (book.counters[name] ?? 0) + 1);
  const cells = {
    code,
    finding: identityOf(finding),
    rule: finding.rule,
    place: abridged(placeInWords(book, finding), LONGEST_PLACE),
    message: abridged(finding.message, LONGEST_MESSAGE),
    reason,
    when,
    person,
  };
  return Object.entries(cells)
    .filter(([, after]) => after !== '')
    .map(([column, after]) => ({table: name, code, column, before: '', after}));
}

/** A blank row in its place; the code goes last. */
function withoutRow({code, cells}: Acceptance): Change[] {
  const filled = Object.entries(cells).filter(([, cell]) => !isBlank(cell));
  return [...filled, ['code', code] as const].map(([column, before]) => ({
    table: acceptances.name,
    code,
    column,
    before,
    after: '',
  }));
}
