/** The live workbook in a real browser, as its people have it. */

import {join} from 'node:path';
import type {Browser, BrowserContext, Frame, Page} from 'playwright-core';
import {shareSample} from '../../local/cli/live-sample';
import {deskImage} from '../../local/server/reopen';
import {LiveServer} from '../../local/server/server';
import {sampleHost} from '../sample-host';

/** The sample network as `npm start` shows it, scores computed. */
export function sampleImage(): string {
  const host = sampleHost();
  host.run('computeScores');
  shareSample(host);
  const image = JSON.stringify(deskImage(host));
  host.book.close();
  return image;
}

/** A server on any free port, its sessions in the folder. */
export const serve = (image: string, folder: string): Promise<LiveServer> =>
  LiveServer.start({folder, owner: 'association@example.org', port: 0, image});

/** Where windows open. */
export const openContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: {width: 1440, height: 860},
    locale: 'ru-RU',
    reducedMotion: 'reduce',
  });

/** A window of the live workbook. */
export class LiveWindow {
  private constructor(
    readonly page: Page,
    /** What went to the console as an error or was thrown unseen. */
    readonly errors: string[],
    /** Requests to anything but the server. */
    readonly foreign: readonly string[],
  ) {}

  /** @param context of all windows: they share the compiled page */
  static async open(
    context: BrowserContext,
    url: string,
    person: string,
  ): Promise<LiveWindow> {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const errors: string[] = [];
    const foreign: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', request => {
      if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url())) {
        foreign.push(request.url());
      }
    });
    await page.goto(`${url}/?person=${person}`);
    await page.waitForSelector('html[data-ready]', {state: 'attached'});
    return new LiveWindow(page, errors, foreign);
  }

  /** Another person sits down before the window. */
  async seat(person: string): Promise<void> {
    await this.page.getByLabel('Кто за компьютером').selectOption(person);
    await this.page.waitForSelector(`html[data-person="${person}"]`, {
      state: 'attached',
    });
  }

  /** Goes to a sheet by its tab. */
  async goTo(sheet: string): Promise<void> {
    await this.page
      .locator('[data-u-comp="slide-tab-item"]', {hasText: exactly(sheet)})
      .click();
    await this.page.waitForFunction(
      name => innosetGrid.worksheet.getName() === name,
      sheet,
    );
  }

  /** What a cell shows: «Баллы», «B7». */
  shown(sheet: string, cell: string): Promise<string> {
    return this.page.evaluate(
      ([name, at]) => innosetGrid.shown(name, at),
      [sheet, cell],
    );
  }

  /** The row (from 1) of a sheet in which columns show these texts. */
  row(sheet: string, texts: Readonly<Record<string, string>>): Promise<number> {
    return this.page.evaluate(
      ([name, wanted]) => {
        for (let row = 1; row < 400; row++) {
          const fits = Object.entries(wanted).every(
            ([column, text]) =>
              innosetGrid.shown(name, `${column}${row}`) === text,
          );
          if (fits) return row;
        }
        throw new Error(`«${name}» has no row ${JSON.stringify(wanted)}`);
      },
      [sheet, texts] as const,
    );
  }

  /** Letters of the column of a sheet under a title of the first row. */
  column(sheet: string, title: string): Promise<string> {
    return this.page.evaluate(
      ([name, wanted]) => {
        for (let column = 65; column < 91; column++) {
          const letter = String.fromCharCode(column);
          if (innosetGrid.shown(name, `${letter}1`) === wanted) return letter;
        }
        throw new Error(`«${name}» has no column «${wanted}» before Z`);
      },
      [sheet, title],
    );
  }

  /** Waits until a cell shows a text. */
  async sees(sheet: string, cell: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, at, wanted]) => innosetGrid.shown(name, at) === wanted,
      [sheet, cell, text],
    );
  }

  /** Waits until the add-on has given a cell its code. */
  async code(sheet: string, cell: string): Promise<string> {
    await this.page.waitForFunction(
      ([name, at]) => /-\d{4}$/.test(innosetGrid.shown(name, at)),
      [sheet, cell],
    );
    return this.shown(sheet, cell);
  }

  /** For the guide: only `npm run pictures` takes them. */
  async picture(name: string): Promise<void> {
    const folder = process.env.INNOSET_PICTURES;
    if (folder === undefined) return;
    // The grid draws with its next frames.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({path: join(folder, `${name}.png`)});
  }

  /** Selects a cell of the sheet in front and types into it. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.takes(text);
    await this.page.keyboard.press('Enter');
  }

  /** Types into the selected cell until its editor holds the text; a busy grid drops keys that come before it is ready. */
  async takes(text: string): Promise<void> {
    await this.page.waitForFunction(() => innosetGrid.takesKeys);
    await this.page.keyboard.insertText(text);
    await this.page.waitForFunction(
      wanted => innosetGrid.typed === wanted,
      text,
    );
  }

  /** When (milliseconds of the clock of this machine) a frame begins in which a cell shows a text. */
  whenShown(sheet: string, cell: string, text: string): Promise<number> {
    return this.page.evaluate(
      ([name, at, wanted]) => innosetGrid.whenShown(name, at, wanted),
      [sheet, cell, text],
    );
  }

  /** Milliseconds from the address to a grid that takes keys, as the page noted them. */
  async readyAfter(): Promise<number> {
    const noted = await this.page.getAttribute('html', 'data-ready');
    return Number(noted);
  }

  /** Drops a file on the page. */
  async drop(name: string, file: Buffer): Promise<void> {
    await this.page.evaluate(
      ([title, base64]) => {
        const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], title));
        const drop = {dataTransfer, bubbles: true, cancelable: true};
        document.body.dispatchEvent(new DragEvent('drop', drop));
      },
      [name, file.toString('base64')],
    );
  }

  /** Clicks on a cell of the sheet in front. */
  async select(cell: string): Promise<void> {
    const {x, y} = await this.page.evaluate(
      at => innosetGrid.middleOf(at),
      cell,
    );
    await this.page.mouse.click(x, y);
  }

  /** Chooses an item of a menu: «Инносеть», «Отчёты», «Сводный отчёт ассоциации». */
  async choose(...captions: string[]): Promise<void> {
    for (const caption of captions) {
      await this.page
        .getByRole('menuitem', {name: caption, exact: true})
        .click();
    }
  }

  /** The frame of the sidebar or the dialog in front. */
  async frame(): Promise<Frame> {
    const element = await this.page
      .locator('.side iframe, dialog.panel iframe')
      .last()
      .elementHandle();
    return (await element!.contentFrame())!;
  }
}

/** Of the browser's own: tests are compiled without its types. */
declare const document: {body: {dispatchEvent(event: DragEvent): void}};
declare class DataTransfer {
  readonly items: {add(file: File): void};
}
declare class DragEvent {
  constructor(kind: 'drop', init: object);
}

/** What the page offers to whoever drives it. */
declare const innosetGrid: {
  worksheet: {getName(): string};
  shown(sheet: string, cell: string): string;
  middleOf(cell: string): {x: number; y: number};
  whenShown(sheet: string, cell: string, text: string): Promise<number>;
  readonly takesKeys: boolean;
  readonly typed: string;
};

const exactly = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
