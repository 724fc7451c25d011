/** The sidebar in which records are added and edited. */

import {render} from 'preact';
import type {FormRequest} from '../contract';
import {FormApp} from './form/form-app';
import './look.css';
import {openedWith, whenPageIsThere} from './opened-with';
import {Guarded} from './parts/page';

whenPageIsThere(() =>
  render(
    <Guarded title="Запись">
      <FormApp first={openedWith<FormRequest>() ?? {}} />
    </Guarded>,
    document.getElementById('sidebar')!,
  ),
);
