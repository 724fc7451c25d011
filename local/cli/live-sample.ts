// The sample as people find it in the live workbook: with a name, an owner, shared with whom «Доступ» names, protected.

import type {Host} from '../host';
import {shareByAccess} from '../server/people';

/** The association's mailbox in the sample; it owns the workbook. */
export const ASSOCIATION = 'association@example.org';

const NAME = 'Сеть инновационных школ';

/** Presses «Настроить доступ», as the association does once the mailboxes stand in «Доступ». */
export function shareSample(host: Host): void {
  const {book} = host;
  book.name = NAME;
  shareByAccess(book, ASSOCIATION);
  host.run('setAccess', [], {as: ASSOCIATION});
  host.ui.clear();
}
