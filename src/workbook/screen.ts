/** What a person sees when a command ends: a toast where all is well, a list where something wants a look. */

import {showProblem} from '../model/problem';
import {Refusal} from './refusal';
import type {Outcome, Restored} from './transaction';

const WIDTH = 640;
const HEIGHT = 480;
/** A longer list is cut with a word on how much is left. */
const MOST_SHOWN = 200;

/** Says how the command ended. */
export function showOutcome(outcome: Outcome): void {
  const {title, message, problems, restored} = outcome;
  if (problems.length + restored.length === 0) {
    SpreadsheetApp.getActive().toast(message, title);
    return;
  }
  const errors = problems.filter(({severity}) => severity === 'ошибка');
  const warnings = problems.filter(({severity}) => severity !== 'ошибка');
  const page = [
    '<!DOCTYPE html><html lang="ru"><head><base target="_top"><style>',
    'body{font:14px/1.45 Arial,sans-serif;margin:16px;color:#1f2328}',
    'h2{font-size:15px;margin:16px 0 4px}li{margin:0 0 6px}p{margin:0 0 8px}',
    '</style></head><body>',
    `<p>${escapeHtml(message)}</p>`,
    section(
      'Исправлено вручную, возвращено по правилам',
      restored.map(showRestored),
    ),
    section('Ошибки: не вошло в расчёт', errors.map(showProblem)),
    section('Обратите внимание', warnings.map(showProblem)),
    '</body></html>',
  ].join('');
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutput(page).setWidth(WIDTH).setHeight(HEIGHT),
    title,
  );
}

/** Runs what a menu item does; a refusal is shown as it is, any other failure goes on to Google's own report. */
export function onScreen(title: string, work: () => Outcome): void {
  let outcome: Outcome;
  try {
    outcome = work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, error.message, ui.ButtonSet.OK);
    return;
  }
  showOutcome(outcome);
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const left = lines.length - MOST_SHOWN;
  return [
    `<h2>${title} (${lines.length})</h2><ul>`,
    ...lines.slice(0, MOST_SHOWN).map(line => `<li>${escapeHtml(line)}</li>`),
    left > 0 ? `<li>… и ещё ${left}</li>` : '',
    '</ul>',
  ].join('');
}

function showRestored({sheet, cell, typed, restored}: Restored): string {
  const now = restored === '' ? '' : ` Теперь в ней «${restored}».`;
  return `Лист «${sheet}», ячейка ${cell}: было введено «${typed}».${now}`;
}

/** Text as HTML: nothing in it can become markup. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
