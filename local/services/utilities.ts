// Utilities: bytes, digests, dates, texts.
import {
  createHash,
  createHmac,
  createSign,
  randomUUID,
  type Hash,
} from 'node:crypto';
import {gunzipSync, gzipSync} from 'node:zlib';
import {unzipSync, zipSync, type Zippable} from 'fflate';
import {Blob, bytesOf, signedBytes, type BlobSource} from './blob';
import {encodeText} from './charset';
import {parseCsv} from './csv-text';
import {formatDate} from './date-pattern';
import {parseDate} from './date-reading';
import {gasEnum, type EnumMember} from './enum';
import {formatString} from './format-string';
import type {Runtime} from './runtime';
import {NotInLocalHost, ServiceError} from './service-error';

const charsets = gasEnum('Charset', ['US_ASCII', 'UTF_8']);
const digests = gasEnum('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const macs = gasEnum('MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);
const signatures = gasEnum('RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);

type Data = number[] | string;

/** Five minutes: reference, Utilities.sleep. */
const maxSleep = 300_000;
const zipType = 'application/zip';

export class Utilities {
  static readonly gas = 'Utilities.Utilities';
  readonly Charset = charsets;
  readonly DigestAlgorithm = digests;
  readonly MacAlgorithm = macs;
  readonly RsaAlgorithm = signatures;

  constructor(private readonly runtime: Runtime) {}

  base64Decode(encoded: string): number[] {
    return decodeBase64(encoded, /^[A-Za-z0-9+/]*={0,2}$/, 'base64');
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return decodeBase64(encoded, /^[A-Za-z0-9_-]*={0,2}$/, 'base64url');
  }

  base64Encode(data: Data, charset?: EnumMember): string {
    return Buffer.from(dataBytes(data, charset)).toString('base64');
  }

  /** With its padding, unlike Node's. */
  base64EncodeWebSafe(data: Data, charset?: EnumMember): string {
    return this.base64Encode(data, charset)
      .replaceAll('+', '-')
      .replaceAll('/', '_');
  }

  computeDigest(
    algorithm: EnumMember,
    value: Data,
    charset?: EnumMember,
  ): number[] {
    if (algorithm === digests.MD2) {
      throw new NotInLocalHost('Utilities.computeDigest with MD2');
    }
    const hash = createHash(nodeName(algorithm));
    return digested(hash.update(dataBytes(value, charset)));
  }

  computeHmacSha256Signature(
    value: Data,
    key: Data,
    charset?: EnumMember,
  ): number[] {
    return this.computeHmacSignature(macs.HMAC_SHA_256, value, key, charset);
  }

  computeHmacSignature(
    algorithm: EnumMember,
    value: Data,
    key: Data,
    charset?: EnumMember,
  ): number[] {
    const name = nodeName(algorithm).slice('HMAC'.length);
    const hmac = createHmac(name, dataBytes(key, charset));
    return signedBytes(hmac.update(dataBytes(value, charset)).digest());
  }

  computeRsaSha1Signature(
    value: string,
    key: string,
    charset?: EnumMember,
  ): number[] {
    return this.computeRsaSignature(signatures.RSA_SHA_1, value, key, charset);
  }

  computeRsaSha256Signature(
    value: string,
    key: string,
    charset?: EnumMember,
  ): number[] {
    return this.computeRsaSignature(
      signatures.RSA_SHA_256,
      value,
      key,
      charset,
    );
  }

  computeRsaSignature(
    algorithm: EnumMember,
    value: string,
    key: string,
    charset?: EnumMember,
  ): number[] {
    const name = algorithm === signatures.RSA_SHA_1 ? 'SHA1' : 'SHA256';
    const signer = createSign(name).update(dataBytes(value, charset));
    try {
      return signedBytes(signer.sign(key));
    } catch {
      throw new ServiceError('Invalid argument: key');
    }
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, timeZone, format);
  }

  formatString(template: string, ...args: unknown[]): string {
    return formatString(template, args);
  }

  getUuid(): string {
    return randomUUID();
  }

  /** The name of the archive: the blob's with «.gz» unless given. */
  gzip(source: BlobSource, name?: string): Blob {
    const blob = source.getBlob();
    return new Blob(
      gzipSync(blob.bytes),
      'application/x-gzip',
      name ?? `${blob.getName() ?? 'archive'}.gz`,
    );
  }

  newBlob(data: Data, contentType?: string, name?: string): Blob {
    const type =
      contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(dataBytes(data), type, name ?? null);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(csv, delimiter);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return parseDate(date, timeZone, format);
  }

  /** Nobody waits: the host's clock jumps. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > maxSleep) {
      throw new ServiceError('Invalid argument: milliseconds');
    }
    this.runtime.pass(milliseconds);
  }

  ungzip(source: BlobSource): Blob {
    const blob = source.getBlob();
    const name = blob.getName()?.replace(/\.gz$/, '') ?? null;
    try {
      return new Blob(gunzipSync(blob.bytes), null, name);
    } catch {
      throw new ServiceError('Could not decompress gzip.');
    }
  }

  /**
   * The files of an archive, named by their whole paths; folders are none. A blob of another type is refused, .xlsx
   * too: scripts call `setContentType('application/zip')` first, as on Google.
   */
  unzip(source: BlobSource): Blob[] {
    const blob = source.getBlob();
    if (blob.getContentType() !== zipType) {
      throw new ServiceError('Invalid argument');
    }
    try {
      return Object.entries(unzipSync(blob.bytes))
        .filter(([name]) => !name.endsWith('/'))
        .map(([name, data]) =>
          new Blob(data, null, name).setContentTypeFromExtension(),
        );
    } catch {
      throw new ServiceError('Invalid argument');
    }
  }

  /** «archive.zip» unless named. Two blobs of one name have no place in one archive. */
  zip(blobs: BlobSource[], name = 'archive.zip'): Blob {
    const files: Zippable = {};
    for (const blob of blobs.map(each => each.getBlob())) {
      const path = blob.getName();
      if (path === null)
        throw new ServiceError(
          'Blob object must have non-null name for this operation.',
        );
      if (path in files)
        throw new ServiceError(`Duplicate filename in zip: ${path}`);
      files[path] = blob.bytes;
    }
    return new Blob(zipSync(files, {mtime: this.runtime.now()}), zipType, name);
  }
}

function dataBytes(data: Data, charset?: EnumMember): Uint8Array {
  if (typeof data !== 'string') return bytesOf(data);
  // Without a character set Google takes US-ASCII for base64 and UTF-8 elsewhere; the reference says only that the
  // argument chooses. The host takes UTF-8 always.
  return encodeText(data, charset === charsets.US_ASCII ? 'US-ASCII' : 'UTF-8');
}

function decodeBase64(
  encoded: string,
  allowed: RegExp,
  encoding: 'base64' | 'base64url',
): number[] {
  if (!allowed.test(encoded.replace(/\s/g, ''))) {
    throw new ServiceError('Could not decode string.');
  }
  return signedBytes(Buffer.from(encoded, encoding));
}

function digested(hash: Hash): number[] {
  return signedBytes(hash.digest());
}

/** SHA_256 → SHA256 */
function nodeName(algorithm: EnumMember): string {
  return algorithm.name().replaceAll('_', '');
}
