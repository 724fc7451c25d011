/** The sidebar of the journal. */

import {render} from 'preact';
import {JournalApp} from './journal/journal-app';
import './look.css';
import {whenPageIsThere} from './opened-with';
import {Guarded} from './parts/page';

whenPageIsThere(() =>
  render(
    <Guarded title="Журнал">
      <JournalApp />
    </Guarded>,
    document.getElementById('sidebar')!,
  ),
);
