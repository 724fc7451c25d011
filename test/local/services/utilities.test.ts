// Utilities as scripts use them; digests and dates against values known from elsewhere.
import fc from 'fast-check';
import {strToU8, zipSync} from 'fflate';
import {createHost} from '../../../local/host';
import {parseCsv} from '../../../local/services/csv-text';
import {formatDate} from '../../../local/services/date-pattern';
import {parseDate} from '../../../local/services/date-reading';
import {expectEveryMethodCalled} from '../every-method-called';

const host = createHost({manifest: {timeZone: 'Asia/Yekaterinburg'}});
afterAll(() => {
  expectEveryMethodCalled(host, ['Utilities.Utilities']);
});

const hex = (bytes: number[]) =>
  Buffer.from(bytes.map(byte => byte & 255)).toString('hex');

describe('bytes and digests', () => {
  it('encodes base64 of texts and signed bytes', () => {
    expect(
      host.evaluate(() => [
        Utilities.base64Encode('Привет', Utilities.Charset.UTF_8),
        Utilities.base64Encode([-1, -2, 62]),
        Utilities.base64EncodeWebSafe([-1, -2, 62]),
        Utilities.base64Decode('//4+'),
        Utilities.base64DecodeWebSafe('__4-'),
        Utilities.base64Encode('Ж', Utilities.Charset.US_ASCII),
      ]),
    ).toEqual([
      '0J/RgNC40LLQtdGC',
      '//4+',
      '__4-',
      [-1, -2, 62],
      [-1, -2, 62],
      'Pw==',
    ]);
    expect(() => host.evaluate(() => Utilities.base64Decode('«»'))).toThrow(
      'Could not decode string.',
    );
  });

  it('computes digests of RFC 1321 and FIPS 180', () => {
    const digests = host.evaluate(() =>
      [
        Utilities.DigestAlgorithm.MD5,
        Utilities.DigestAlgorithm.SHA_1,
        Utilities.DigestAlgorithm.SHA_256,
      ].map(algorithm => Utilities.computeDigest(algorithm, 'abc')),
    );
    expect(digests.map(hex)).toEqual([
      '900150983cd24fb0d6963f7d28e17f72',
      'a9993e364706816aba3e25717850c26c9cd0d89d',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
    expect(Math.min(...digests[2])).toBeLessThan(0);
    expect(() =>
      host.evaluate(() =>
        Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'abc'),
      ),
    ).toThrow('not in the local host: Utilities.computeDigest with MD2');
  });

  it('signs: RFC 4231, test case 2', () => {
    const expected =
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    const [one, other] = host.evaluate(() => {
      const [text, key] = ['what do ya want for nothing?', 'Jefe'];
      const hmac = Utilities.MacAlgorithm.HMAC_SHA_256;
      return [
        Utilities.computeHmacSha256Signature(text, key),
        Utilities.computeHmacSignature(hmac, text, key),
      ];
    });
    expect([hex(one), hex(other)]).toEqual([expected, expected]);
  });

  it('signs with a private key', () => {
    const {generateKeyPairSync, verify} =
      jest.requireActual<typeof import('node:crypto')>('node:crypto');
    const {privateKey, publicKey} = generateKeyPairSync('rsa', {
      modulusLength: 1024,
    });
    const pem = privateKey.export({type: 'pkcs8', format: 'pem'}).toString();
    const [sha1, sha256, named] = host.evaluate(
      (key: string) => [
        Utilities.computeRsaSha1Signature('текст', key),
        Utilities.computeRsaSha256Signature('текст', key),
        Utilities.computeRsaSignature(
          Utilities.RsaAlgorithm.RSA_SHA_256,
          'текст',
          key,
        ),
      ],
      pem,
    );
    const verifies = (digest: string, signature: number[]) =>
      verify(
        digest,
        Buffer.from('текст'),
        publicKey,
        Uint8Array.from(signature, byte => byte & 255),
      );
    expect(verifies('SHA1', sha1)).toBe(true);
    expect(verifies('SHA256', sha256)).toBe(true);
    expect(named).toEqual(sha256);
    expect(() =>
      host.evaluate(() => Utilities.computeRsaSha256Signature('a', 'no key')),
    ).toThrow('Invalid argument: key');
  });

  it('packs and unpacks a blob', () => {
    expect(
      host.evaluate(() => {
        const text = 'сеть '.repeat(100);
        const packed = Utilities.gzip(
          Utilities.newBlob(text, 'text/plain', 'net.txt'),
        );
        const unpacked = Utilities.ungzip(packed);
        return [
          packed.getName(),
          packed.getContentType(),
          packed.getBytes().length < 100,
          unpacked.getName(),
          unpacked.getDataAsString() === text,
        ];
      }),
    ).toEqual(['net.txt.gz', 'application/x-gzip', true, 'net.txt', true]);
    expect(() =>
      host.evaluate(() => Utilities.ungzip(Utilities.newBlob('no gzip'))),
    ).toThrow('Could not decompress gzip.');
  });

  it('packs files into one archive and takes them out', () => {
    expect(
      host.evaluate(() => {
        const files = ['а.txt', 'лист/б.csv'].map(name =>
          Utilities.newBlob(`${name};`.repeat(200), 'text/plain', name),
        );
        const packed = Utilities.zip(files);
        const named = Utilities.zip(files, 'сеть.zip');
        return [
          packed.getName(),
          named.getName(),
          packed.getContentType(),
          String(packed.getBytes().length < 1000),
          ...Utilities.unzip(packed).map(
            each =>
              `${each.getName()} ${each.getContentType()} ${each.getDataAsString().length}`,
          ),
        ];
      }),
    ).toEqual([
      'archive.zip',
      'сеть.zip',
      'application/zip',
      'true',
      'а.txt text/plain 1200',
      'лист/б.csv text/csv 2200',
    ]);
  });

  it('opens what another program packed, folders apart', () => {
    const book = zipSync({'пусто/': new Uint8Array(), 'x.txt': strToU8('x')});
    const names = host.evaluate(
      (bytes: number[]) =>
        Utilities.unzip(Utilities.newBlob(bytes, 'application/zip')).map(each =>
          each.getName(),
        ),
      Array.from(book),
    );
    expect(names).toEqual(['x.txt']);
  });

  it('refuses blobs that are no archive, and names that stand twice', () => {
    expect(() =>
      host.evaluate(() =>
        Utilities.unzip(Utilities.newBlob('x', 'text/plain')),
      ),
    ).toThrow('Invalid argument');
    expect(() =>
      host.evaluate(() =>
        Utilities.unzip(Utilities.newBlob('x', 'application/zip')),
      ),
    ).toThrow('Invalid argument');
    expect(() =>
      host.evaluate(() => Utilities.zip([Utilities.newBlob('x')])),
    ).toThrow('Blob object must have non-null name for this operation.');
    expect(() =>
      host.evaluate(() => {
        const blob = Utilities.newBlob('x', 'text/plain', 'x.txt');
        return Utilities.zip([blob, blob]);
      }),
    ).toThrow('Duplicate filename in zip: x.txt');
  });

  it('makes an identifier anew each time', () => {
    const [one, other] = host.evaluate(() => [
      Utilities.getUuid(),
      Utilities.getUuid(),
    ]);
    expect(one).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one).not.toBe(other);
  });
});

describe('texts', () => {
  it('formats as sprintf does', () => {
    expect(
      host.evaluate(() => [
        Utilities.formatString('%s: %05.2f %d%%', 'a', 3.14159, 42.9),
        Utilities.formatString('[%5s|%-5s|%05d|%+d]', 'ab', 'ab', -42, 7),
        Utilities.formatString('%2$s %1$s', 'one', 'two'),
        Utilities.formatString('%x %X %o %b %c %e', 255, 255, 8, 5, 65, 1500),
        Utilities.formatString('%,d', 1234567),
      ]),
    ).toEqual([
      'a: 03.14 42%',
      '[   ab|ab   |-0042|+7]',
      'two one',
      'ff FF 10 101 A 1.500000e+03',
      '1,234,567',
    ]);
    expect(() => host.evaluate(() => Utilities.formatString('%s'))).toThrow(
      'Missing argument',
    );
  });

  it('reads CSV with quotes, commas and line ends', () => {
    expect(
      host.evaluate(() =>
        Utilities.parseCsv('a,"b ""c"", d"\r\n"две\nстроки",\n1,2'),
      ),
    ).toEqual([
      ['a', 'b "c", d'],
      ['две\nстроки', ''],
      ['1', '2'],
    ]);
    expect(host.evaluate(() => Utilities.parseCsv('1;2', ';'))).toEqual([
      ['1', '2'],
    ]);
    expect(host.evaluate(() => Utilities.parseCsv('a,'))).toEqual([['a', '']]);
    expect(() => host.evaluate(() => Utilities.parseCsv('"a'))).toThrow(
      'Could not parse text.',
    );
  });
});

it('reads back any rows that were written as CSV', () => {
  const field = fc.string({
    unit: fc.constantFrom('a', 'я', ',', '"', '\n', ' '),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(field, {minLength: 1}), {minLength: 1}),
      rows => {
        const text = rows
          .map(row =>
            row.map(each => `"${each.replaceAll('"', '""')}"`).join(','),
          )
          .join('\r\n');
        expect(parseCsv(text)).toEqual(rows);
      },
    ),
  );
});

it('reads back any moment that it formatted with its offset, in any zone', () => {
  const pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSZ";
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1971-01-01'),
        max: new Date('2199-12-31'),
        noInvalidDate: true,
      }),
      fc.constantFrom(
        'Asia/Yekaterinburg',
        'Europe/Moscow',
        'America/New_York',
        'Asia/Kolkata',
        'GMT-03:30',
        'UTC',
      ),
      (date, zone) => {
        expect(
          parseDate(formatDate(date, zone, pattern), 'UTC', pattern),
        ).toEqual(date);
      },
    ),
  );
});

describe('dates', () => {
  const format = (pattern: string, zone = 'Asia/Yekaterinburg') =>
    host.evaluate(
      (each: string, timeZone: string) =>
        Utilities.formatDate(
          new Date(Date.UTC(2023, 1, 8, 20, 5, 9, 7)),
          timeZone,
          each,
        ),
      pattern,
      zone,
    );

  it('formats by Java patterns in a time zone', () => {
    expect(format("yyyy-MM-dd'T'HH:mm:ss.SSSZ")).toBe(
      '2023-02-09T01:05:09.007+0500',
    );
    expect(format('EEE, d MMMM yy h:mm a')).toBe('Thu, 9 February 23 1:05 AM');
    expect(format("dd 'o''clock' XXX")).toBe("09 o'clock +05:00");
    expect(format('u D w W F k K E')).toBe('4 40 6 2 2 1 1 Thu');
    expect(format('HH:mm', 'America/New_York')).toBe('15:05');
    expect(format('HH:mm X', 'GMT+3')).toBe('23:05 +03');
    expect(format('z', 'GMT+05:30')).toBe('GMT+05:30');
    expect(format('z zzzz', 'America/New_York')).toBe(
      'EST Eastern Standard Time',
    );
    expect(format('HH:mm X', 'UTC')).toBe('20:05 Z');
    expect(() => format('HH', 'Тюмень')).toThrow('timeZone');
    expect(() => format('b')).toThrow('Invalid argument: b');
  });

  it('reads back what it formats', () => {
    const read = (text: string, pattern: string) =>
      host.evaluate(
        (each: string, by: string) =>
          Utilities.parseDate(each, 'Asia/Yekaterinburg', by).toISOString(),
        text,
        pattern,
      );
    expect(read('09.02.2023 01:05', 'dd.MM.yyyy HH:mm')).toBe(
      '2023-02-08T20:05:00.000Z',
    );
    expect(read('9 Feb 23, 1:05 PM', 'd MMM yy, h:mm a')).toBe(
      '2023-02-09T08:05:00.000Z',
    );
    expect(
      read(
        'Thu 2023-02-09T01:05:09.007+0300',
        "EEE yyyy-MM-dd'T'HH:mm:ss.SSSZ",
      ),
    ).toBe('2023-02-08T22:05:09.007Z');
    expect(() => read('вчера', 'dd.MM.yyyy')).toThrow(
      'Unparseable date: "вчера"',
    );
  });

  it('refuses what is no date, in Google words', () => {
    expect(() =>
      host.evaluate(() =>
        Utilities.formatDate('09.02.2023' as unknown as Date, 'GMT', 'dd'),
      ),
    ).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('sleeps by the clock of the host alone', () => {
    const began = Date.now();
    expect(
      host.evaluate(() => {
        const before = Date.now();
        Utilities.sleep(90000);
        return Date.now() - before;
      }),
    ).toBeGreaterThanOrEqual(90000);
    expect(Date.now() - began).toBeLessThan(5000);
    expect(() => host.evaluate(() => Utilities.sleep(300001))).toThrow(
      'Invalid argument: milliseconds',
    );
  });
});
