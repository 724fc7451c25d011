/** The functions that Univer lacks, has otherwise than Sheets, or has too slowly; and a guard around all. */
import {
  BaseFunction,
  BaseValueObject,
  FunctionVariantType,
  NumberValueObject,
  StringValueObject,
  functionDate,
  functionLogical,
  functionLookup,
  functionMath,
  functionText,
} from '@univerjs/engine-formula';
import {fastIfs} from './fast-ifs';
import {fastLookups} from './fast-lookup';
import {displayText, formatFromLocale} from './display';
import {dateSerial, numberText, parseNumber, serialParts} from './number-text';
import {failure, scalar, toObject} from './variants';
import {CellError, Value, isCellError} from './value';

type FunctionClass = new (name: string) => BaseFunction;

class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(value: BaseValueObject) {
    return value;
  }
}

/** A value as text joins it in a ru-RU sheet. */
export function joinedText(value: Exclude<Value, CellError>): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  return value;
}

function stock(name: string): FunctionClass {
  const all = [
    ...functionDate,
    ...functionLogical,
    ...functionLookup,
    ...functionMath,
    ...functionText,
  ];
  return all.find(([, known]) => known === name)![0] as FunctionClass;
}

/** CONCATENATE, and the operator &, which Univer hands to it: numbers become text with a decimal comma. */
class Concatenate extends stock('CONCATENATE') {
  override calculate(...variants: FunctionVariantType[]) {
    let text = '';
    for (const variant of variants) {
      const value = scalar(variant);
      if (value === undefined) {
        return super.calculate(...(variants as BaseValueObject[]));
      }
      if (isCellError(value)) return failure(value.error);
      text += joinedText(value);
    }
    return toObject(text);
  }
}

/** A function of Sheets over single values; what holds arrays goes to Univer's. Errors among the values pass through. */
function scalarFunction(
  name: string,
  params: [number, number],
  compute: (values: Exclude<Value, CellError>[]) => Value,
): [FunctionClass, string] {
  const Class = class extends stock(name) {
    override minParams = params[0];
    override maxParams = params[1];
    override calculate(...variants: FunctionVariantType[]) {
      const values: Exclude<Value, CellError>[] = [];
      for (const variant of variants) {
        const value = scalar(variant);
        if (value === undefined) {
          return super.calculate(...(variants as BaseValueObject[]));
        }
        if (isCellError(value)) return failure(value.error);
        values.push(value);
      }
      return toObject(compute(values));
    }
  };
  return [Class, name];
}

/** A value as arithmetic takes it; null where it is no number. */
function asNumber(value: Exclude<Value, CellError>): number | null {
  if (typeof value === 'string') return parseNumber(value);
  return Number(value ?? 0);
}

const VALUE_ERROR: Value = {error: '#VALUE!'};

/** Every word with a capital, in any alphabet. */
function capitals(words: string): string {
  return words
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase());
}

function text([value, format]: Exclude<Value, CellError>[]): Value {
  const number = typeof value === 'string' ? value : asNumber(value);
  if (typeof value === 'boolean') return joinedText(value);
  return displayText(number, formatFromLocale(String(format ?? '')));
}

/** The same day so many months on, or the last day of a shorter month. */
function monthsLater(
  [start, months]: Exclude<Value, CellError>[],
  toEnd: boolean,
): Value {
  const [serial, count] = [asNumber(start), asNumber(months)];
  if (serial === null || count === null) return VALUE_ERROR;
  const {year, month, day} = serialParts(Math.floor(serial));
  const first = new Date(Date.UTC(year, month - 1 + Math.trunc(count), 1));
  const [y, m] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return dateSerial(y, m, toEnd ? last : Math.min(day, last));
}

/** IFERROR(value) alone gives a blank: support.google.com/docs/answer/3093304. */
class IfError extends stock('IFERROR') {
  override minParams = 1;
  override calculate(...variants: BaseValueObject[]) {
    const [value, other = toObject(null)] = variants;
    return super.calculate(value, other);
  }
}

/** ROUND(value) rounds to whole numbers: support.google.com/docs/answer/3093440. */
function withoutPlaces(name: string): [FunctionClass, string] {
  const Class = class extends stock(name) {
    override minParams = 1;
    override calculate(...variants: BaseValueObject[]) {
      const [value, places = toObject(0)] = variants;
      return super.calculate(value, places);
    }
  };
  return [Class, name];
}

/** A function over text that takes numbers too: as text they have a decimal comma. */
function overText(name: string): [FunctionClass, string] {
  const Class = class extends stock(name) {
    override calculate(...variants: FunctionVariantType[]) {
      const texts = variants.map(variant => {
        const value = scalar(variant);
        return typeof value === 'number' && !Number.isInteger(value)
          ? toObject(numberText(value))
          : variant;
      });
      return super.calculate(...(texts as BaseValueObject[]));
    }
  };
  return [Class, name];
}

/** An index beyond the choices is #NUM! in Sheets. */
class Choose extends stock('CHOOSE') {
  override calculate(...variants: FunctionVariantType[]) {
    const index = scalar(variants[0]);
    const beyond =
      typeof index === 'number' &&
      (index < 1 || Math.trunc(index) > variants.length - 1);
    return beyond
      ? failure('#NUM!')
      : super.calculate(...(variants as BaseValueObject[]));
  }
}

export function ownFunctions(): [FunctionClass, string][] {
  return [
    ...fastIfs,
    ...fastLookups,
    [ArrayFormula, 'ARRAYFORMULA'],
    [Concatenate, 'CONCATENATE'],
    [IfError, 'IFERROR'],
    [Choose, 'CHOOSE'],
    ...['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC'].map(withoutPlaces),
    ...['LEFT', 'RIGHT', 'MID', 'FIND', 'SEARCH', 'SUBSTITUTE'].map(overText),
    scalarFunction('PROPER', [1, 1], ([value]) => capitals(joinedText(value))),
    scalarFunction('TEXT', [2, 2], text),
    scalarFunction(
      'VALUE',
      [1, 1],
      ([value]) => asNumber(value) ?? VALUE_ERROR,
    ),
    scalarFunction('EDATE', [2, 2], values => monthsLater(values, false)),
    scalarFunction('EOMONTH', [2, 2], values => monthsLater(values, true)),
  ];
}

/** Arithmetic takes text for a number as ru_RU writes it ("1,5"+1 is 2,5), not as US does; other text is #VALUE!. */
function readTextAsLocale(): void {
  StringValueObject.prototype.convertToNumberObjectValue = function () {
    const number = parseNumber(this.getValue());
    return (
      number === null ? failure('#VALUE!') : toObject(number)
    ) as NumberValueObject;
  };
}

/**
 * Fits Univer to Sheets where a function of our own does not: text as numbers, and functions that throw.
 * SWITCH without arguments does, and would end the calculation; Sheets says #N/A of a wrong number of arguments.
 */
export function harden(executors: Iterable<BaseFunction>): void {
  readTextAsLocale();
  for (const executor of executors) {
    // Univer would make dates of texts inside formulas: IF(A1;"6-11") must stay a text.
    executor.isArgumentsIgnoreNumberPattern = () => true;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants: BaseValueObject[]) => {
      try {
        return calculate(...variants);
      } catch {
        return failure(variants.length === 0 ? '#N/A' : '#VALUE!');
      }
    };
  }
}
