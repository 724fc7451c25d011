/** The appendix of a document: errors of the book that are still open, so that nobody trusts its figures more than they are worth. */

import type {LastCheck, OpenError} from '../audit/sheet/open-errors';
import type {Block} from './blocks';
import {heading, paragraph, tableOr} from './parts';

/** Errors that are printed; the others are counted. */
const MOST_ERRORS = 50;

/**
 * @param check the last one; undefined where nobody has checked the book
 * @param concerns whether an error concerns what the document is about
 */
export function openErrorBlocks(
  check: LastCheck | undefined,
  concerns: (error: OpenError) => boolean = () => true,
): Block[] {
  const title = heading(1, 'Приложение. Открытые ошибки проверки');
  if (check === undefined) {
    return [title, paragraph('Книгу перед этим документом не проверяли.')];
  }
  const errors = check.errors.filter(concerns);
  const left = errors.length - MOST_ERRORS;
  return [
    title,
    tableOr(
      `По проверке ${check.checked} открытых ошибок нет.`,
      [
        ['Учреждение', 18],
        ['Где', 24],
        ['Что не так', 32],
        ['Как исправить', 26],
      ],
      errors
        .slice(0, MOST_ERRORS)
        .map(({institution, place, message, cure}) => ({
          cells: [institution || 'сеть и её правила', place, message, cure],
        })),
    ),
    ...(errors.length === 0
      ? []
      : [paragraph(`По проверке ${check.checked}: ${errors.length}.`)]),
    ...(left > 0
      ? [paragraph(`И ещё ошибок: ${left}, они стоят на листе «Проверка».`)]
      : []),
  ];
}
