/** The add-on whose «Проверить книгу» knows the planted rules alone. */

import {join} from 'node:path';
import {projectRoot} from '../../local/signatures/table';
import {bundleOf} from '../workbook/bundle-of';

export function plantedBundle(): string {
  const planted = join(projectRoot(), 'test/audit/planted-rules');
  return bundleOf(`
    import {planted} from '${planted}';
    import {checkBookCommand} from 'src/commands/check-book';
    import {onScreen} from 'src/workbook/screen';
    import {transact} from 'src/workbook/transaction';
    export {
      computeScores, createBook, makeNetworkReport, onEdit, repairBook, setAccess, undoLastAction,
    } from 'src/main';
    export function checkBook() {
      onScreen('Проверить книгу', () => transact(checkBookCommand(planted)));
    }
  `);
}
