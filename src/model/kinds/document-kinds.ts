/** The kinds of documents that the network cites (S2:184–211, S2:282–288, S1:41), found in a running text. */

import {folded} from '../normalise';

/** As they are shown; where one begins with another, the longer stands first. */
const KINDS: readonly string[] = [
  'Федеральный государственный образовательный стандарт',
  'Федеральный закон',
  'Федеральный проект',
  'Региональный проект',
  'Национальный проект',
  'Дополнительное соглашение',
  'Дорожная карта',
  'План мероприятий',
  'Программа развития',
  'Закон',
  'Указ',
  'Постановление',
  'Распоряжение',
  'Приказ',
  'Протокол',
  'Письмо',
  'Договор',
  'Соглашение',
  'Контракт',
  'Меморандум',
  'Свидетельство',
  'Диплом',
  'Сертификат',
  'Лицензия',
  'Грамота',
  'Благодарность',
  'Удостоверение',
  'Решение',
  'Положение',
  'Стратегия',
  'Концепция',
  'Программа',
  'Перечень',
  'Устав',
  'План',
  'Акт',
  'Справка',
  'Отчёт',
  'ФГОС',
  'ООП',
];

export interface FoundKind {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

const NOMINATIVE = pattern(KINDS.map(kind => folded(kind)));
/** «утверждён приказом директора»: the ending is cut where a Russian noun bends it. */
const BENT = pattern(
  KINDS.filter(kind => !kind.includes(' ')).flatMap(kind => {
    const noun = folded(kind);
    if (noun.endsWith('ие')) {
      const stem = noun.slice(0, -1);
      return [`${stem}я`, `${stem}ю`, `${stem}ем`];
    }
    return /[бвгдзклмнпрстф]$/.test(noun)
      ? [`${noun}а`, `${noun}у`, `${noun}ом`]
      : [];
  }),
);

/** All kinds in the nominative, in the order of the text. Each may begin a document. */
export function kindsIn(text: string): FoundKind[] {
  return found(text, NOMINATIVE);
}

/** The first kind in the nominative, else the first in another case («приказом»). */
export function firstKind(text: string): FoundKind | undefined {
  return kindsIn(text)[0] ?? found(text, BENT)[0];
}

function pattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(${words.join('|')})(?!\\p{L})`, 'gu');
}

/** Folding keeps the length of Cyrillic and Latin text; of any other letters the caller has made spaces. */
function found(text: string, words: RegExp): FoundKind[] {
  return [...folded(text).matchAll(words)].map(match => ({
    kind: shown(match[1]),
    start: match.index!,
    end: match.index! + match[1].length,
  }));
}

function shown(word: string): string {
  return (
    KINDS.find(kind => folded(kind) === word) ??
    KINDS.find(kind => word.startsWith(folded(kind).replace(/е$/, '')))!
  );
}
