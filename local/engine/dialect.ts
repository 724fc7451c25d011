/**
 * Formulas are kept as a ru-RU spreadsheet shows them: `;` separates arguments, the comma is decimal,
 * `\` separates the columns of an array literal (support.google.com/docs/answer/3093480, 6208276).
 * The calculator and .xlsx speak US: this file translates both ways.
 */
import {Token, tokenize} from './tokens';

/** Functions younger than Excel 2007: .xlsx wants a prefix before them (MS-XLSX 2.2.2.1). */
const PREFIXED: Record<string, string> = Object.fromEntries(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BINOM.DIST BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
    'CEILING.MATH CHISQ.DIST COMBINA CONCAT CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S DAYS DECIMAL ' +
    'EXPON.DIST FLOOR.MATH FORMULATEXT GAMMA IFNA IFS ISFORMULA ISOWEEKNUM LET LAMBDA MAXIFS MINIFS ' +
    'MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC ' +
    'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ ' +
    'SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH T.DIST TEXTJOIN TOCOL TOROW UNICHAR UNICODE ' +
    'UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR'
  )
    .split(' ')
    .map(name => [name, `_xlfn.${name}`]),
);
PREFIXED.FILTER = '_xlfn._xlws.FILTER';
PREFIXED.SORT = '_xlfn._xlws.SORT';

const BOOLEANS: Record<string, string> = {ИСТИНА: 'TRUE', ЛОЖЬ: 'FALSE'};

/** A formula that the locale cannot read; Sheets shows #ERROR!. */
export class FormulaSyntaxError extends Error {
  constructor(
    readonly formula: string,
    readonly found: string,
  ) {
    super(`Ошибка синтаксического анализа формулы: «${found}» в ${formula}`);
  }
}

/**
 * A formula of a ru-RU sheet in US dialect, its «=» kept.
 * Throws FormulaSyntaxError where ru-RU does not understand it: a comma between arguments, a decimal point,
 * brackets that do not match.
 */
export function toUs(formula: string): string {
  const closing: string[] = [];
  let out = '';
  for (const {kind, text} of tokenize(formula)) {
    const inArray = closing.at(-1) === '}';
    switch (kind) {
      case 'number':
        if (text.includes('.')) throw new FormulaSyntaxError(formula, text);
        out += text.replace(',', '.');
        continue;
      case 'separator':
        if (text === ';') out += inArray ? ';' : ',';
        else if (text === '\\' && inArray) out += ',';
        else throw new FormulaSyntaxError(formula, text);
        continue;
      case 'name':
        out += BOOLEANS[text.toUpperCase()] ?? text;
        continue;
      case 'unknown':
        throw new FormulaSyntaxError(formula, text);
      case 'open':
        closing.push(')');
        break;
      case 'openArray':
        closing.push('}');
        break;
      case 'close':
      case 'closeArray':
        if (closing.pop() !== text) throw new FormulaSyntaxError(formula, text);
        break;
    }
    out += text;
  }
  // Sheets closes what is left open at the end: =SUM(A1:A3 is entered as =SUM(A1:A3).
  return out + closing.reverse().join('');
}

/** A US formula as a ru-RU sheet shows it. */
export function fromUs(formula: string): string {
  let depth = 0;
  return tokenize(formula, true)
    .map(({kind, text}) => {
      if (kind === 'openArray') depth++;
      if (kind === 'closeArray') depth--;
      if (kind === 'number') return text.replace('.', ',');
      if (kind !== 'separator') return text;
      return text === ',' ? (depth > 0 ? '\\' : ';') : text;
    })
    .join('');
}

/** A formula as .xlsx stores it: US dialect, without «=», young functions prefixed. */
export function toXlsx(formula: string): string {
  const tokens = tokenize(toUs(formula), true);
  const named = lambdaNames(tokens);
  return tokens
    .map(({kind, text}) => {
      if (kind === 'function') return PREFIXED[text.toUpperCase()] ?? text;
      return kind === 'name' && named.has(text.toLowerCase())
        ? `_xlpm.${text}`
        : text;
    })
    .join('')
    .replace(/^=/, '');
}

/** The names that LET and LAMBDA bring in; .xlsx marks them. Names of ranges stay as they are. */
function lambdaNames(tokens: Token[]): Set<string> {
  const names = new Set<string>();
  const stack: {name: string; argument: number}[] = [];
  const solid = tokens.filter(token => token.kind !== 'space');
  solid.forEach(({kind, text}, i) => {
    if (kind === 'open') {
      const before = solid[i - 1];
      const name = before?.kind === 'function' ? before.text.toUpperCase() : '';
      stack.push({name, argument: 0});
    } else if (kind === 'close') stack.pop();
    else if (kind === 'separator' && stack.length > 0) stack.at(-1)!.argument++;
    else if (kind === 'name' && stack.length > 0) {
      const {name, argument} = stack.at(-1)!;
      const declared = solid[i + 1]?.text === ',';
      if (
        declared &&
        (name === 'LAMBDA' || (name === 'LET' && argument % 2 === 0))
      ) {
        names.add(text.toLowerCase());
      }
    }
  });
  return names;
}

/** A formula out of .xlsx, as a ru-RU sheet shows it, with its «=». LibreOffice's TRUE() becomes TRUE. */
export function fromXlsx(formula: string): string {
  const tokens = tokenize(formula.replace(/^=/, ''), true);
  let plain = '';
  for (let i = 0; i < tokens.length; i++) {
    const {kind, text} = tokens[i];
    plain += kind === 'string' ? text : text.replace(/^(?:_xl[a-z]+\.)+/, '');
    const constant = kind === 'function' && /^(?:TRUE|FALSE)$/i.test(text);
    if (constant && tokens[i + 2]?.kind === 'close') i += 2;
  }
  return `=${fromUs(plain)}`;
}
