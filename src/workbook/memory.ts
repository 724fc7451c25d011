/** What the add-on keeps in the document's properties: counters of codes, what commands remember. */

import type {TableName} from '../model/schema';

const COUNTERS = 'counters';

export type Counters = {readonly [Name in TableName]?: number};

/** Highest number given so far, by table. */
export function recallCounters(): Counters {
  return JSON.parse(recallText(COUNTERS) ?? '{}') as Counters;
}

export function rememberCounters(counters: Counters): void {
  rememberText(COUNTERS, JSON.stringify(counters));
}

export function recallText(key: string): string | undefined {
  return (
    PropertiesService.getDocumentProperties().getProperty(key) ?? undefined
  );
}

/** At most 9 KB a value (https://developers.google.com/apps-script/guides/services/quotas). */
export function rememberText(key: string, text: string): void {
  PropertiesService.getDocumentProperties().setProperty(key, text);
}

/** The same for several at once, in one call. */
export function rememberTexts(texts: {readonly [key: string]: string}): void {
  if (Object.keys(texts).length > 0) {
    PropertiesService.getDocumentProperties().setProperties({...texts});
  }
}

export function forgetText(key: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(key);
}
