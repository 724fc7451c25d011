// What scripts keep outside the book is there again after a restart.

import {join} from 'node:path';
import mammoth from 'mammoth';
import {documentToDocx} from '../../../local/files/docx';
import {createHost} from '../../../local/host';
import {Ledger} from '../../../local/server/ledger';
import {deskImage, reopen} from '../../../local/server/reopen';
import {worldImage, worldPatch} from '../../../local/server/world-image';
import {temporaryFolder} from '../../temporary-folder';

const folder = temporaryFolder();

const keeping = () => {
  const host = createHost({
    code: `
      function make() {
        const doc = DocumentApp.create('Отчёт');
        doc.getBody().appendParagraph('Итоги года');
        doc.saveAndClose();
        PropertiesService.getDocumentProperties().setProperty('счёт', '7');
        return doc.getId();
      }`,
  });
  return {host, before: worldImage(host.world), id: host.run('make') as string};
};

test('a session holds documents and properties', async () => {
  const {host, id} = keeping();
  const image = JSON.stringify(deskImage(host));
  const ledger = Ledger.begin(join(folder, 'book'), image, new Date());
  await ledger.close();
  const {world} = reopen(ledger.session);
  const file = world.documents.get(id)!;
  expect(file.name).toBe('Отчёт');
  const buffer = await documentToDocx(file);
  const {value} = await mammoth.extractRawText({buffer});
  expect(value).toContain('Итоги года');
  expect(worldImage(world).properties).toEqual(
    worldImage(host.world).properties,
  );
});

test('a patch names only what has changed, and a document that is gone as null', () => {
  const {host, before, id} = keeping();
  const after = worldImage(host.world);
  expect(worldPatch(before, after)).toEqual({
    documents: {[id]: after.documents[id]},
    properties: after.properties,
  });
  expect(worldPatch(after, after)).toBeUndefined();
  host.world.documents.delete(id);
  expect(worldPatch(after, worldImage(host.world))).toEqual({
    documents: {[id]: null},
  });
});
