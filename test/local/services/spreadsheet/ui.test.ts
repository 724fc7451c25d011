/** Ui: menus, dialogs, sidebars, and the person's answers. */

import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Base.Browser',
    'Base.Ui',
    'Base.Menu',
    'Base.PromptResponse',
  ]);
});

beforeEach(() => host.ui.clear());

it('menus hold items, separators and further menus', () => {
  host.evaluate(() => {
    const ui = SpreadsheetApp.getUi();
    const more = ui.createMenu('Ещё').addItem('Проверить', 'check');
    ui.createMenu('Инносеть')
      .addItem('Рассчитать баллы', 'computeScores')
      .addSeparator()
      .addSubMenu(more)
      .addToUi();
    ui.createAddonMenu().addItem('Справка', 'help').addToUi();
  });
  expect(host.ui.menus).toEqual([
    {
      caption: 'Инносеть',
      items: [
        {
          kind: 'item',
          caption: 'Рассчитать баллы',
          functionName: 'computeScores',
        },
        {kind: 'separator'},
        {
          kind: 'menu',
          caption: 'Ещё',
          items: [{kind: 'item', caption: 'Проверить', functionName: 'check'}],
        },
      ],
    },
    {
      caption: host.book.name,
      items: [{kind: 'item', caption: 'Справка', functionName: 'help'}],
    },
  ]);
});

it('alerts and prompts are answered by the person', () => {
  host.ui.answer('YES');
  host.ui.answer('CANCEL');
  host.ui.answer('OK');
  host.ui.answer('OK', '5');
  host.ui.answer('CLOSE');
  expect(
    host.evaluate(() => {
      const ui = SpreadsheetApp.getUi();
      const yes = ui.alert('Заголовок', 'Пересчитать?', ui.ButtonSet.YES_NO);
      const no = ui.alert('Продолжить?', ui.ButtonSet.OK_CANCEL);
      ui.alert('Готово');
      const five = ui.prompt('Сколько?');
      const none = ui.prompt('Дата', 'Какая?', ui.ButtonSet.OK_CANCEL);
      return [
        yes === ui.Button.YES,
        String(no),
        five.getResponseText(),
        five.getSelectedButton() === ui.Button.OK,
        String(none.getSelectedButton()),
        none.getResponseText(),
      ];
    }),
  ).toEqual([true, 'CANCEL', '5', true, 'CLOSE', '']);
  expect(host.ui.alerts).toHaveLength(3);
  expect(host.ui.prompts[1]).toEqual({
    kind: 'prompt',
    title: 'Дата',
    prompt: 'Какая?',
    buttons: 'OK_CANCEL',
  });
  expect(() =>
    host.evaluate(() => SpreadsheetApp.getUi().prompt('Кто ответит?')),
  ).toThrow('nobody answers');
});

it('pages are shown', () => {
  host.evaluate(() => {
    const ui = SpreadsheetApp.getUi();
    const page = HtmlService.createHtmlOutput('<p>Форма</p>').setTitle('Форма');
    ui.showSidebar(page);
    ui.showModalDialog(page.setWidth(300).setHeight(200), 'Диалог');
    ui.showModelessDialog(page, 'Окно');
  });
  expect(host.ui.panels.map(({kind, title}) => [kind, title])).toEqual([
    ['sidebar', 'Форма'],
    ['modal', 'Диалог'],
    ['modeless', 'Окно'],
  ]);
  expect(host.ui.panels[1]).toMatchObject({
    html: '<p>Форма</p>',
    width: 300,
    height: 200,
  });
});

it('sidebars want their scope', () => {
  const narrow = createHost({
    manifest: {
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
    },
  });
  expect(() =>
    narrow.evaluate(() => {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('а'));
    }),
  ).toThrow('script.container.ui');
});

describe('the elder dialogs', () => {
  it('answer in lower case', () => {
    host.ui.answer('OK');
    host.ui.answer('NO');
    host.ui.answer('CLOSE');
    host.ui.answer('OK', 'Тюмень');
    host.ui.answer('YES', 'Томск');
    host.ui.answer('CANCEL', 'лишнее');
    expect(
      host.evaluate(() => {
        const {OK_CANCEL, YES_NO_CANCEL} = Browser.Buttons;
        return [
          Browser.msgBox('Готово'),
          Browser.msgBox('Продолжить?', YES_NO_CANCEL),
          Browser.msgBox('Инносеть', 'Продолжить?', YES_NO_CANCEL),
          Browser.inputBox('Город'),
          Browser.inputBox('Город', YES_NO_CANCEL),
          Browser.inputBox('Инносеть', 'Город', OK_CANCEL),
        ];
      }),
    ).toEqual(['ok', 'no', 'cancel', 'Тюмень', 'Томск', 'cancel']);
    expect(host.ui.alerts.at(-1)).toMatchObject({
      title: 'Инносеть',
      prompt: 'Продолжить?',
      buttons: 'YES_NO_CANCEL',
    });
  });

  it('need somebody at the screen', () => {
    const alone = createHost({book: null});
    expect(() => alone.evaluate(() => Browser.msgBox('?'))).toThrow(
      'Cannot call Browser.msgBox() from this context.',
    );
    expect(() => alone.evaluate(() => Browser.inputBox('?'))).toThrow(
      'Cannot call Browser.inputBox() from this context.',
    );
  });
});
