/** Documents on which something rests: «Договор №1 от 01.09.2021; Распоряжение ДО №568-р от 24.06.2021 «О …»». */

import type {Day} from '../date';
import {Column, column, ColumnOptions} from '../schema';
import {readDocuments} from './documents-reading';
import {readWords, SEPARATOR} from './reading';

export interface DocumentReference {
  /** «Приказ», «Договор», from the list in `document-kinds.ts`. */
  readonly kind: string;
  /** Without «№» and spaces: «929-р». */
  readonly number?: string;
  readonly date?: Day;
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
