/** Organisations with which the institutions work: universities, centres, museums, media (S2:46, 66, 229, 233–249). */

import {choice, text, url} from '../kinds';
import {RecordOf, table} from '../schema';
import {note} from './shared-columns';

export const partners = table('partners', {
  sheet: 'Партнёры',
  prefix: 'ПРТ',
  module: 'base',
  tab: 'fill',
  label: 'shortName',
  otherNames: ['fullName', 'synonyms'],
  columns: {
    shortName: text({title: 'Краткое название', required: true, max: 150}),
    fullName: text({title: 'Полное название', max: 400}),
    synonyms: text({title: 'Другие названия', max: 900}),
    type: choice('types', {title: 'Тип'}),
    city: text({title: 'Город', max: 120}),
    site: url({title: 'Сайт'}),
    note,
  },
});
export type Partner = RecordOf<typeof partners>;
