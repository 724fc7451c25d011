/** Protection: who is stopped and who passes. */

import {Book} from '../../../../local/book/book';
import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';

const owner = 'association@example.org';
const school = 'school@example.org';
const book = new Book({owner, editors: [school, 'other@example.org']});
book.addSheet('Баллы');
const host = createHost({
  book,
  person: owner,
  code: `
    function harden() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:Z1');
      const protection = range.protect().setDescription('Заголовки');
      protection.removeEditors(protection.getEditors());
    }
    function warn() {
      SpreadsheetApp.getActiveSheet().getRange('A5:A9').protect().setWarningOnly(true);
    }
    function protectSheet() {
      const sheet = SpreadsheetApp.getActive().insertSheet('Показатели');
      const protection = sheet.protect();
      protection.removeEditors(['${school}', 'other@example.org']);
      protection.setUnprotectedRanges([sheet.getRange('B2:B9')]);
    }
    function write(sheet, a1) {
      SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setValue('правка');
    }
    function call(sheet, method, args) {
      const target = SpreadsheetApp.getActive().getSheetByName(sheet);
      target[method].apply(target, args);
    }
    function rule(sheet) {
      const target = SpreadsheetApp.getActive().getSheetByName(sheet);
      target.getRange('A1').clearFormat();
    }
    function mayEdit(a1) {
      const sheet = SpreadsheetApp.getActiveSheet();
      return sheet.getRange(a1).canEdit();
    }
    function release() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Баллы');
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove();
    }`,
});

afterAll(() => {
  expectEveryMethodCalled(host, ['Spreadsheet.Protection']);
});

const stopped = 'You are trying to edit a protected cell or object.';

describe('a hard protection', () => {
  beforeAll(() => {
    host.run('harden');
    host.run('warn');
    host.run('protectSheet');
  });

  it('stops an editor, in cells and in the lines through them', () => {
    const as = {as: school};
    expect(() => host.run('write', ['Баллы', 'B1:B3'], as)).toThrow(stopped);
    expect(() => host.run('rule', ['Баллы'], as)).toThrow(stopped);
    expect(() => host.run('call', ['Баллы', 'deleteRow', [1]], as)).toThrow(
      stopped,
    );
    expect(() => host.run('call', ['Баллы', 'deleteColumn', [2]], as)).toThrow(
      stopped,
    );
    expect(() => host.run('release', [], as)).toThrow('do not have permission');
    expect(host.run('mayEdit', ['A1'], as)).toBe(false);
  });

  it('leaves the rest of the sheet open', () => {
    const as = {as: school};
    host.run('write', ['Баллы', 'B2'], as);
    host.run('call', ['Баллы', 'deleteRow', [3]], as);
    host.run('call', ['Баллы', 'setColumnWidth', [1, 50]], as);
    expect(host.run('mayEdit', ['A2'], as)).toBe(true);
  });

  it('of a sheet spares its holes only', () => {
    const as = {as: school};
    host.run('write', ['Показатели', 'B3:B4'], as);
    expect(() => host.run('write', ['Показатели', 'B1'], as)).toThrow(stopped);
    expect(() =>
      host.run('call', ['Показатели', 'setName', ['Другие']], as),
    ).toThrow(stopped);
    expect(() =>
      host.run('call', ['Показатели', 'setColumnWidth', [1, 50]], as),
    ).toThrow(stopped);
  });

  it('never stops the owner', () => {
    host.run('write', ['Баллы', 'A1']);
    host.run('write', ['Показатели', 'A1']);
    host.run('call', ['Показатели', 'setColumnWidth', [1, 50]]);
    expect(book.sheetByName('Баллы')!.value(0, 0)).toBe('правка');
  });
});

it('a warning stops no script', () => {
  host.run('write', ['Баллы', 'A6'], {as: school});
  expect(book.sheetByName('Баллы')!.value(5, 0)).toBe('правка');
});

it('a sheet has one protection as a whole; ranges may overlap', () => {
  expect(
    host.evaluate(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      sheet.protect().setDescription('Моя');
      sheet.getRange('A1:B2').protect();
      sheet.getRange('A1:B2').protect();
      const {SHEET, RANGE} = SpreadsheetApp.ProtectionType;
      return [
        sheet.protect().getDescription(),
        sheet.getProtections(SHEET).length,
        sheet.getProtections(RANGE).length,
      ];
    }),
  ).toEqual(['Моя', 1, 2]);
});

it('who may not edit the spreadsheet may edit nothing', () => {
  expect(() =>
    host.run('write', ['Баллы', 'C9'], {as: 'guest@example.org'}),
  ).toThrow('You do not have permission to perform that action.');
});

it('tells and takes everything', () => {
  expect(
    host.evaluate(() => {
      const net = SpreadsheetApp.getActive();
      const sheet = net.insertSheet();
      net.setNamedRange('границы', sheet.getRange('C1:C3'));
      const [named] = sheet.getNamedRanges();
      const range = sheet.getRange('A1:B2').protect();
      const emails = () => range.getEditors().map(user => user.getEmail());
      const seen: unknown[] = [emails()];
      const [first] = range.getEditors();
      range
        .removeEditor(first)
        .removeEditor('other@example.org')
        .addEditor('new@example.org')
        .addEditors(['newer@example.org'])
        .addEditor(first)
        .setDescription('Пояснение')
        .setDomainEdit(false);
      seen.push(
        emails(),
        range.getDescription(),
        range.canDomainEdit(),
        range.canEdit(),
        range.isWarningOnly(),
        String(range.getProtectionType()),
        range.setRange(sheet.getRange('D1')).getRange().getA1Notation(),
        range.getRangeName(),
        range.setRangeName('границы').getRange().getA1Notation(),
        range.setNamedRange(named).getRangeName(),
      );
      const whole = sheet.protect();
      whole.setUnprotectedRanges([sheet.getRange('A1')]);
      seen.push(
        String(whole.getProtectionType()),
        whole.getUnprotectedRanges().length,
        net.getEditors().some(user => user.getEmail() === 'new@example.org'),
      );
      return seen;
    }),
  ).toEqual([
    [school, 'other@example.org'],
    ['new@example.org', 'newer@example.org', school],
    'Пояснение',
    false,
    true,
    false,
    'RANGE',
    'D1',
    null,
    'C1:C3',
    'границы',
    'SHEET',
    1,
    true,
  ]);
  expect(() =>
    host.evaluate(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      range.protect().setUnprotectedRanges([range]);
    }),
  ).toThrow('only be set on a protected sheet');
  expect(() =>
    host.evaluate(() => {
      const protection = SpreadsheetApp.getActiveSheet().protect();
      protection.setWarningOnly(true).removeEditors(['x@example.org']);
    }),
  ).toThrow('warning-only');
});
