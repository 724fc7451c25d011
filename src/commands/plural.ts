/** A Russian noun with its number. */

/** «1 проект», «2 проекта», «5 проектов», «11 проектов». */
export function plural(
  count: number,
  one: string,
  few: string,
  many: string,
): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  const isTeen = tens > 10 && tens < 20;
  const form =
    !isTeen && units === 1
      ? one
      : !isTeen && units >= 2 && units <= 4
        ? few
        : many;
  return `${count} ${form}`;
}
