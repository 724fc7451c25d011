// The wall between script and services: signatures, realms, identity, errors.
import fc from 'fast-check';
import {createHost} from '../../../local/host';

const host = createHost();

describe('signatures', () => {
  const message = (expression: string) =>
    host.evaluate(
      `(() => { try { ${expression}; return 'fits'; } catch (e) { return e.toString(); } })()`,
    );

  it.each([
    [
      'Utilities.formatDate(1, 2, 3)',
      "Exception: The parameters (number,number,number) don't match the method signature for Utilities.formatDate.",
    ],
    [
      'Utilities.newBlob({})',
      "Exception: The parameters ((class)) don't match the method signature for Utilities.newBlob.",
    ],
    [
      'Utilities.gzip(Utilities, undefined)',
      "Exception: The parameters (Utilities,null) don't match the method signature for Utilities.gzip.",
    ],
    [
      'Utilities.computeDigest(Utilities.Charset.UTF_8, "a")',
      "Exception: The parameters (Charset,String) don't match the method signature for Utilities.computeDigest.",
    ],
    [
      'Utilities.getUuid(1)',
      "Exception: The parameters (number) don't match the method signature for Utilities.getUuid.",
    ],
    [
      'Utilities.newBlob(["a", "b"])',
      "Exception: The parameters (String[]) don't match the method signature for Utilities.newBlob.",
    ],
    [
      'Utilities.formatDate([], [[1]], () => 1)',
      "Exception: The parameters (Array,Array,function) don't match the method signature for Utilities.formatDate.",
    ],
    [
      'DocumentApp.openById(new Date(0))',
      "Exception: The parameters (Date) don't match the method signature for DocumentApp.openById.",
    ],
    ['DocumentApp.openById(null)', 'Exception: Invalid argument: id'],
    ['Utilities.sleep(1.5)', 'Exception: Cannot convert 1.5 to int.'],
    ['Utilities.sleep(NaN)', 'Exception: Cannot convert NaN to int.'],
    [
      'Utilities.sleep("1")',
      "Exception: The parameters (String) don't match the method signature for Utilities.sleep.",
    ],
    ['Utilities.getUuid.call({})', 'TypeError: Illegal invocation'],
    [
      'Utilities.gzip()',
      "Exception: The parameters () don't match the method signature for Utilities.gzip.",
    ],
    ['Utilities.xyz()', 'TypeError: Utilities.xyz is not a function'],
    [
      'ScriptApp.getOAuthToken()',
      'Error: not in the local host: ScriptApp.getOAuthToken',
    ],
    [
      'SpreadsheetApp.DataSourceType',
      'Error: not in the local host: SpreadsheetApp.DataSourceType',
    ],
    ['DriveApp.getFiles()', 'Error: not in the local host: DriveApp'],
    ['Utilities.parseCsv(5)', 'fits'],
    ['Utilities.formatString("%s %s", {}, null)', 'fits'],
  ])('%s', (expression, expected) => {
    expect(message(expression)).toBe(expected);
  });

  it('chooses the overload that fits exactly before the one by conversion', () => {
    expect(
      host.evaluate(() => [
        Utilities.base64Encode([65]),
        Utilities.base64Encode(65 as unknown as string),
      ]),
    ).toEqual(['QQ==', 'NjU=']);
  });
});

describe('realms', () => {
  it('gives the script its own arrays, dates, objects and errors', () => {
    expect(
      host.evaluate(() => {
        const rows = Utilities.parseCsv('1,2');
        const date = Utilities.parseDate('2023', 'GMT', 'yyyy');
        let error: unknown;
        try {
          Utilities.sleep(-1);
        } catch (thrown) {
          error = thrown;
        }
        return [
          rows instanceof Array,
          rows[0] instanceof Array,
          (date as unknown) instanceof Date,
          PropertiesService.getScriptProperties().getProperties() instanceof
            Object,
          error instanceof Error,
          (error as Error).name,
          (error as Error).stack!.split('\n')[0],
          (Utilities.Charset.UTF_8 as unknown) instanceof Object,
        ];
      }),
    ).toEqual([
      true,
      true,
      true,
      true,
      true,
      'Exception',
      'Exception: Invalid argument: milliseconds',
      true,
    ]);
  });

  it('lets nothing of Node through', () => {
    const reach = (path: string) =>
      host.evaluate(
        `(() => {
          let error;
          try { Utilities.sleep(-1); } catch (thrown) { error = thrown; }
          return ${path}.constructor.constructor('return typeof process + typeof setTimeout')();
        })()`,
      );
    for (const path of [
      'Utilities',
      'Utilities.sleep',
      'Utilities.Charset',
      'Utilities.Charset.UTF_8.name',
      'Utilities.parseCsv("1")',
      'Date.now',
      'error',
      'console.log',
      'MimeType',
    ]) {
      expect([path, reach(path)]).toEqual([path, 'undefinedundefined']);
    }
  });

  it('carries any JSON, dates and all, there and back unchanged', () => {
    const echo = createHost({code: 'function echo(value) { return value; }'});
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue({depthSize: 'medium'}),
          fc.array(fc.date({noInvalidDate: true})),
        ),
        value => {
          expect(echo.run('echo', [value])).toEqual(value);
        },
      ),
      {numRuns: 50},
    );
  });

  it('copies a million cells there and back in good time', () => {
    const text = `${'1,2,3,4,5,6,7,8,9,10\n'.repeat(100_000)}`;
    const began = performance.now();
    expect(
      host.evaluate((csv: string) => Utilities.parseCsv(csv).length, text),
    ).toBe(100_000);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('identity', () => {
  it('gives the same object for the same thing', () => {
    expect(
      host.evaluate(() => {
        const blob = Utilities.newBlob('a');
        return [
          blob.setName('b') === blob,
          Utilities.Charset.UTF_8 === Utilities.Charset.UTF_8,
          JSON.stringify(Utilities.Charset),
          Utilities.sleep === Utilities.sleep,
        ];
      }),
    ).toEqual([true, true, '{"US_ASCII":"US_ASCII","UTF_8":"UTF_8"}', true]);
  });

  it('orders the members of an enum', () => {
    expect(
      host.evaluate(
        '[Utilities.Charset.UTF_8.compareTo(Utilities.Charset.US_ASCII), Utilities.Charset.UTF_8.ordinal(), Utilities.Charset.UTF_8.name()]',
      ),
    ).toEqual([1, 1, 'UTF_8']);
  });

  it('prints objects as Google does', () => {
    expect(
      host.evaluate(() => [
        String(Utilities),
        String(Utilities.newBlob('')),
        typeof Utilities,
        typeof Utilities.sleep,
        `${Utilities.Charset.UTF_8 as unknown as string}`,
      ]),
    ).toEqual(['Utilities', 'Blob', 'object', 'function', 'UTF_8']);
  });

  it('takes no property of the script on an object of Google', () => {
    expect(() =>
      host.evaluate('"use strict"; Utilities.newBlob("").mine = 1'),
    ).toThrow('not extensible');
  });
});

describe('before a call', () => {
  it('may throw what the script then gets, and counts the calls of a run', () => {
    const seen: string[] = [];
    const faulty = createHost({
      beforeCall({index, gasClass, method}) {
        seen.push(`${index} ${gasClass}.${method}`);
        if (index === 1) throw new Error('Service unavailable');
      },
    });
    expect(() =>
      faulty.evaluate(() => {
        Utilities.newBlob('a').getName();
      }),
    ).toThrow('Service unavailable');
    faulty.evaluate(() => Utilities.getUuid());
    expect(seen).toEqual([
      '0 Utilities.Utilities.newBlob',
      '1 Base.Blob.getName',
      '0 Utilities.Utilities.getUuid',
    ]);
  });
});
