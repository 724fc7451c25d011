/** Columns that many tables have alike. */

import {longText, ref} from '../kinds';

/** To which institution a row belongs. */
export const institution = ref('institutions', {
  title: 'Учреждение',
  required: true,
});

/** To which project a row belongs. */
export const project = ref('projects', {title: 'Проект', required: true});

export const note = longText({title: 'Примечание'});
