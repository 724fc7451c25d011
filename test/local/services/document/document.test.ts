// DocumentApp and Document: making, opening, closing, sharing, header and footer.
import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';
import {sharedCode} from './casts';

declare function refused(action: () => unknown): string;

const person = 'author@school.example';
const host = createHost({code: sharedCode, person});
const hosts = [host];

afterAll(() =>
  expectEveryMethodCalled(hosts, ['Document.DocumentApp', 'Document.Document']),
);

test('a document is made, opened by id and by address, renamed', () => {
  expect(
    host.evaluate(() => {
      const made = DocumentApp.create('Отчёт');
      made.getBody().appendParagraph('Текст');
      made.setName('Отчёт за год').saveAndClose();
      const id = made.getId();
      const opened = DocumentApp.openById(id);
      return [
        opened.getName(),
        opened.getBody().getText(),
        DocumentApp.openByUrl(opened.getUrl()).getId() === id,
        DocumentApp.openByUrl(
          `https://docs.google.com/open?id=${id}`,
        ).getId() === id,
        refused(() => DocumentApp.openByUrl('https://example.org')),
        String(opened),
      ];
    }),
  ).toEqual([
    'Отчёт за год',
    '\nТекст',
    true,
    true,
    'Invalid argument: url',
    'Document',
  ]);
});

test('a script bound to a sheet has no active document', () => {
  expect(host.evaluate(() => DocumentApp.getActiveDocument())).toBeNull();
});

test('after saveAndClose edits through old handles throw, reads do not', () => {
  expect(
    host.evaluate(() => {
      const made = DocumentApp.create('Отчёт');
      const paragraph = made.getBody().appendParagraph('Текст');
      made.saveAndClose();
      return [
        refused(() => made.getBody().appendParagraph('ещё')),
        refused(() => paragraph.setHeading(DocumentApp.ParagraphHeading.TITLE)),
        refused(() => paragraph.editAsText().setBold(true)),
        refused(() => made.addHeader()),
        refused(() => made.saveAndClose()),
        paragraph.getText(),
        paragraph.copy().getText(),
        made.getBody().getNumChildren(),
        DocumentApp.openById(made.getId())
          .getBody()
          .appendParagraph('да')
          .getText(),
      ];
    }),
  ).toEqual([
    ...Array<string>(5).fill(
      'Document is closed, its contents cannot be updated.',
    ),
    'Текст',
    'Текст',
    2,
    'да',
  ]);
});

test('header and footer are added once, and can be removed', () => {
  expect(
    host.evaluate(() => {
      const made = DocumentApp.create('Отчёт');
      const before = [made.getHeader(), made.getFooter()];
      made.addHeader().setText('Ассоциация');
      made.addFooter().setText('Источник');
      const texts = [made.getHeader().getText(), made.getFooter().getText()];
      const twice = [
        refused(() => made.addHeader()),
        refused(() => made.addFooter()),
      ];
      made.getHeader().removeFromParent();
      made.getFooter().removeFromParent();
      return [before, texts, twice, [made.getHeader(), made.getFooter()]];
    }),
  ).toEqual([
    [null, null],
    ['Ассоциация', 'Источник'],
    [
      'Document already contains a header.',
      'Document already contains a footer.',
    ],
    [null, null],
  ]);
});

test('editors and viewers', () => {
  expect(
    host.evaluate(() => {
      const emails = (users: GoogleAppsScript.Base.User[]) =>
        users.map(user => user.getEmail());
      const made = DocumentApp.create('Отчёт');
      made.addEditor('a@x.example').addEditors(['b@x.example', 'c@x.example']);
      made.addViewer('d@x.example').addViewers(['e@x.example', 'a@x.example']);
      made.addViewer('f@x.example').addEditor('f@x.example');
      const all = [emails(made.getEditors()), emails(made.getViewers())];
      made.removeEditor('b@x.example').removeViewer('d@x.example');
      made
        .removeEditor(made.getEditors()[1])
        .removeViewer(made.getViewers()[1]);
      made.saveAndClose();
      made.addViewer('g@x.example');
      return [
        ...all,
        emails(made.getEditors()),
        emails(made.getViewers()),
        refused(() => made.addViewer('никто')),
        refused(() => made.addViewers(['g@x.example', ''])),
      ];
    }),
  ).toEqual([
    [person, 'a@x.example', 'b@x.example', 'c@x.example', 'f@x.example'],
    [person, 'd@x.example', 'e@x.example'],
    [person, 'c@x.example', 'f@x.example'],
    [person, 'g@x.example'],
    'Invalid email: никто',
    'Invalid email: ',
  ]);
});

test('a document is private until it is shared; a viewer reads and does not write', () => {
  const code = `${sharedCode}
    function make(viewer) {
      const made = DocumentApp.create('Отчёт');
      if (viewer) made.addViewer(viewer);
      return made.getId();
    }
    function read(id) { return DocumentApp.openById(id).getName(); }
    function write(id) { DocumentApp.openById(id).getBody().appendParagraph('x'); }
  `;
  const shared = createHost({code, person});
  hosts.push(shared);
  const other = {as: 'other@school.example'};
  const closed = shared.run('make', ['']);
  const open = shared.run('make', ['other@school.example']);
  const missing =
    "Document is missing (perhaps it was deleted, or you don't have read access?)";
  expect(() => shared.run('read', [closed], other)).toThrow(missing);
  expect(shared.run('read', [open], other)).toBe('Отчёт');
  expect(() => shared.run('write', [open], other)).toThrow(
    'You do not have permission to edit the requested document.',
  );
  shared.world.documents.delete(String(open));
  expect(() => shared.run('read', [open])).toThrow(missing);
});

test('250 documents a day, then Google refuses; the next day it does not', () => {
  let now = new Date('2024-03-01T10:00:00Z');
  const busy = createHost({person, now: () => now});
  expect(() =>
    busy.evaluate(() => {
      for (let i = 0; i <= 250; i++) DocumentApp.create(String(i));
    }),
  ).toThrow('Service invoked too many times for one day: docs create.');
  expect(busy.world.documents.all()).toHaveLength(250);
  now = new Date('2024-03-02T10:00:00Z');
  busy.evaluate(() => DocumentApp.create('завтра'));
  expect(busy.world.documents.all()).toHaveLength(251);
});

test('the scope «documents» is wanted, and a simple trigger has none', () => {
  const code = "function make() { DocumentApp.create('x'); }";
  const bare = createHost({
    code,
    manifest: {
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
    },
  });
  expect(() => bare.run('make')).toThrow('auth/documents');
  expect(() => host.run('newBody', [], {start: 'open'})).toThrow(
    'auth/documents',
  );
});

test('what is not served says so by name', () => {
  expect(
    host.evaluate(() => {
      const made = DocumentApp.create('x');
      return [
        refused(() => made.getBookmarks()),
        refused(() => made.getAs('application/pdf')),
        refused(() => made.getBody().getParent()),
        refused(() => made.addHeader().getParent()),
      ];
    }),
  ).toEqual([
    'not in the local host: Document.getBookmarks',
    'not in the local host: Document.getAs',
    'not in the local host: Body.getParent',
    'not in the local host: HEADER_SECTION: getParent',
  ]);
});

test('the screen is that of the spreadsheet, not of a document', () => {
  expect(() => host.evaluate(() => DocumentApp.getUi())).toThrow(
    'Cannot call DocumentApp.getUi() from this context.',
  );
});
