/** Documents on which something rests: «Договор №1 от 01.09.2021; Распоряжение ДО №568-р от 24.06.2021 «О …»». */

import type {Day} from '../date';
import {Column, column, ColumnOptions} from '../schema';
import {readDocuments} from './documents-reading';
import {dayInWords} from './moment';
import {readWords, SEPARATOR} from './reading';

export interface DocumentReference {
  /** «Приказ», «Договор», from the list in `document-kinds.ts`. */
  readonly kind: string;
  /** Without «№» and spaces: «929-р». */
  readonly number?: string;
  readonly date?: Day;
  /** Who gave it, in the case in which it was typed: «МОН РФ», «директора гимназии». */
  readonly issuer?: string;
  /** What it is about: «О присвоении статуса …», «о сотрудничестве». */
  readonly title?: string;
  /** The whole reference as it was typed, on one line. */
  readonly text: string;
}

export function documents(
  options: ColumnOptions,
): Column<readonly DocumentReference[]> {
  return column<readonly DocumentReference[]>(
    {
      name: 'documents',
      width: 260,
      help: 'Вид документа, кем выдан, № и дата: Приказ директора № 60-пр от 23.03.2020; несколько документов – через точку с запятой.',
      parse: cell => readWords(cell, readDocuments),
      format: references => references.map(({text}) => text).join(SEPARATOR),
    },
    options,
  );
}

/** How a typed cell was understood: «Приказ № 60-пр от 23 марта 2020 г., от кого: директора»; what is missing is said. */
export function explainDocuments(
  references: readonly DocumentReference[],
): string {
  return references.map(explainOne).join(SEPARATOR);
}

function explainOne({
  kind,
  number,
  date,
  issuer,
  title,
}: DocumentReference): string {
  return [
    [kind, ...numberAndDate(number, date)].join(' '),
    issuer === undefined ? '' : `от кого: ${issuer}`,
    title === undefined ? '' : `о чём: ${title}`,
  ]
    .filter(part => part !== '')
    .join(', ');
}

function numberAndDate(number?: string, date?: Day): string[] {
  if (number === undefined && date === undefined) return ['без номера и даты'];
  return [
    number === undefined ? 'без номера' : `№ ${number}`,
    date === undefined ? 'без даты' : `от ${dayInWords(date)}`,
  ];
}
