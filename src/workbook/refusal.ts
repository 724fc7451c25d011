/** A stop that the person can do something about: its message is shown as it is. */

export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
