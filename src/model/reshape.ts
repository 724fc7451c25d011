/**
 * What a command changes of the sheets themselves, not of records: plain data, so that the journal keeps it and its
 * inverse. `workbook/reshape.ts` carries it out.
 */

import type {Module, TableName} from './schema';

export type Reshape =
  /** Makes the sheets of tables that are not there, with their first rows. Its inverse drops those nobody wrote into. */
  | {
      readonly kind: 'make sheets';
      readonly tables: readonly TableName[];
      readonly modules: readonly Module[];
    }
  | {readonly kind: 'drop sheets'; readonly tables: readonly TableName[]};
