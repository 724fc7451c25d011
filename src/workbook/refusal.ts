/** A stop that the person can do something about: its message is shown as it is. */

export class Refusal extends Error {
  /** @param again whether the same may succeed a moment later */
  constructor(
    message: string,
    readonly again = false,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** The name of a sheet that the add-on needs is taken by one of people's own. */
export function foreignSheet(name: string): Refusal {
  return new Refusal(
    `Лист «${name}» сделала не надстройка, а ей нужен лист с этим названием. Переименуйте свой лист и повторите: он останется как есть.`,
  );
}
