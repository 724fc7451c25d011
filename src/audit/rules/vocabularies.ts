/** Values of lists: those that cells hold, and the lists themselves. */

import {comparable} from '../../model/normalise';
import {vocabularies} from '../../model/tables';
import {nearPairs} from '../near';
import {cellAt, foundAt, placesIn, showPlace, showValue} from '../place';
import type {Audited, Found, Rule} from '../rule';
import {onlyNear, renamed, respelt} from '../spelling';
import {type Unread, unreadCells} from '../unread';

const CHOOSING = ['choice', 'choices', 'flag'];

export const listedValues: Rule = {
  id: 'A19',
  title: 'Значение есть в справочнике, а в справочнике нет повторов',
  why: 'Значение, которого нет в списке, не попадает ни под одно условие показателя.',
  severity: 'ошибка',
  scope: 'строка',
  tables: [],
  find: audited => [
    ...unreadCells(audited.book)
      .filter(({kind}) => CHOOSING.includes(kind.name))
      .map(unread => unlisted(audited, unread)),
    ...listedTwice(audited),
  ],
};

function unlisted({book, settings}: Audited, unread: Unread): Found {
  const {place, kind, message, cure} = unread;
  const list =
    kind.list !== undefined && 'vocabulary' in kind.list
      ? book.context.vocabulary(kind.list.vocabulary)
      : [];
  const known = new Set(list.map(comparable));
  const after = respelt(
    String(cellAt(place)),
    kind.several === true,
    name => known.has(comparable(name)),
    name => onlyNear(name, list, settings.nearness),
  );
  return foundAt(book, [place], {
    message: `${showPlace(book, place)}: ${message}`,
    cure,
    ...(after === undefined ? {} : {changes: [renamed(place, after)]}),
  });
}

function listedTwice({book, settings}: Audited): Found[] {
  const entries = book
    .records(vocabularies)
    .filter(({vocabulary, value}) => vocabulary && value);
  return nearPairs(
    entries,
    ({value}) => value!,
    ({vocabulary}) => [comparable(vocabulary!)],
    settings.nearness,
  ).map(({one, other, percent}) => {
    const places = [
      ...placesIn(vocabularies, one, 'value'),
      ...placesIn(vocabularies, other, 'value'),
    ];
    const same = comparable(one.value!) === comparable(other.value!);
    return foundAt(book, places, {
      ...(same ? {} : {severity: 'предупреждение'}),
      message: `${showValue(book, places[0])} и ${showValue(book, places[1])}: ${same ? 'одно значение стоит дважды' : `значения справочника «${one.vocabulary}» похожи на ${percent} %`}`,
      cure: same
        ? 'удалите лишнюю строку справочника'
        : 'если это одно значение, оставьте одно написание и исправьте ячейки; если разные – примите находку с причиной',
    });
  });
}
