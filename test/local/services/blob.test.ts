// Blobs: bytes, texts in several character sets, types and names.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, ['Base.Blob']);
});

it('keeps what it was made of', () => {
  expect(
    host.evaluate(() => {
      const blob = Utilities.newBlob('Сеть', 'text/csv', 'net.csv');
      return [
        blob.getBytes(),
        blob.getDataAsString(),
        blob.getContentType(),
        blob.getName(),
        blob.isGoogleType(),
        String(blob),
        blob.getBlob() === blob,
      ];
    }),
  ).toEqual([
    [-48, -95, -48, -75, -47, -126, -47, -116],
    'Сеть',
    'text/csv',
    'net.csv',
    false,
    'Blob',
    true,
  ]);
  expect(
    host.evaluate(() => {
      const bytes = Utilities.newBlob([1, 200, -3]);
      return [bytes.getBytes(), bytes.getContentType(), bytes.getName()];
    }),
  ).toEqual([[1, -56, -3], null, null]);
});

it('is changed in place, its copy is not', () => {
  expect(
    host.evaluate(() => {
      const blob = Utilities.newBlob('a');
      const copy = blob.copyBlob();
      blob.setName('b.png').setContentTypeFromExtension().setBytes([7]);
      const seen = [blob.getContentType(), blob.getBytes()];
      blob.setContentType(null).setName('x').setContentTypeFromExtension();
      return [...seen, blob.getContentType(), copy.getBytes(), copy.getName()];
    }),
  ).toEqual(['image/png', [7], 'application/octet-stream', [97], null]);
});

it('writes and reads character sets', () => {
  expect(
    host.evaluate(() => {
      const blob = Utilities.newBlob('');
      const as = (text: string, charset: string) =>
        blob.setDataFromString(text, charset).getBytes();
      return [
        as('Да €', 'windows-1251'),
        blob.getDataAsString('windows-1251'),
        as('Да', 'US-ASCII'),
        as('é', 'ISO-8859-1'),
        as('я', 'UTF-16LE'),
        blob.setDataFromString('ё').getBytes(),
      ];
    }),
  ).toEqual([
    [-60, -32, 32, -120],
    'Да €',
    [63, 63],
    [-23],
    [79, 4],
    [-47, -111],
  ]);
  expect(() =>
    host.evaluate(() => Utilities.newBlob('a').getDataAsString('тюмень')),
  ).toThrow('Unsupported charset: тюмень');
});

it('is had only as what it is', () => {
  expect(
    host.evaluate(() =>
      Utilities.newBlob('a', 'text/plain').getAs('text/plain').getBytes(),
    ),
  ).toEqual([97]);
  expect(() =>
    host.evaluate(() =>
      Utilities.newBlob('a', 'text/plain').getAs('application/pdf'),
    ),
  ).toThrow(
    'not in the local host: Blob.getAs from text/plain to application/pdf',
  );
  expect(() =>
    host.evaluate(() => Utilities.newBlob([1]).setBytes([300])),
  ).toThrow('Cannot convert 300 to byte.');
});
