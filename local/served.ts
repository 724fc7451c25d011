// Which classes of Google's the host serves, and which of their methods.
import * as blob from './services/blob';
import * as cache from './services/cache';
import * as charts from './services/charts';
import * as chartBuilders from './services/charts-builders';
import * as chartData from './services/charts-data';
import * as chartOptions from './services/charts-options';
import * as docs from './services/docs';
import * as documentApp from './services/document/document-app';
import * as document from './services/document/document';
import * as leaves from './services/document/leaves';
import * as paragraph from './services/document/paragraph';
import * as documentSearch from './services/document/search';
import * as section from './services/document/section';
import * as table from './services/document/table';
import * as documentText from './services/document/text';
import * as html from './services/html';
import * as lock from './services/lock';
import * as logger from './services/logger';
import * as properties from './services/properties';
import * as scriptApp from './services/script-app';
import * as session from './services/session';
import * as spreadsheet from './services/spreadsheet/classes';
import * as triggers from './services/triggers';
import * as utilities from './services/utilities';
import {signatures} from './signatures/table';

const modules: object[] = [
  blob,
  cache,
  charts,
  chartBuilders,
  chartData,
  chartOptions,
  docs,
  documentApp,
  document,
  leaves,
  paragraph,
  documentSearch,
  section,
  table,
  documentText,
  html,
  lock,
  logger,
  properties,
  scriptApp,
  session,
  spreadsheet,
  triggers,
  utilities,
];

interface ServedClass {
  gas: string;
  prototype: Record<string, unknown>;
}

const classes = new Map(
  modules
    .flatMap(module => Object.values(module) as unknown[])
    .filter(isServedClass)
    .map(each => [each.gas, each]),
);

function isServedClass(value: unknown): value is ServedClass {
  return typeof value === 'function' && Object.hasOwn(value, 'gas');
}

/** All of them, as «Spreadsheet.Range», in the order of the alphabet. */
export function servedClasses(): string[] {
  return [...classes.keys()].sort();
}

/** The methods that a class serves, its own and inherited ones, in the order of @types/google-apps-script. */
export function servedMethods(gasClass: string): string[] {
  const served = classes.get(gasClass);
  const known = signatures().classes[gasClass];
  if (!served || !known) {
    throw new Error(`${gasClass} is no class that the host serves`);
  }
  return Object.keys(known.methods).filter(
    name => typeof served.prototype[name] === 'function',
  );
}
