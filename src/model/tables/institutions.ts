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

export const institutions = table('institutions', {
  sheet: 'Учреждения',
  prefix: 'УЧР',
  module: 'base',
  purpose: 'Строка – учреждение сети или сама ассоциация.',
  tab: 'fill',
  label: 'shortName',
  otherNames: ['fullName', 'synonyms'],
  columns: {
    shortName: text({
      title: 'Краткое название',
      required: true,
      max: 120,
      help: 'Неповторимое: под ним учреждение выбирают на других листах. Например: Гимназия № 49.',
    }),
    fullName: text({title: 'Полное название', max: 400}),
    synonyms: text({
      title: 'Другие названия',
      max: 600,
      help: 'Как ещё пишут название, через «; ». Например: ОУ № 88; СОШ 88.',
    }),
    type: choice('types', {title: 'Тип', required: true}),
    number: number({title: 'Номер', min: 1, integer: true}),
    ownName: text({title: 'Собственное имя', max: 120}),
    ratingGroup: choice('ratingGroups', {
      title: 'Группа рейтинга',
      required: true,
      help: 'Места считаются внутри группы; «вне рейтинга» – баллы без места.',
    }),
    educationLevels: choices('educationLevels', {
      title: 'Уровни образования',
      help: 'По ним решается, какие показатели применимы.',
    }),
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
    head: text({
      title: 'Должность руководителя',
      max: 200,
      help: 'Для подписи в документах, без фамилии. Например: директор гимназии.',
    }),
    innovation: longText({title: 'Суть инновации'}),
    note: longText({title: 'Примечание'}),
  },
});
export type Institution = RecordOf<typeof institutions>;
