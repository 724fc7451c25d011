/** How scores are rounded: as ROUND of the spreadsheets does, so that engine and formulas show the same. */

/**
 * Relative size of what binary fractions leave behind. 1.005 is stored as 1.00499999999999989…, and
 * 0.35 ÷ 0.7 × 117 carries an error of some 1e-16 more: both are meant as ties.
 */
const NOISE = 1e-12;

/**
 * Rounds half away from zero, to `digits` decimal places; a number within noise of a tie counts as the tie.
 *
 * Evidence: LibreOffice 7.4 gives ROUND(1,005; 2) = 1,01, ROUND(2,675; 2) = 2,68, ROUND(-2,5; 0) = -3,
 * ROUND(3,3349999999999996; 2) = 3,34 (rtl_math_round corrects the last digits); Univer adds a relative epsilon
 * before it rounds (`baseEpsilon` of its engine-formula), to the same effect for numbers that are not negative.
 * Google documents «standard rules» only: support.google.com/docs/answer/3093440.
 */
export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  const size = Math.floor(scaled + 0.5 + scaled * NOISE) / factor;
  return value < 0 ? 0 - size : size;
}

/** The least whole number of points that reaches a share of the maximum: 81,9 → 82, but 42,0000000001 of noise → 42. */
export function roundUp(value: number): number {
  return Math.ceil(value - Math.abs(value) * NOISE);
}
