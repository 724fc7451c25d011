/** What a person sees when a command ends: a toast where all is well, a list where something wants a look. */

import {type Problem, showProblems} from '../model/problem';
import {Refusal} from './refusal';
import type {Outcome, Restored} from './transaction';

const WIDTH = 640;
const HEIGHT = 480;
/** Without a list. */
const LOW_HEIGHT = 180;
/** A longer list is cut with a word on how much is left. */
const MOST_SHOWN = 200;

/** Says how the command ended. */
export function showOutcome(outcome: Outcome): void {
  const {title, message, problems, restored, link} = outcome;
  const isShort = problems.length + restored.length === 0;
  if (isShort && link === undefined) {
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
    `<p>${linked(escapeHtml(message), link)}</p>`,
    section(
      'Исправлено вручную, возвращено по правилам',
      restored.length,
      restored.map(showRestored),
    ),
    problemSection('Ошибки: не вошло в расчёт', errors),
    problemSection('Обратите внимание', warnings),
    '</body></html>',
  ].join('');
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutput(page)
      .setWidth(WIDTH)
      .setHeight(isShort ? LOW_HEIGHT : HEIGHT),
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

/** A dialog opens a link only in a tab of its own (https://developers.google.com/apps-script/guides/html/restrictions). */
function linked(html: string, link: string | undefined): string {
  if (link === undefined) return html;
  const address = escapeHtml(link);
  return html.replace(
    address,
    () => `<a href="${address}" target="_blank">${address}</a>`,
  );
}

function problemSection(title: string, problems: readonly Problem[]): string {
  return section(title, problems.length, showProblems(problems));
}

/** @param count of what the lines tell: one line may stand for many rows */
function section(
  title: string,
  count: number,
  lines: readonly string[],
): string {
  if (lines.length === 0) return '';
  const left = lines.length - MOST_SHOWN;
  return [
    `<h2>${title} (${count})</h2><ul>`,
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
