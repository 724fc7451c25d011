/**
 * Personal data in what people type: full names, pupils, personal phones and mailboxes. The workbook holds posts, never
 * persons: since 1 July 2025 Russian law bars collecting citizens' personal data straight into databases abroad
 * (152-ФЗ, art. 18(5)), and Google's are abroad. Runs in the form, too.
 */

export interface PersonalDatum {
  readonly kind: 'name' | 'pupil' | 'phone' | 'email';
  /** The piece of the text, as it stands there. */
  readonly found: string;
  /** Where it begins. */
  readonly at: number;
  /** What it looks like and why it should not stand here, a Russian clause: «похоже на ФИО; …». */
  readonly message: string;
  /** What to write instead: «напишите должность, например: учитель английского языка». */
  readonly cure: string;
}

/** Why personal data have no place in the book, for whoever asks. */
export const WHY_NOT =
  'по 152-ФЗ с 1 июля 2025 года личные данные граждан нельзя собирать сразу в базы за пределами России, а эта книга хранится у Google';

const SORTS: Record<
  PersonalDatum['kind'],
  {readonly pattern: RegExp; readonly looksLike: string; readonly cure: string}
> = {
  name: {
    pattern:
      /[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+(?:[А-ЯЁ]\.\s*[А-ЯЁ]\.|[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:вич|вн)[а-я]{0,2})(?![а-яё])|[А-ЯЁ]\.\s*[А-ЯЁ]\.\s*[А-ЯЁ][а-яё]+/gu,
    looksLike: 'похоже на фамилию, имя и отчество',
    cure: 'напишите должность, например: учитель английского языка',
  },
  pupil: {
    pattern:
      /(?<![а-яё])(?:учени[кц]|обучающ(?:ийся|аяся))[а-яё]*\s+\d{1,2}[^А-ЯЁ]{0,12}класса\s+[А-ЯЁ][а-яё]+/gu,
    looksLike: 'похоже на имя ученика',
    cure: 'напишите без имени, например: ученик 7 класса, призёр',
  },
  phone: {
    pattern:
      /(?:\+7|(?<!\d)8)[\s(-]*9\d{2}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/gu,
    looksLike: 'похоже на личный телефон',
    cure: 'напишите телефон учреждения или уберите номер',
  },
  email: {
    pattern:
      /[\w.+-]+@(?:gmail|mail|bk|list|inbox|yandex|ya|rambler|icloud|hotmail|outlook)\.\w+/giu,
    looksLike: 'похоже на личную почту',
    cure: 'напишите почту учреждения',
  },
};

/** What looks like personal data in a text, in the order of the text. */
export function personalData(text: string): readonly PersonalDatum[] {
  return Object.entries(SORTS)
    .flatMap(([kind, {pattern, looksLike, cure}]) =>
      [...text.matchAll(pattern)].map(match => ({
        kind: kind as PersonalDatum['kind'],
        found: match[0],
        at: match.index,
        message: `${looksLike}; ${WHY_NOT}`,
        cure,
      })),
    )
    .sort((a, b) => a.at - b.at);
}
