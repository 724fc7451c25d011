/** TextRotation. */

export class TextRotation {
  static readonly gas = 'Spreadsheet.TextRotation';

  constructor(
    readonly degrees: number,
    readonly vertical: boolean,
  ) {}

  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return this.vertical;
  }
}
