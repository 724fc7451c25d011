/** Hostile texts from end to end: a form of the built add-on, the cells of its record, its form again. */

import type {Host} from '../../local/host';
import type {Cells} from '../../src/contract';
import {hostileTexts} from '../../test/hostile-texts';
import {ask, peopledBook} from '../../test/rights/people';
import {onSheet} from '../../test/workbook/small-book';
import type {TextTrial} from './texts';

/** Fields of «Практики» that take any text, by their titles. */
const FIELDS = {
  title: 'Название',
  aim: 'Цель',
  tasks: 'Задачи',
  audience: 'Целевая аудитория',
  essence: 'Описание сути инновации',
  note: 'Примечание',
} as const;
type Field = keyof typeof FIELDS;
const KEYS = Object.keys(FIELDS) as Field[];
/** Of several lines: they keep the white space that a person typed. */
const LONG: ReadonlySet<Field> = new Set(KEYS.filter(key => key !== 'title'));

/** The journal of a book grows with each record. */
const RECORDS_A_BOOK = 150;
const ENOUGH_FAILURES = 20;

/**
 * @param count how many texts
 * @param until the time of `performance.now()` at which it ends anyway
 */
export function tortureForms(
  count: number,
  seed: number,
  until = Infinity,
): TextTrial {
  const texts = enterable(seed);
  const failures: string[] = [];
  let tried = 0;
  let host = peopledBook();
  for (let record = 0; tried < count && performance.now() < until; record++) {
    if (record > 0 && record % RECORDS_A_BOOK === 0) host = peopledBook();
    const sent = Object.fromEntries(
      KEYS.map(key => [key, texts.next().value]),
    ) as {[Key in Field]: string};
    // Titles that differ by a number are no duplicates.
    sent.title = `${record} ${sent.title}`;
    failures.push(...throughForm(host, sent, `token ${record}`));
    tried += KEYS.length;
    if (failures.length >= ENOUGH_FAILURES) break;
  }
  return {tried, failures};
}

/** Texts that a field takes: one that looks like a failed formula it refuses, with a message. */
function* enterable(seed: number): Generator<string, never> {
  for (const text of hostileTexts(seed)) {
    if (!/^\s*#\S+\s*$/.test(text)) yield text;
  }
  throw new Error('the texts came to an end');
}

function throughForm(
  host: Host,
  sent: {readonly [Key in Field]: string},
  token: string,
): string[] {
  const save = (notSame: readonly string[]) =>
    ask(host, 'coordinator', 'saveRecord', {
      token,
      table: 'practices',
      opened: {},
      cells: sent,
      notSame,
    });
  const first = save([]);
  // Such texts may be alike; then a person says that it is another one.
  const answer =
    first.state === 'duplicate' ? save(first.rows.map(row => row.code)) : first;
  if (answer.state !== 'saved') {
    return [`${JSON.stringify(sent)} was answered ${JSON.stringify(answer)}`];
  }
  const held = rowOf(host, answer.code);
  const again = ask(host, 'coordinator', 'openForm', {
    table: 'practices',
    code: answer.code,
  });
  const reopened: Cells = again.state === 'form' ? again.form.cells : {};
  return KEYS.flatMap(key => {
    const {value, formula} = held[FIELDS[key]];
    const read = LONG.has(key) ? enteredInLines : entered;
    const wanted = read(sent[key]);
    const isHeld = read(String(value)) === wanted && formula === '';
    const isOpened = read(String(reopened[key] ?? '')) === wanted;
    return isHeld && isOpened
      ? []
      : [
          `${key}: ${JSON.stringify(sent[key])} became ${JSON.stringify({value, formula, reopened: reopened[key]})}`,
        ];
  });
}

/** The last row of «Практики», which must have the code: values and formulas by title. */
function rowOf(
  host: Host,
  code: string,
): {[title: string]: {value: unknown; formula: string}} {
  return onSheet(
    host,
    'Практики',
    (sheet, wanted) => {
      const width = sheet.getLastColumn();
      const titles = sheet.getRange(1, 1, 1, width).getValues()[0];
      const range = sheet.getRange(sheet.getLastRow(), 1, 1, width);
      const [values] = range.getValues();
      const [formulas] = range.getFormulas();
      if (values[0] !== wanted) throw new Error(`no ${wanted}`);
      return Object.fromEntries(
        titles.map((title, at) => [
          title,
          {value: values[at] as unknown, formula: formulas[at]},
        ]),
      );
    },
    code,
  );
}

/** Control characters and halves of pictures are no text, and a line ends in one way; all else stays. */
function enteredInLines(text: string): string {
  return entered(text) === ''
    ? ''
    : text
        .replace(/\r\n?/g, '\n')
        .replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\v\f\u0085])\p{Cc}/gu, '');
}

/** A field of one line takes white space for one space, drops what nobody sees, and takes a blank for nothing. */
function entered(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}
