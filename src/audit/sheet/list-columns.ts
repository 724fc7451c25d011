/** The columns of the list on «Проверка»: what people read, and behind it what the sheet remembers for the next check. */

/** Title and width in pixels, in their order. */
const SHOWN = {
  number: ['№', 44],
  severity: ['Важность', 130],
  status: ['Статус', 116],
  institution: ['Учреждение', 170],
  place: ['Где', 200],
  message: ['Что не так', 330],
  why: ['Почему важно', 240],
  cure: ['Как исправить', 280],
  since: ['С какого дня', 92],
  closed: ['Исправлено или принято', 190],
} as const;

const HIDDEN = {
  /** Identity of the finding. */
  identity: ['Находка', 100],
  /** Rule and place: what is wrong there in another way is not mended. */
  spot: ['Место', 100],
  /** Code of the institution. */
  owner: ['Код учреждения', 100],
  touchesScores: ['Меняет баллы', 100],
  /** A list of its own, beside the findings: the marked cells, and what each held. */
  mark: ['Отмеченная ячейка', 100],
  held: ['Что в ней стояло', 100],
} as const;

const LIST = {...SHOWN, ...HIDDEN} as const;

export type ListKey = keyof typeof LIST;
export type ShownKey = keyof typeof SHOWN;

export const listKeys = Object.keys(LIST) as readonly ListKey[];
/** How many of them people see. */
export const SHOWN_COLUMNS = Object.keys(SHOWN).length;
export const listWidths: readonly number[] = listKeys.map(key => LIST[key][1]);

export function titleOf(key: ListKey): string {
  return LIST[key][0];
}

/** 1-based. */
export function columnOf(key: ListKey): number {
  return listKeys.indexOf(key) + 1;
}
