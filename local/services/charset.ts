// Text to bytes and back, in the character sets that Java (and so Google) knows by name.
import {ServiceError} from './service-error';

/** The text that `bytes` spell in `charset`; malformed bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  return decoderOf(charset).decode(bytes);
}

/** The bytes of `text` in `charset`; what the set lacks becomes «?», as in Java. */
export function encodeText(text: string, charset: string): Uint8Array {
  const {encoding} = decoderOf(charset);
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  const table = singleByteTable(encoding, charset);
  const limit = /^us-?ascii$/i.test(charset) ? 0x80 : 0x100;
  return Uint8Array.from(text, character => {
    const byte = table.get(character);
    return byte === undefined || byte >= limit ? 0x3f : byte;
  });
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset.replace('_', '-'), {ignoreBOM: true});
  } catch {
    throw new ServiceError(`Unsupported charset: ${charset}`);
  }
}

const tables = new Map<string, Map<string, number>>();

function singleByteTable(
  encoding: string,
  charset: string,
): Map<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const characters = Array.from({length: 0x100}, (_, byte) =>
    decoder.decode(Uint8Array.of(byte)),
  );
  if (characters.slice(0, 0x80).includes('\uFFFD')) {
    throw new ServiceError(`Unsupported charset: ${charset}`);
  }
  const table = new Map(characters.map((text, byte) => [text, byte]));
  table.delete('\uFFFD');
  tables.set(encoding, table);
  return table;
}
