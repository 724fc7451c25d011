/**
 * Personal data in what people type: full names, pupils, personal phones and mailboxes, identity documents. The workbook
 * holds posts, never persons: since 1 July 2025 Russian law bars collecting citizens' personal data straight into
 * databases abroad (152-ФЗ, art. 18(5)), and Google's are abroad. Runs in the form, too. It warns and never forbids: a
 * surname is not always told from another word.
 */

import {isSomebody, personNames} from './person-names';

export type PersonalKind = 'name' | 'pupil' | 'phone' | 'email' | 'identity';

export interface PersonalDatum {
  readonly kind: PersonalKind;
  /** The piece of the text, as it stands there. */
  readonly found: string;
  /** Where it begins. */
  readonly at: number;
  /** «похоже на имя человека». */
  readonly looksLike: string;
  /** The same with why it should not stand here: «похоже на имя человека: по 152-ФЗ …». */
  readonly message: string;
  /** What to write instead: «напишите должность, например: учитель английского языка». */
  readonly cure: string;
}

/** Why personal data have no place in the book, a Russian clause. */
export const WHY_NOT =
  'по 152-ФЗ личные данные с 1 июля 2025 года нельзя собирать сразу в базы за пределами России, а эта книга хранится у Google';

/** What each kind looks like, and what to write instead. */
const ADVICE: Record<PersonalKind, readonly [sort: string, cure: string]> = {
  name: [
    'имя человека',
    'напишите должность, например: учитель английского языка',
  ],
  pupil: [
    'имя ученика',
    'уберите имя, например: призёр, 7 класс; число учеников пишите цифрой',
  ],
  phone: ['личный телефон', 'напишите телефон учреждения или уберите номер'],
  email: ['личную почту', 'напишите почту учреждения или уберите адрес'],
  identity: [
    'номер личного документа или дату рождения',
    'уберите: в книге этому не место',
  ],
};

type Piece = Pick<PersonalDatum, 'kind' | 'found' | 'at'>;

/** What looks like personal data in a text, in its order. */
export function personalData(text: string): PersonalDatum[] {
  const pieces = [
    ...named(text),
    ...singlePupils(text),
    ...matches('phone', MOBILE, text),
    ...matches('email', PRIVATE_MAILBOX, text),
    ...matches('identity', IDENTITY, text),
  ].sort((a, b) => a.at - b.at || b.found.length - a.found.length);
  let end = 0;
  return pieces.flatMap(({kind, found, at}) => {
    if (at < end) return [];
    end = at + found.length;
    const [sort, cure] = ADVICE[kind];
    const looksLike = `похоже на ${sort}`;
    return [
      {kind, found, at, looksLike, message: `${looksLike}: ${WHY_NOT}`, cure},
    ];
  });
}

const PUPIL =
  '(?:учени(?:к|ц)|обучающ|учащ|школьни|гимназист|лицеист|воспитанни|студент|дошкольни)[а-яё]*';
/** «ученик 7 «А» класса …» just before a name, «…, 7 кл.» just after it. */
const PUPIL_BEFORE = new RegExp(
  `(?<![А-ЯЁа-яё])${PUPIL}(?:[\\s,:–-]+[^\\s.;:]+){0,5}[\\s,:–-]*$`,
  'iu',
);
const GRADE_AFTER =
  /^[\s,(–-]*(?:уч\p{L}*\.?\s*)?\d{1,2}\s*-?\s*(?:[«"]?\p{L}[»"]?\s*)?кл(?:\.|асс)/iu;
const NEARBY = 80;

function named(text: string): Piece[] {
  return personNames(text).map(({found, at}) => {
    const end = at + found.length;
    const isPupil =
      PUPIL_BEFORE.test(text.slice(Math.max(0, at - NEARBY), at)) ||
      GRADE_AFTER.test(text.slice(end, end + NEARBY));
    return {kind: isPupil ? 'pupil' : 'name', found, at};
  });
}

/** «ученица 7 «Б» класса Иванова», «ученик Петя»: a pupil is somebody by one word already. */
const PUPIL_AND_WORD = new RegExp(
  `(?<![А-ЯЁа-яё])${PUPIL}\\s+(?:(?:\\d{1,2}\\s*-?\\s*(?:[«"]?[А-ЯЁа-яё][»"]?\\s*)?(?:кл\\.|класс[а-яё]*)|гимназии|школы|лицея)[\\s,:–-]+){0,2}([А-ЯЁ][а-яё]+)(?![а-яё])`,
  'gu',
);

function singlePupils(text: string): Piece[] {
  return [...text.matchAll(PUPIL_AND_WORD)].flatMap(match => {
    const [whole, word] = match;
    return isSomebody(word)
      ? [
          {
            kind: 'pupil' as const,
            found: word,
            at: match.index + whole.length - word.length,
          },
        ]
      : [];
  });
}

/** +7 9xx …, 8 (9xx) …, also without the 8: landlines of institutions begin with another digit (3822). */
const MOBILE =
  /(?<![\d№/.-])(?:(?:\+\s?7|8)[\s(.-]{0,3}9\d{2}[\s).-]{0,3}\d{3}[\s.-]?\d{2}[\s.-]?\d{2}|9\d{2}[\s-]\d{3}[\s-]\d{2}[\s-]?\d{2})(?![\d/])/gu;
/** Of a free mail service, but for the mailbox of a school: «school49@mail.ru». */
const PRIVATE_MAILBOX =
  /(?<![\w.+-])(?![\w.+-]*(?:sch|sosh|shk|gim|gym|lic|lyc|liz|mou|mao|mbo|dou|sad|edu|obr|info|office|mail|priem|secret|sekret|direct|admin|centr|center|dom|klub|club|muse|muz|teatr|assoc))[\w.+-]+@(?:gmail|googlemail|mail|bk|list|inbox|yandex|ya|rambler|icloud|hotmail|outlook|yahoo|proton)\.\p{L}{2,4}(?![\w@])/giu;
/** СНИЛС 112-233-445 95, паспорт 6904 123456, 15.03.2012 г.р. */
const IDENTITY =
  /(?<!\d)\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)|(?<!\p{L})паспорт\p{L}*[^\d\n]{0,20}\d{2}\s?\d{2}\s?\d{6}(?!\d)|(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}\s*г\.?\s*р\.?(?!\p{L})/giu;

function matches(kind: PersonalKind, pattern: RegExp, text: string): Piece[] {
  return [...text.matchAll(pattern)].map(match => ({
    kind,
    found: match[0],
    at: match.index,
  }));
}
