/**
 * Opens the calculator. Univer is loaded only here, on the first book with formulas: it takes a quarter of a second.
 * It runs on the caller's thread: its interpreter is synchronous, only its scheduler is not, and that one is not used.
 */
import type {Calculation} from './calculation';
import {Calculator, CalculatorBook} from './value';

export function openCalculator(): Calculator {
  let calculation: Calculation | null = null;
  const opened = (): Calculation => {
    if (!calculation) {
      const module = require('./calculation') as typeof import('./calculation');
      calculation = new module.Calculation();
    }
    return calculation;
  };
  return {
    load: (book: CalculatorBook) => opened().load(book),
    update: cells => opened().update(cells),
    close() {
      calculation?.close();
      calculation = null;
    },
  };
}
