/** Range: notes, validation, checkboxes, rich text, merges, protection, metadata, groups. */

import type {Host} from '../../../../../local/host';

export function rangeRules(host: Host): void {
  it('holds notes', () => {
    expect(
      host.evaluate(() => {
        const range = SpreadsheetApp.getActive()
          .insertSheet()
          .getRange('A1:B1');
        range.setNotes([['одна', null]]);
        const first = range.getNotes();
        range.setNote('обе');
        const note = range.getNote();
        range.clearNote();
        return [first, note, range.getNotes()];
      }),
    ).toEqual([[['одна', '']], 'обе', [['', '']]]);
  });

  describe('data validation', () => {
    it('is set, had and cleared', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const list = SpreadsheetApp.newDataValidation()
            .requireValueInList(['да', 'нет'])
            .setHelpText('Выберите')
            .build();
          const range = sheet.getRange('A1:A2');
          range.setDataValidation(list);
          const [first] = range.getDataValidation()!.getCriteriaValues();
          range.setDataValidations([[null], [list]]);
          const rules = range.getDataValidations();
          range.clearDataValidations();
          return [
            first,
            rules[0][0],
            rules[1][0]!.getHelpText(),
            range.getDataValidation(),
          ];
        }),
      ).toEqual([['да', 'нет'], null, 'Выберите', null]);
    });

    it('that rejects input stops a script; that warns does not', () => {
      const enter = (allow: boolean, value: unknown) =>
        host.evaluate(
          (allowInvalid: boolean, entered: unknown) => {
            const cell = SpreadsheetApp.getActive()
              .insertSheet()
              .getRange('B2');
            cell.setDataValidation(
              SpreadsheetApp.newDataValidation()
                .requireValueInList(['да', 'нет'])
                .setAllowInvalid(allowInvalid)
                .build(),
            );
            return cell.setValue(entered).getValue();
          },
          allow,
          value,
        );
      expect(enter(true, 'может быть')).toBe('может быть');
      expect(enter(false, 'да')).toBe('да');
      expect(enter(false, '')).toBe('');
      expect(() => enter(false, 'может быть')).toThrow(
        'The data you entered in cell B2 violates the data validation rules set on this cell.',
      );
    });

    it('makes checkboxes', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          const plain = sheet.getRange('A1:A2').insertCheckboxes();
          const seen: unknown[] = [plain.getValues(), plain.isChecked()];
          sheet.getRange('A1').check();
          seen.push(plain.getValues(), plain.isChecked());
          plain.check();
          seen.push(plain.isChecked());
          plain.uncheck();
          seen.push(plain.isChecked());
          plain.removeCheckboxes();
          seen.push(plain.getValues(), plain.isChecked());
          const own = sheet.getRange('B1').insertCheckboxes('да', 'нет');
          seen.push(own.getValue(), own.check().getValue());
          return seen;
        }),
      ).toEqual([
        [[false], [false]],
        false,
        [[true], [false]],
        null,
        true,
        false,
        [[''], ['']],
        null,
        'нет',
        'да',
      ]);
    });
  });

  it('holds rich texts with links', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const rich = SpreadsheetApp.newRichTextValue()
          .setText('Открыть отчёт')
          .setLinkUrl(8, 13, 'https://example.org/1')
          .build();
        const range = sheet.getRange('A1:A3');
        range.setRichTextValues([[rich], [rich], [rich]]);
        sheet.getRange('A1').setRichTextValue(rich);
        sheet.getRange('A2').setValue(5);
        sheet.getRange('A3').setValue('проще');
        const [[first], [number], [text]] = range.getRichTextValues();
        return [
          sheet.getRange('A1').getValue(),
          sheet.getRange('A1').getRichTextValue()!.getLinkUrl(8, 13),
          first!.getRuns().map(run => [run.getText(), run.getLinkUrl()]),
          number,
          text!.getRuns().length,
        ];
      }),
    ).toEqual([
      'Открыть отчёт',
      'https://example.org/1',
      [
        ['Открыть ', null],
        ['отчёт', 'https://example.org/1'],
      ],
      null,
      1,
    ]);
  });

  describe('merges', () => {
    it('keep the first value and are taken apart whole', () => {
      expect(
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().insertSheet('Слияния');
          const range = sheet.getRange('A1:B2');
          range.setValues([
            [1, 2],
            [3, 4],
          ]);
          range.merge();
          const seen: unknown[] = [
            range.getValues(),
            sheet.getRange('B2').isPartOfMerge(),
            sheet.getRange('B2').getMergedRanges()[0].getA1Notation(),
          ];
          range.breakApart();
          seen.push(range.isPartOfMerge());
          const names = () =>
            range.getMergedRanges().map(one => one.getA1Notation());
          range.mergeAcross();
          seen.push(names());
          range.mergeVertically();
          seen.push(names());
          return seen;
        }),
      ).toEqual([
        [
          [1, ''],
          ['', ''],
        ],
        true,
        'A1:B2',
        false,
        ['A1:B1', 'A2:B2'],
        ['A1:A2', 'B1:B2'],
      ]);
      expect(() =>
        host.evaluate(() => {
          const sheet = SpreadsheetApp.getActive().getSheetByName('Слияния')!;
          sheet.getRange('A1').breakApart();
        }),
      ).toThrow('You must select all cells in a merged range');
    });

    it('lie on one side of the frozen lines', () => {
      const half = (sheet: string) =>
        host.evaluate(name => {
          const made = SpreadsheetApp.getActive().insertSheet(name);
          made.getRange('B2:C3').merge();
          made.setFrozenRows(1);
          made.setFrozenColumns(1);
          return made.getFrozenRows() + made.getFrozenColumns();
        }, sheet);
      expect(half('Половины')).toBe(2);
      const attempts: [() => void, string][] = [
        [
          () => SpreadsheetApp.getActiveSheet().setFrozenRows(2),
          "You can't freeze rows which contain only part of a merged cell.",
        ],
        [
          () => SpreadsheetApp.getActiveSheet().setFrozenColumns(2),
          "You can't freeze columns which contain only part of a merged cell.",
        ],
        [
          () => void SpreadsheetApp.getActiveSheet().getRange('D1:D2').merge(),
          "You can't merge frozen and non-frozen rows or columns.",
        ],
        [
          () => void SpreadsheetApp.getActiveSheet().getRange('A5:B5').merge(),
          "You can't merge frozen and non-frozen rows or columns.",
        ],
      ];
      for (const [attempt, message] of attempts) {
        expect(() => host.evaluate(attempt)).toThrow(message);
      }
    });
  });

  it('is protected', () => {
    expect(
      host.evaluate(() => {
        const range = SpreadsheetApp.getActive()
          .insertSheet()
          .getRange('A1:B2');
        const protection = range.protect();
        return [protection.getRange().getA1Notation(), range.canEdit()];
      }),
    ).toEqual(['A1:B2', true]);
  });

  it('bears metadata if it is a whole row or column', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const {PROJECT} = SpreadsheetApp.DeveloperMetadataVisibility;
        sheet.getRange('C:C').addDeveloperMetadata('column', 'title', PROJECT);
        sheet.getRange('2:2').addDeveloperMetadata('row');
        sheet.insertColumnBefore(1);
        const moved = sheet.getRange('D:D').getDeveloperMetadata();
        const found = sheet
          .getRange('A:D')
          .createDeveloperMetadataFinder()
          .find();
        return [
          moved.map(one => [one.getKey(), one.getValue()]),
          String(moved[0].getVisibility()),
          found.map(one => one.getKey()),
          sheet.getRange('A1').getDeveloperMetadata(),
        ];
      }),
    ).toEqual([[['column', 'title']], 'PROJECT', ['column'], []]);
    expect(() =>
      host.evaluate(() => {
        SpreadsheetApp.getActiveSheet()
          .getRange('A1:B2')
          .addDeveloperMetadata('block');
      }),
    ).toThrow('arbitrary ranges');
    expect(() =>
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet
          .getRange(1, 1, sheet.getMaxRows(), 1)
          .addDeveloperMetadata('bounded');
      }),
    ).toThrow('arbitrary ranges');
  });

  it('is grouped', () => {
    expect(
      host.evaluate(() => {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        sheet.getRange('2:4').shiftRowGroupDepth(1);
        sheet.getRange('B:C').shiftColumnGroupDepth(1);
        const all = sheet.getRange(1, 1, 1000, 26);
        all.collapseGroups();
        const hidden = [
          sheet.isRowHiddenByUser(3),
          sheet.isColumnHiddenByUser(2),
          sheet.getRowGroup(2, 1)!.isCollapsed(),
        ];
        all.expandGroups();
        return [hidden, sheet.isRowHiddenByUser(3)];
      }),
    ).toEqual([[true, true, true], false]);
  });
}
