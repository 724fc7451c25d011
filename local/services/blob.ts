// Blob: bytes with a name and a type, the coin in which services pay each other.
import {decodeText, encodeText} from './charset';
import {NotInLocalHost, ServiceError} from './service-error';

/** Whatever can be had as a Blob: documents, charts, HTML pages, blobs themselves. */
export interface BlobSource {
  getBlob(): Blob;
}

const typesByExtension: Record<string, string> = {
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml',
  zip: 'application/zip',
};

export class Blob implements BlobSource {
  static readonly gas = 'Base.Blob';

  constructor(
    private data: Uint8Array,
    private contentType: string | null = null,
    private name: string | null = null,
  ) {}

  /** The bytes themselves, for other services; scripts see `getBytes`. */
  get bytes(): Uint8Array {
    return this.data;
  }

  copyBlob(): Blob {
    return new Blob(Uint8Array.from(this.data), this.contentType, this.name);
  }

  /** Google converts between some types; here a blob can only be had as what it is. */
  getAs(contentType: string): Blob {
    if (contentType !== this.contentType) {
      throw new NotInLocalHost(
        `Blob.getAs from ${this.contentType} to ${contentType}`,
      );
    }
    return this.copyBlob();
  }

  getBlob(): Blob {
    return this;
  }

  /** Signed bytes, −128…127, as Java has them. */
  getBytes(): number[] {
    return signedBytes(this.data);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decodeText(this.data, charset);
  }

  getName(): string | null {
    return this.name;
  }

  /** Google types are the files of Docs, Sheets and so on; bytes made by a script never are. */
  isGoogleType(): boolean {
    return false;
  }

  setBytes(data: number[]): Blob {
    this.data = bytesOf(data);
    return this;
  }

  setContentType(contentType: string | null): Blob {
    this.contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): Blob {
    const extension = /\.([^.]+)$/.exec(this.name ?? '')?.[1].toLowerCase();
    this.contentType =
      typesByExtension[extension ?? ''] ?? 'application/octet-stream';
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): Blob {
    this.data = encodeText(text, charset);
    return this;
  }

  setName(name: string): Blob {
    this.name = name;
    return this;
  }
}

/** Unsigned bytes as a script sees them: numbers from −128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, byte => (byte << 24) >> 24);
}

/** A script's bytes; values from −128 to 255 are taken, since scripts pass both signed and unsigned ones. */
export function bytesOf(data: readonly number[]): Uint8Array {
  return Uint8Array.from(data, value => {
    if (!Number.isInteger(value) || value < -128 || value > 255) {
      throw new ServiceError(`Cannot convert ${value} to byte.`);
    }
    return value & 0xff;
  });
}
