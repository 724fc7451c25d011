/** A row of another sheet, named by its short name; the code stands in a hidden companion. */

import {oneLine} from '../normalise';
import {type Code, type Column, column, type ColumnOptions} from '../schema';
import type {ParseContext, Parsed} from './kind';
import {
  eachOnce,
  error,
  nameAmongSeveral,
  offered,
  parts,
  readWords,
  SEPARATOR,
  SEVERAL_HELP,
  value,
} from './reading';

/** The tables whose rows other sheets name. */
type Registered =
  | 'institutions'
  | 'partners'
  | 'projects'
  | 'measureGroups'
  | 'plan'
  | 'indicators';

/** How a message speaks of a row of each table: «нет такого учреждения», «выберите учреждение». */
const NOUNS: Record<Registered, readonly [missing: string, choose: string]> = {
  institutions: ['такого учреждения', 'учреждение'],
  partners: ['такого партнёра', 'партнёра'],
  projects: ['такого проекта', 'проект'],
  measureGroups: ['такой группы мер', 'группу мер'],
  plan: ['такой строки плана', 'строку плана'],
  indicators: ['такого показателя', 'показатель'],
};

export function ref<Name extends Registered>(
  table: Name,
  options: ColumnOptions,
): Column<Code<Name>> {
  return column<Code<Name>>(
    {
      name: 'ref',
      width: 180,
      list: {table},
      help: `Выберите ${NOUNS[table][1]} из списка.`,
      companions: [
        {
          part: 'code',
          title: 'код',
          numberFormat: '@',
          derive: parsed => (parsed.state === 'value' ? parsed.value : ''),
        },
      ],
      parse: (cell, context) =>
        readWords(cell, typed => resolved(table, oneLine(typed), context)),
      format: (code, names) => names(table, code),
    },
    options,
  );
}

/** Several rows, «ТГУ; ТПУ»; each once, in the typed order. One unknown name makes the whole cell an error. */
export function refs<Name extends Registered>(
  table: Name,
  options: ColumnOptions,
): Column<readonly Code<Name>[]> {
  return column<readonly Code<Name>[]>(
    {
      name: 'refs',
      width: 220,
      list: {table},
      several: true,
      help: SEVERAL_HELP,
      companions: [
        {
          part: 'codes',
          title: 'коды',
          numberFormat: '@',
          derive: parsed =>
            parsed.state === 'value' ? parsed.value.join(SEPARATOR) : '',
        },
      ],
      parse: (cell, context) =>
        readWords(cell, typed =>
          eachOnce(
            parts(typed).map(name => resolved(table, name, context)),
            error('нет ни одного названия', 'выберите название из списка'),
          ),
        ),
      format: (codes, names) =>
        codes
          .map(code => nameAmongSeveral(names(table, code), code))
          .join(SEPARATOR),
    },
    options,
  );
}

function resolved<Name extends Registered>(
  table: Name,
  name: string,
  context: ParseContext,
): Parsed<Code<Name>> {
  const found = context.resolve(table, name);
  if (found.code !== undefined) return value(found.code as Code<Name>);
  const [missing, choose] = NOUNS[table];
  if (found.shared !== undefined) {
    return error(
      `это название носят несколько строк: ${found.shared.join(', ')}`,
      'дайте им разные названия на их листе или впишите здесь код нужной строки',
    );
  }
  return error(
    `нет ${missing}: «${name}»`,
    found.near.length > 0
      ? `выберите из списка; похоже на ${offered(found.near)}`
      : `выберите ${choose} из списка или сначала добавьте на свой лист`,
  );
}
