/** What kinds are asked in tests: the state of a cell in short, and a small book to ask of. */

import type {Cell} from '../../../src/model/cell';
import type {
  Kind,
  NameOf,
  ParseContext,
  Parsed,
} from '../../../src/model/kinds/kind';
import {comparable} from '../../../src/model/normalise';
import type {TableName} from '../../../src/model/schema';

const VOCABULARIES: {readonly [name: string]: readonly string[]} = {
  levels: ['муниципальный', 'региональный', 'всероссийский', 'международный'],
  educationLevels: ['НОО', 'ООО', 'СОО'],
  directions: ['Томск, Россия', 'Тюмень'],
  formats: [],
};

const NAMES: {readonly [code: string]: string} = {
  'УЧР-0001': 'гимназия № 24',
  'УЧР-0002': 'школа № 90 «Крепыш»',
  'ПАР-0001': 'ТГУ',
  'ПАР-0002': 'ТПУ',
};

/** Two institutions, two partners, three vocabularies. */
export const book: ParseContext = {
  knows: () => true,
  resolve: (_table: TableName, name: string) => {
    const code = Object.keys(NAMES).find(
      one => comparable(NAMES[one]) === comparable(name),
    );
    return code === undefined
      ? {near: Object.values(NAMES).filter(one => one.startsWith('г'))}
      : {code};
  },
  vocabulary: name => VOCABULARIES[name],
};

export const names: NameOf = (_table, code) => NAMES[code];

/** What a cell was understood as; throws the message where it was not. */
export function understood<T>(kind: Kind<T>, cell: Cell): T {
  const parsed = kind.parse(cell, book);
  if (parsed.state === 'value') return parsed.value;
  throw new Error(parsed.state === 'error' ? parsed.message : 'blank');
}

/** «message. cure» of a refused cell; throws where it was understood. */
export function refusal<T>(kind: Kind<T>, cell: Cell): string {
  const parsed = kind.parse(cell, book);
  if (parsed.state === 'error') return `${parsed.message}. ${parsed.cure}`;
  throw new Error(`not refused: ${JSON.stringify(parsed)}`);
}

/** The cell that the program would write for what a person typed. */
export function canonical<T>(kind: Kind<T>, cell: Cell): Cell {
  return kind.format(understood(kind, cell), names);
}

/** What the companions of a column hold, by part. */
export function companions<T>(
  kind: Kind<T>,
  cell: Cell,
): {[part: string]: Cell} {
  const parsed: Parsed<T> = kind.parse(cell, book);
  return Object.fromEntries(
    kind.companions.map(({part, derive}) => [part, derive(parsed)]),
  );
}
