/** Runs of consecutive numbers: rows that are read, written or named together. */

export interface Run {
  readonly from: number;
  /** Included. */
  readonly to: number;
}

/** The runs of consecutive numbers, in ascending order. */
export function runsOf(numbers: readonly number[]): Run[] {
  const found: {from: number; to: number}[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && number <= last.to + 1) last.to = number;
    else found.push({from: number, to: number});
  }
  return found;
}
