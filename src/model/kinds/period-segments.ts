/** Where the sessions of a term begin and end: at «;» and at labels like «2 игра:». */

import {type Token, tokensOf} from './period-tokens';

/** What could not be read, a clause; `cure` where there is a better one than examples. */
export interface Unsaid {
  readonly message: string;
  readonly cure?: string;
}

export interface Segment {
  readonly label?: string;
  readonly tokens: readonly Token[];
}

/** Cuts at «;» and before labels. A label runs from the last date before it to its «:» («… 22.11.2022 2 игра: …»). */
export function segmentsOf(source: string): Segment[] | Unsaid {
  const segments: Segment[] = [];
  let label: string | undefined;
  let tokens: Token[] = [];
  const close = () => {
    if (tokens.length > 0 || label !== undefined) {
      segments.push({label, tokens});
    }
  };
  for (const token of tokensOf(source)) {
    if (token.sort === 'semicolon') {
      close();
      label = undefined;
      tokens = [];
    } else if (token.sort === 'colon') {
      const before = lastIndexOf(tokens, endsDate) + 1;
      const start = before === 0 ? tokens[0]?.start : tokens[before - 1].end;
      const words = oneLabel(source.slice(start ?? token.start, token.start));
      if (words === '') return {message: 'перед двоеточием нет названия'};
      tokens = tokens.slice(0, before);
      close();
      label = words;
      tokens = [];
    } else {
      tokens.push(token);
    }
  }
  close();
  const empty = segments.find(segment => segment.tokens.length === 0);
  return empty === undefined
    ? segments
    : {message: `после «${empty.label}:» нет срока`};
}

/** Without the point, comma or dash that parts it from the date before. */
function oneLabel(words: string): string {
  return words.replace(/^[\s.,-]+/, '').trim();
}

function endsDate({sort}: Token): boolean {
  return ['date', 'month', 'yearWord', 'forever'].includes(sort);
}

function lastIndexOf(
  tokens: readonly Token[],
  holds: (token: Token) => boolean,
): number {
  return tokens.reduce(
    (last, token, index) => (holds(token) ? index : last),
    -1,
  );
}
