/** How numbers stand in Russian sentences. */

const NO_BREAK_SPACE = '\u00a0';

/** «2,40», «1 234,5»: decimal comma, a true minus, thousands parted by no-break spaces from five digits on. */
export function showDecimal(value: number, digits: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const parted =
    whole.length < 5
      ? whole
      : whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const size = fraction === undefined ? parted : `${parted},${fraction}`;
  return Number(size.replace(',', '.')) === 0 || value >= 0 ? size : `−${size}`;
}

/** As short as the number is, with at most six decimal places: «46», «157,5». */
export function showPlain(value: number): string {
  const digits = Math.min(
    6,
    String(value).split('e')[0].split('.')[1]?.length ?? 0,
  );
  return showDecimal(value, digits)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '');
}

/** The form of a noun after a whole number: `agree(21, 'балл', 'балла', 'баллов')` is «балл». */
export function agree(
  number: number,
  one: string,
  few: string,
  many: string,
): string {
  const tens = Math.abs(number) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** The first letter a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** «12 баллов», «1,5 балла». */
export function showPoints(points: number): string {
  return Number.isInteger(points)
    ? `${showPlain(points)} ${agree(points, 'балл', 'балла', 'баллов')}`
    : `${showPlain(points)} балла`;
}
