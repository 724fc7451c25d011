/** The functions that Univer lacks, has otherwise than Sheets, or has too slowly; and a guard around all. */
import {
  BaseFunction,
  BaseValueObject,
  FunctionVariantType,
  functionText,
} from '@univerjs/engine-formula';
import {fastIfs} from './fast-ifs';
import {fastLookups} from './fast-lookup';
import {numberText} from './number-text';
import {failure, scalar, toObject} from './variants';
import {Value, isCellError} from './value';

type FunctionClass = new (name: string) => BaseFunction;

class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(value: BaseValueObject) {
    return value;
  }
}

/** A value as text joins it in a ru-RU sheet. */
export function joinedText(value: Exclude<Value, {error: string}>): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  return value;
}

const StockConcatenate = functionText.find(
  ([, name]) => name === 'CONCATENATE',
)![0] as FunctionClass;

/** CONCATENATE, and the operator &, which Univer hands to it: numbers become text with a decimal comma. */
class Concatenate extends StockConcatenate {
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

export function ownFunctions(): [FunctionClass, string][] {
  return [
    ...fastIfs,
    ...fastLookups,
    [ArrayFormula, 'ARRAYFORMULA'],
    [Concatenate, 'CONCATENATE'],
  ];
}

/** A function of Univer's that throws (SWITCH without arguments does) would end the calculation: it gives #VALUE! instead. */
export function harden(executors: Iterable<BaseFunction>): void {
  for (const executor of executors) {
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants: BaseValueObject[]) => {
      try {
        return calculate(...variants);
      } catch {
        return failure('#VALUE!');
      }
    };
  }
}
