/** Institutions of the network, and the association itself, which holds a status too (S1:18–41, S2:3–7, S3:19). */

import {
  choice,
  choices,
  email,
  longText,
  number,
  requisite,
  text,
  url,
} from '../kinds';
import {RecordOf, table} from '../schema';
import {note} from './shared-columns';

export const institutions = table('institutions', {
  sheet: 'Учреждения',
  prefix: 'УЧР',
  module: 'base',
  tab: 'fill',
  label: 'shortName',
  otherNames: ['fullName', 'synonyms'],
  columns: {
    shortName: text({title: 'Краткое название', required: true, max: 120}),
    fullName: text({title: 'Полное название', max: 400}),
    synonyms: text({title: 'Другие названия', max: 600}),
    type: choice('types', {title: 'Тип', required: true}),
    number: number({title: 'Номер', min: 1, integer: true}),
    ownName: text({title: 'Собственное имя', max: 120}),
    ratingGroup: choice('ratingGroups', {
      title: 'Группа рейтинга',
      required: true,
    }),
    educationLevels: choices('educationLevels', {title: 'Уровни образования'}),
    mode: choices('modes', {title: 'Режим работы'}),
    university: text({title: 'При вузе', max: 200}),
    city: text({title: 'Город', max: 120}),
    address: text({title: 'Адрес', max: 300}),
    phone: text({title: 'Телефон', max: 200}),
    email: email({title: 'Электронная почта'}),
    site: url({title: 'Сайт'}),
    inn: requisite('ИНН', {title: 'ИНН'}),
    kpp: requisite('КПП', {title: 'КПП'}),
    okpo: requisite('ОКПО', {title: 'ОКПО'}),
    head: text({title: 'Должность руководителя', max: 200}),
    innovation: longText({title: 'Суть инновации'}),
    note,
  },
});
export type Institution = RecordOf<typeof institutions>;
