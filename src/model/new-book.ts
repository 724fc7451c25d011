/**
 * What a book gets when it is made and never again: its first rows, and the notes over its headers. build.mjs writes
 * this to dist/new-book.html, since the code would carry it into every run.
 */

import type {Cell} from './cell';
import type {TableName} from './schema';
import {defaultIndicators} from './tables/default-indicators';
import {settingDefinitions, type SettingName} from './tables/default-settings';
import {vocabularyRows} from './tables/default-vocabularies';
import {settingNotes} from './tables/setting-notes';
import {type SheetNote, sheetNotes} from './tables/sheet-notes';

/** Cells by key of the column, 'code' among them. */
export type FirstRow = {readonly [key: string]: Cell};

export interface NewBook {
  readonly rows: {readonly [Name in TableName]?: readonly FirstRow[]};
  readonly notes: {readonly [Name in TableName]: SheetNote};
}

/** Plain data, so that it comes through JSON unchanged. */
export const newBook: NewBook = {
  rows: {
    indicators: defaultIndicators.map(indicator => ({...indicator})),
    vocabularies: vocabularyRows,
    settings: (Object.keys(settingDefinitions) as SettingName[]).map(name => {
      const {code, column, initial} = settingDefinitions[name];
      const [section, note] = settingNotes[name];
      return {code, section, title: column.title, value: initial, note};
    }),
  },
  notes: sheetNotes,
};
