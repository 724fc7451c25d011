/** Which formulas may fill the cells beside them: support.google.com/docs/answer/6208276, 3093275. */
import {Token, tokenize} from './tokens';

const SPILLING = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN FILTER SORT SORTN UNIQUE SEQUENCE TRANSPOSE SPLIT FLATTEN MMULT MINVERSE ' +
    'MUNIT FREQUENCY INDEX OFFSET INDIRECT BYROW BYCOL MAP SCAN MAKEARRAY HSTACK VSTACK TOCOL TOROW ' +
    'WRAPROWS WRAPCOLS CHOOSECOLS CHOOSEROWS LINEST LOGEST TREND GROWTH XLOOKUP RANDARRAY LET LAMBDA'
  ).split(' '),
);

/** Whether an array result of the formula fills its neighbours; of others one value stays, as Sheets has it without ARRAYFORMULA. */
export function maySpill(formula: string | readonly Token[]): boolean {
  const tokens = typeof formula === 'string' ? tokenize(formula) : formula;
  return tokens.some(
    ({kind, text}) =>
      kind === 'openArray' ||
      (kind === 'function' && SPILLING.has(text.toUpperCase())),
  );
}
