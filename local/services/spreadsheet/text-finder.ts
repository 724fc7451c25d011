/** TextFinder: finds and replaces texts as the cells show them, or in their formulas. */

import type {Place} from '../../book/copy';
import {shownText} from '../../book/showing';
import type {Sheet as SheetData} from '../../book/sheet';
import type {Desk} from './desk';
import type {Range} from './range';

interface Match {
  sheet: SheetData;
  row: number;
  column: number;
}

export class TextFinder {
  static readonly gas = 'Spreadsheet.TextFinder';

  private caseMatters = false;
  private whole = false;
  private inFormulas = false;
  private diacritics = true;
  private regular = false;
  private start: Match | null = null;
  private current: Match | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly places: readonly Place[],
    private readonly text: string,
  ) {}

  ignoreDiacritics(ignoreDiacritics: boolean): TextFinder {
    this.diacritics = !ignoreDiacritics;
    return this;
  }

  matchCase(matchCase: boolean): TextFinder {
    this.caseMatters = matchCase;
    return this;
  }

  matchEntireCell(matchEntireCell: boolean): TextFinder {
    this.whole = matchEntireCell;
    return this;
  }

  matchFormulaText(matchFormulaText: boolean): TextFinder {
    this.inFormulas = matchFormulaText;
    return this;
  }

  startFrom(startRange: Range): TextFinder {
    const {data, area} = startRange;
    this.start = {sheet: data, row: area.row, column: area.column};
    this.current = null;
    return this;
  }

  useRegularExpression(useRegEx: boolean): TextFinder {
    this.regular = useRegEx;
    return this;
  }

  findAll(): Range[] {
    return this.matches().map(match => this.range(match));
  }

  findNext(): Range | null {
    return this.step(1);
  }

  findPrevious(): Range | null {
    return this.step(-1);
  }

  getCurrentMatch(): Range | null {
    return this.current && this.range(this.current);
  }

  /** Returns the number of replaced occurrences, which Google counts by cell. */
  replaceAllWith(replaceText: string): number {
    const matches = this.matches().filter(match => this.mayReplace(match));
    for (const match of matches) this.replace(match, replaceText);
    return matches.length;
  }

  replaceWith(replaceText: string): number {
    if (!this.current && !this.findNext()) return 0;
    if (!this.mayReplace(this.current!)) return 0;
    this.replace(this.current!, replaceText);
    return 1;
  }

  /** A formula's result is not replaced, only its text. */
  private mayReplace({sheet, row, column}: Match): boolean {
    return this.inFormulas || sheet.formulas.get(row, column) === undefined;
  }

  private get pattern(): RegExp {
    const source = this.regular
      ? this.text
      : this.plain(this.text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(
      this.whole ? `^(?:${source})$` : source,
      this.caseMatters ? 'gu' : 'giu',
    );
  }

  private plain(text: string): string {
    // NFD would also take the breve off «й» and the dots off «ё».
    return this.diacritics
      ? text
      : text.replace(/[^а-яё]/gi, letter =>
          letter.normalize('NFD').replace(/\p{M}/gu, ''),
        );
  }

  private textOf({sheet, row, column}: Match): string {
    const formula = this.inFormulas
      ? sheet.formulas.get(row, column)
      : undefined;
    return this.plain(formula ?? shownText(sheet, row, column));
  }

  private matches(): Match[] {
    const {pattern} = this;
    return this.places.flatMap(({sheet, area}) => {
      this.desk.read(sheet, area);
      sheet.book.settle();
      const found: Match[] = [];
      const bottom = Math.min(area.row + area.rows, sheet.usedRows);
      const right = Math.min(area.column + area.columns, sheet.usedColumns);
      for (let row = area.row; row < bottom; row++) {
        for (let column = area.column; column < right; column++) {
          const match = {sheet, row, column};
          pattern.lastIndex = 0;
          const text = this.textOf(match);
          if (text !== '' && pattern.test(text)) found.push(match);
        }
      }
      return found;
    });
  }

  private step(way: 1 | -1): Range | null {
    const matches = this.matches();
    if (matches.length === 0) return null;
    const from = this.current ?? this.start;
    let index = way === 1 ? 0 : matches.length - 1;
    if (from) {
      const order = (match: Match) =>
        this.places.findIndex(({sheet}) => sheet === match.sheet) * 1e12 +
        match.row * 1e5 +
        match.column;
      const here = order(from);
      const beyond = matches.findIndex(match =>
        this.current ? order(match) > here : order(match) >= here,
      );
      const before = matches.filter(match => order(match) < here).length - 1;
      index = way === 1 ? beyond : before;
      // From the last match the search begins anew at the other end.
      if (index < 0) index = way === 1 ? 0 : matches.length - 1;
    }
    this.current = matches[index];
    return this.range(this.current);
  }

  private replace(match: Match, replaceText: string): void {
    const {sheet, row, column} = match;
    const area = {row, column, rows: 1, columns: 1};
    const text = this.textOf(match).replace(this.pattern, replaceText);
    this.desk.enter(sheet, area, () => text);
  }

  private range({sheet, row, column}: Match): Range {
    return this.desk.range(sheet, {row, column, rows: 1, columns: 1});
  }
}
