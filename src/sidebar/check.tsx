/** The sidebar that walks through the findings of the check. */

import {render} from 'preact';
import type {CheckRequest} from '../contract';
import {CheckApp} from './check/check-app';
import './look.css';
import {openedWith, whenPageIsThere} from './opened-with';
import {Guarded} from './parts/page';

whenPageIsThere(() =>
  render(
    <Guarded title="Разбор находок">
      <CheckApp first={openedWith<CheckRequest>() ?? {}} />
    </Guarded>,
    document.getElementById('sidebar')!,
  ),
);
