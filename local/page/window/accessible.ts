// Names for what Univer leaves nameless: a screen reader shall know every button, and a keyboard reach them in their order.

/** By the command of the control. */
const names: Readonly<Record<string, string>> = {
  'sheet.command.clear-selection-format': 'Очистить формат',
  'sheet.command.set-range-font-family': 'Шрифт',
  'sheet.command.set-range-fontsize': 'Размер шрифта',
  'sheet.command.set-range-font-increase': 'Увеличить шрифт',
  'sheet.command.set-range-font-decrease': 'Уменьшить шрифт',
  'sheet.command.set-range-bold': 'Полужирный',
  'sheet.command.set-range-italic': 'Курсив',
  'sheet.command.set-range-underline': 'Подчёркнутый',
  'sheet.command.set-range-stroke': 'Зачёркнутый',
  'sheet.command.set-range-text-color': 'Цвет текста',
  'sheet.command.set-background-color': 'Цвет заливки',
  'sheet.command.set-horizontal-text-align': 'Выравнивание по горизонтали',
  'sheet.command.set-vertical-text-align': 'Выравнивание по вертикали',
  'sheet.command.set-text-wrap': 'Перенос текста',
  'sheet.command.add-worksheet-merge-all': 'Объединить ячейки',
};

/** Keeps the parts of the grid named as Univer draws and redraws them. */
export function nameControls(place: HTMLElement): void {
  let isWaiting = false;
  let toasters = 0;
  const mend = () => {
    isWaiting = false;
    for (const each of place.querySelectorAll<HTMLElement>(
      'button, input, select, a[role="button"], a[aria-haspopup], [data-slot="dropdown-menu-trigger"]',
    )) {
      name(each);
    }
    for (const each of place.querySelectorAll(
      '[role="track"], [role="handle"]',
    )) {
      each.removeAttribute('role');
    }
    for (const each of place.querySelectorAll('[tabindex]')) {
      if (Number(each.getAttribute('tabindex')) > 0) {
        each.setAttribute('tabindex', '0');
      }
    }
    // Univer's own toasts, a place for each corner of the page.
    for (const each of document.querySelectorAll(
      'section[aria-label^="Notifications"]',
    )) {
      each.setAttribute('aria-label', `Сообщения таблицы ${++toasters}`);
    }
  };
  new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mend);
  }).observe(document.body, {childList: true, subtree: true});
  mend();
}

function name(control: HTMLElement): void {
  if (control.tagName === 'DIV') {
    // The field and the button within it are what can be reached; the box around them is none.
    control.removeAttribute('aria-expanded');
    control.removeAttribute('aria-haspopup');
    return;
  }
  if (control.tagName === 'A' && !control.hasAttribute('href')) {
    control.setAttribute('role', 'button');
  }
  const has =
    control.hasAttribute('aria-label') ||
    control.hasAttribute('aria-labelledby') ||
    (control.textContent?.trim() ?? '') !== '' ||
    control.closest('label') !== null;
  if (has) return;
  const command = control
    .closest('[data-u-command]')
    ?.getAttribute('data-u-command');
  const title = control.title || names[command ?? ''];
  control.setAttribute('aria-label', title ?? nearest(control));
}

/** What the control belongs to, where nothing says what it is. */
function nearest(control: HTMLElement): string {
  if (control.tagName === 'A') return 'Масштаб';
  if (control.tagName === 'INPUT') return 'Значение';
  return control.closest('[data-u-comp="formula-bar"]')
    ? 'Строка формул'
    : 'Кнопка таблицы';
}
