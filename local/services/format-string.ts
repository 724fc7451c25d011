// Utilities.formatString: sprintf as Google has it.
import {ServiceError} from './service-error';

const pattern = /%(?:(\d+)\$)?([-+0 ,#]*)(\d+)?(?:\.(\d+))?([%a-zA-Z])/g;

/** «%s, %05.2f»; `%%` is a percent sign, `%2$s` the second argument. */
export function formatString(
  template: string,
  args: readonly unknown[],
): string {
  let next = 0;
  return template.replace(
    pattern,
    (
      whole: string,
      place: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      kind: string,
    ) => {
      if (kind === '%') return '%';
      const index = place === undefined ? next++ : Number(place) - 1;
      if (index >= args.length) {
        throw new ServiceError(`Missing argument for format: ${whole}`);
      }
      const text = formatOne(
        args[index],
        kind,
        flags,
        precision === undefined ? undefined : Number(precision),
      );
      return pad(text, flags, Number(width ?? 0), kind);
    },
  );
}

function formatOne(
  value: unknown,
  kind: string,
  flags: string,
  precision: number | undefined,
): string {
  if (kind === 's' || kind === 'S') {
    const text = String(value).slice(0, precision);
    return kind === 'S' ? text.toUpperCase() : text;
  }
  const number = Number(value);
  switch (kind) {
    case 'd':
    case 'i':
      return signed(Math.trunc(number), whole => whole.toFixed(0), flags);
    case 'f':
      return signed(number, size => size.toFixed(precision ?? 6), flags);
    case 'e':
      return signed(number, size => exponent(size, precision ?? 6), flags);
    case 'x':
      return (number >>> 0).toString(16);
    case 'X':
      return (number >>> 0).toString(16).toUpperCase();
    case 'o':
      return (number >>> 0).toString(8);
    case 'b':
      return (number >>> 0).toString(2);
    case 'c':
      return typeof value === 'number'
        ? String.fromCharCode(value)
        : String(value).charAt(0);
  }
  throw new ServiceError(`Unknown format: %${kind}`);
}

function exponent(size: number, precision: number): string {
  return size.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

function signed(
  number: number,
  show: (size: number) => string,
  flags: string,
): string {
  const digits = show(Math.abs(number));
  const grouped = flags.includes(',')
    ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
    : digits;
  if (number < 0) return `-${grouped}`;
  if (flags.includes('+')) return `+${grouped}`;
  return flags.includes(' ') ? ` ${grouped}` : grouped;
}

function pad(text: string, flags: string, width: number, kind: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || kind === 's') return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
