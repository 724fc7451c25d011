/**
 * The rows that stand in a new book from the beginning. build.mjs writes them to dist/new-book.html: a book needs them
 * once, the code would carry them into every run.
 */

import type {Cell} from './cell';
import type {TableName} from './schema';
import {defaultIndicators} from './tables/default-indicators';
import {settingDefinitions, type SettingName} from './tables/default-settings';
import {vocabularyRows} from './tables/default-vocabularies';
import {settingNotes} from './tables/setting-notes';

/** Cells by key of the column, 'code' among them. */
export type FirstRow = {readonly [key: string]: Cell};
export type FirstRows = {readonly [Name in TableName]?: readonly FirstRow[]};

/** Plain data, so that it comes through JSON unchanged. */
export const firstRows: FirstRows = {
  indicators: defaultIndicators.map(indicator => ({...indicator})),
  vocabularies: vocabularyRows,
  settings: (Object.keys(settingDefinitions) as SettingName[]).map(name => {
    const {code, column, initial} = settingDefinitions[name];
    const [section, note] = settingNotes[name];
    return {code, section, title: column.title, value: initial, note};
  }),
};
