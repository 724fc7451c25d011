/** What to tell of an institution whose figures could not be used as the indicators want them. */

import type {Book} from '../model/book';
import {cellProblem, sheetName} from '../model/cell-problem';
import {showDay} from '../model/date';
import {showPlain} from '../model/russian';
import type {Interval} from '../model/settings';
import {type Institution, institutions, values} from '../model/tables';
import type {Indicator} from './indicator';
import type {Figure, Note} from './scores';

/** Growth that has nothing to start from: one note an indicator. */
export function baseNotes(
  book: Book,
  {code, shortName}: Institution,
  indicators: readonly Indicator[],
  figures: readonly Figure[],
  base: Interval | undefined,
): Note[] {
  return indicators.flatMap((indicator, place): Note[] => {
    const figure = figures[place];
    if (!figure.applicable || figure.gap !== 'нет базы') return [];
    const isTyped = indicator.source.kind === 'вводится';
    const about = `${shortName ?? code}, «${indicator.short}»: `;
    const [message, cure] =
      figure.base !== undefined
        ? [
            `${about}значение за базовый период – ${showPlain(figure.base)}, рост в процентах от него не считается`,
            'проверьте это значение или выберите показателю «рост на п.п.»',
          ]
        : [
            `${about}нет базы, рост не считается`,
            base === undefined
              ? 'задайте «Базовый период» на листе «Настройки»'
              : `внесите своё значение за базовый период ${showDay(base.from)}–${showDay(base.to)}`,
          ];
    return [
      {
        severity: 'предупреждение',
        sheet: sheetName(book, isTyped ? values : institutions),
        message,
        cure,
        institution: code,
        indicator: indicator.code,
      },
    ];
  });
}

/** Figures that were typed although they do not apply: the levels of education may be missing. */
export function uselessNotes(
  book: Book,
  institution: Institution,
  useless: readonly Indicator[],
): Note[] {
  if (useless.length === 0) return [];
  return [
    {
      ...cellProblem(book, institutions, institution, 'educationLevels', {
        message: `по этим уровням не применимы показатели, которые введены: ${useless.map(({short}) => `«${short}»`).join(', ')}`,
        cure: 'дополните уровни образования или удалите лишние значения',
      }),
      institution: institution.code,
    },
  ];
}
