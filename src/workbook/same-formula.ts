/** Whether two texts are the same formula, however Sheets spells it. */

/**
 * Sheets may hand a formula back with the separators and spaces of its locale, and a sheet's name without the
 * apostrophes that it does not need; texts in quotes stay as they are.
 */
export function plainFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 0
        ? part
            .replace(/[\s']+/g, '')
            .replace(/,/g, ';')
            .toUpperCase()
        : part,
    )
    .join('"');
}
