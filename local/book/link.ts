/** Where a click on a cell leads: by HYPERLINK, or by a link in its text. */

import {tokenize} from '../engine/tokens';
import type {Sheet} from './sheet';

/** Of a formula the address as it is now: people sort, and it may look its row up. */
export function linkOf(
  sheet: Sheet,
  row: number,
  column: number,
): string | undefined {
  const formula = sheet.formulas.get(row, column);
  const address =
    formula === undefined ? undefined : hyperlinkAddress(formula.slice(1));
  if (address !== undefined) {
    const literal = /^\s*"([^"]*)"\s*$/.exec(address);
    if (literal) return literal[1];
    const tried = {row, column, formula: `=${address}`};
    const [value] = sheet.book.evaluate(sheet, tried, [[row, column]]);
    return typeof value === 'string' ? value : undefined;
  }
  const rich = sheet.richTexts.get(row, column);
  return rich?.runs.find(run => run.link)?.link;
}

/** The first argument of HYPERLINK; undefined of any other formula. */
function hyperlinkAddress(expression: string): string | undefined {
  const tokens = tokenize(expression).filter(({kind}) => kind !== 'space');
  if (tokens[0]?.text.toUpperCase() !== 'HYPERLINK') return undefined;
  const address: string[] = [];
  let depth = 0;
  for (const {kind, text} of tokens.slice(1)) {
    if (kind === 'close') depth -= 1;
    if (depth === 0 && kind !== 'open') break;
    if (depth === 1 && kind === 'separator') break;
    if (depth > 0) address.push(text);
    if (kind === 'open') depth += 1;
  }
  return address.join('');
}
