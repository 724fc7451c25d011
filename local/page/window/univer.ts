// Univer's grid without what would compute or change anything by itself: no formulas, no number formats, no own menus of
// them. https://docs.univer.ai/guides/sheets

import {LocaleType, LogLevel, mergeLocales, Univer} from '@univerjs/core';
import DesignRu from '@univerjs/design/locale/ru-RU';
import {UniverDocsPlugin} from '@univerjs/docs';
import {UniverDocsUIPlugin} from '@univerjs/docs-ui';
import DocsUiRu from '@univerjs/docs-ui/locale/ru-RU';
import {UniverFormulaEnginePlugin} from '@univerjs/engine-formula';
import {UniverRenderEnginePlugin} from '@univerjs/engine-render';
import {UniverSheetsPlugin} from '@univerjs/sheets';
import SheetsRu from '@univerjs/sheets/locale/ru-RU';
import {
  CalculationMode,
  UniverSheetsFormulaPlugin,
} from '@univerjs/sheets-formula';
import FormulaRu from '@univerjs/sheets-formula/locale/ru-RU';
import {UniverSheetsFormulaUIPlugin} from '@univerjs/sheets-formula-ui';
import FormulaUiRu from '@univerjs/sheets-formula-ui/locale/ru-RU';
import {UniverSheetsNotePlugin} from '@univerjs/sheets-note';
import {UniverSheetsNoteUIPlugin} from '@univerjs/sheets-note-ui';
import NotesRu from '@univerjs/sheets-note-ui/locale/ru-RU';
import {UniverSheetsUIPlugin} from '@univerjs/sheets-ui';
import SheetsUiRu from '@univerjs/sheets-ui/locale/ru-RU';
import {UniverUIPlugin} from '@univerjs/ui';
import UiRu from '@univerjs/ui/locale/ru-RU';

/** Menu items for what the book does not have, or has in a menu of the page. */
const hidden = [
  'univer.command.undo',
  ...[
    'common',
    'financial',
    'logical',
    'text',
    'date',
    'lookup',
    'math',
    'statistical',
    'engineering',
    'information',
    'database',
  ].map(kind => `formula-ui.operation.insert-function.${kind}`),
  'formula-ui.operation.insert-function',
  'formula-ui.operation.more-functions',
  'univer.command.redo',
  'sheet.command.set-once-format-painter',
  'sheet.command.set-infinite-format-painter',
  'sheet.command.set-border-basic',
  'sheet.menu.border',
  'sheet.command.set-border',
  'sheet.command.set-text-rotation',
  'sheet.toolbar.text-to-number',
  'sheet.contextMenu.text-to-number',
  'sheet.command.split-text-to-columns',
  'sheet.command.paste-format',
  'sheet.command.paste-col-width',
  'sheet.command.paste-besides-border',
  'sheet.contextMenu.permission',
  'sheet.menu.sheets-sort',
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.add-range-protection-from-sheet-bar',
];

/** @param container where the grid goes, with its toolbar, its formula bar and its tabs */
export function openUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: {
      [LocaleType.RU_RU]: mergeLocales(
        DesignRu,
        UiRu,
        DocsUiRu,
        SheetsRu,
        SheetsUiRu,
        FormulaRu,
        FormulaUiRu,
        NotesRu,
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: true,
    footer: true,
    ribbonType: 'simple',
    menu: Object.fromEntries(hidden.map(id => [id, {hidden: true}])),
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, {notExecuteFormula: true});
  univer.registerPlugin(UniverSheetsPlugin, {notExecuteFormula: true});
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: {statisticBar: false, menus: false},
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  // The cell's editor is a part of the formulas' plugin.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  return univer;
}
