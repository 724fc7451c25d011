/** A value of a vocabulary of «Справочники», or several. */

import {comparable, oneLine} from '../normalise';
import {nearest} from '../names';
import {Column, column, ColumnOptions} from '../schema';
import type {VocabularyName} from '../vocabularies';
import type {ParseContext, Parsed} from './kind';
import {
  eachOnce,
  error,
  offered,
  parts,
  readWords,
  SEPARATOR,
  SEVERAL_HELP,
  value,
} from './reading';

/** One value, in the spelling of the vocabulary. Case, ё, quotes and spaces are forgiven. */
export function choice(
  vocabulary: VocabularyName,
  options: ColumnOptions,
): Column<string> {
  return column<string>(
    {
      name: 'choice',
      width: 150,
      list: {vocabulary},
      exact: true,
      help: 'Одно значение из списка; списки – на листе «Справочники».',
      parse: (cell, context) =>
        readWords(cell, typed =>
          accepted(oneLine(typed), vocabulary, context.vocabulary(vocabulary)),
        ),
      format: chosen => chosen,
    },
    options,
  );
}

/** Several values, «НОО; ООО»; each once, in the typed order. */
export function choices(
  vocabulary: VocabularyName,
  options: ColumnOptions,
): Column<readonly string[]> {
  return column<readonly string[]>(
    {
      name: 'choices',
      width: 180,
      list: {vocabulary},
      several: true,
      help: SEVERAL_HELP,
      parse: (cell, context) =>
        readWords(cell, typed => several(typed, vocabulary, context)),
      format: chosen => chosen.join(SEPARATOR),
    },
    options,
  );
}

function several(
  typed: string,
  vocabulary: string,
  context: ParseContext,
): Parsed<readonly string[]> {
  const values = context.vocabulary(vocabulary);
  const isKnown = (part: string) =>
    accepted(part, vocabulary, values).state === 'value';
  const read = parts(typed)
    // A comma parts values too («НОО, ООО»), but only where no value of the list has it inside.
    .flatMap(part => (isKnown(part) ? [part] : part.split(',').map(oneLine)))
    .filter(part => part !== '')
    .map(part => accepted(part, vocabulary, values));
  return eachOnce(
    read,
    error('нет ни одного значения', 'выберите значение из списка'),
  );
}

function accepted(
  typed: string,
  vocabulary: string,
  values: readonly string[],
): Parsed<string> {
  const found = values.find(one => comparable(one) === comparable(typed));
  if (found !== undefined) return value(found);
  if (values.length === 0) {
    return error(
      `список значений пуст, «${typed}» не с чем сверить`,
      'заполните этот список на листе «Справочники»',
    );
  }
  const near = nearest(typed, values);
  return error(
    `значения «${typed}» нет в списке`,
    near.length > 0
      ? `выберите из списка; похоже на ${offered(near)}`
      : `выберите из списка, например ${offered(values.slice(0, 2))}`,
  );
}
