// Logger and console: where a script writes for its maker.
import {formatString} from './format-string';
import {printedName} from './gas-class';
import type {Runtime} from './runtime';

/** One line of the log. */
export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

export class Logger {
  static readonly gas = 'Base.Logger';
  private readonly own: string[] = [];

  constructor(private readonly lines: LogLine[]) {}

  clear(): void {
    this.own.length = 0;
  }

  getLog(): string {
    return this.own.map(line => `${line}\n`).join('');
  }

  log(format: unknown, ...values: unknown[]): Logger {
    const text = formatLog(format, values, javaText);
    this.own.push(text);
    this.lines.push({level: 'info', text});
    return this;
  }
}

export class Console {
  static readonly gas = 'Base.console';
  private readonly timers = new Map<string, number>();

  constructor(
    private readonly runtime: Runtime,
    private readonly lines: LogLine[],
  ) {}

  error(format?: unknown, ...values: unknown[]): void {
    this.write('error', format, values);
  }

  info(format?: unknown, ...values: unknown[]): void {
    this.write('info', format, values);
  }

  log(format?: unknown, ...values: unknown[]): void {
    this.write('log', format, values);
  }

  time(label: string): void {
    this.timers.set(label, this.runtime.now().getTime());
  }

  timeEnd(label: string): void {
    const began = this.timers.get(label);
    if (began === undefined) return;
    this.timers.delete(label);
    const passed = this.runtime.now().getTime() - began;
    this.lines.push({level: 'log', text: `${label}: ${passed}ms`});
  }

  warn(format?: unknown, ...values: unknown[]): void {
    this.write('warn', format, values);
  }

  private write(
    level: LogLine['level'],
    format: unknown,
    values: unknown[],
  ): void {
    const text = formatLog(format, values, jsonText);
    this.lines.push({level, text});
  }
}

function formatLog(
  format: unknown,
  values: unknown[],
  show: (value: unknown) => string,
): string {
  if (typeof format === 'string' && format.includes('%')) {
    return formatString(format, values.map(plain));
  }
  return [format, ...values].map(show).join(' ');
}

/** Texts and numbers as they are, other things as text: what a pattern can take. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? javaText(value) : value;
}

/** Logger writes values as Java does: 5.0, [1.0, 2.0], {name=…}. */
function javaText(value: unknown): string {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? value.toFixed(1) : String(value);
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    return `[${value.map(javaText).join(', ')}]`;
  }
  if (value instanceof Date) return String(value);
  const named = printedName(value);
  if (named !== undefined) return named;
  const fields = Object.entries(value).map(
    ([name, each]) => `${name}=${javaText(each)}`,
  );
  return `{${fields.join(', ')}}`;
}

function jsonText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return (
    printedName(value) ??
    JSON.stringify(value, (_name, each: unknown) =>
      typeof each === 'object' && each !== null
        ? (printedName(each) ?? each)
        : each,
    )
  );
}
