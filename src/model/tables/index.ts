/** All tables, in the order of their tabs. */

import type {Module, Table, TableName} from '../schema';
import {acceptances} from './acceptances';
import {access} from './access';
import {cooperation} from './cooperation';
import {events} from './events';
import {indicators} from './indicators';
import {institutions} from './institutions';
import {history, journal} from './journal';
import {measureGroups} from './measure-groups';
import {networks} from './networks';
import {partners} from './partners';
import {plan} from './plan';
import {practices} from './practices';
import {projects} from './projects';
import {provisions} from './provisions';
import {reports} from './reports';
import {settings} from './settings';
import {sites} from './sites';
import {stages} from './stages';
import {values} from './values';
import {vocabularies} from './vocabularies';

/** Every table by its name in code, with its own columns. */
export const tableByName = {
  reports,
  institutions,
  sites,
  partners,
  events,
  values,
  practices,
  projects,
  stages,
  measureGroups,
  plan,
  cooperation,
  networks,
  provisions,
  indicators,
  vocabularies,
  settings,
  access,
  journal,
  history,
  acceptances,
} as const satisfies {readonly [Name in TableName]: Table<Name>};

export type TableOf<Name extends TableName> = (typeof tableByName)[Name];

/** In the order of the tabs, left to right. */
export const tables: readonly Table[] = Object.values(tableByName);

/** The tables of some modules; the base is always among them. */
export function tablesOf(modules: readonly Module[]): readonly Table[] {
  return tables.filter(
    ({module}) => module === 'base' || modules.includes(module),
  );
}

/** The table of a sheet by the sheet's name as the definition gives it. */
export function tableOfSheet(sheet: string): Table | undefined {
  return tables.find(table => table.sheet === sheet);
}

export {
  acceptances,
  access,
  cooperation,
  events,
  history,
  indicators,
  institutions,
  journal,
  measureGroups,
  networks,
  partners,
  plan,
  practices,
  projects,
  provisions,
  reports,
  settings,
  sites,
  stages,
  values,
  vocabularies,
};
export type {Acceptance} from './acceptances';
export type {AccessRow} from './access';
export type {Cooperation} from './cooperation';
export type {Event} from './events';
export type {Indicator} from './indicators';
export type {Institution} from './institutions';
export type {MeasureGroup} from './measure-groups';
export type {Network} from './networks';
export type {Partner} from './partners';
export type {Measure} from './plan';
export type {Practice} from './practices';
export type {Project} from './projects';
export type {Provision} from './provisions';
export type {ReportRow} from './reports';
export {
  isOwnRule,
  RULE_COLUMNS,
  type RuleOperator,
  RULES_SECTION,
  type Setting,
} from './settings';
export type {Site} from './sites';
export type {Stage} from './stages';
export type {Value} from './values';
export type {VocabularyEntry} from './vocabularies';
