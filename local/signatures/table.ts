// The signatures of Google's services as the host uses them, generated from @types/google-apps-script.
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * A type of a parameter: 'string', 'number', 'integer', 'boolean', 'Date', 'null', 'function', 'object', 'any', a
 * class as «Spreadsheet.Range», an enum as «enum Spreadsheet.BorderStyle»; with «[]» for each depth of array.
 */
export type TypeName = string;

export interface Parameter {
  name: string;
  /** It fits any of them. */
  types: TypeName[];
  optional?: true;
  rest?: true;
}

export type Overload = Parameter[];

export interface ClassSignatures {
  /** Own and inherited methods, with their overloads. */
  methods: Record<string, Overload[]>;
  /** Properties that are not methods: the enums of a service, mostly. */
  properties: string[];
  /** Methods that Google marks «DO NOT USE». */
  deprecated: string[];
}

export interface SignatureTable {
  /** Changes with the types and with their generator. */
  version: string;
  /** By «Namespace.Interface». */
  classes: Record<string, ClassSignatures>;
  /** Members by «Namespace.Enum». */
  enums: Record<string, string[]>;
  /** Every global of Apps Script, served here or not: «SpreadsheetApp», «DriveApp», … */
  globals: string[];
}

/** The folder of package.json, whether the host runs from its sources or from build/. */
export function projectRoot(from = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('no package.json above the local host');
  return projectRoot(parent);
}

export const signaturesPath = 'build/local/signatures.json';

let table: SignatureTable | undefined;

/** The generated table; `node build.mjs` makes it. */
export function signatures(): SignatureTable {
  table ??= JSON.parse(
    readFileSync(join(projectRoot(), signaturesPath), 'utf8'),
  ) as SignatureTable;
  return table;
}
