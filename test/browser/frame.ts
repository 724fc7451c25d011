/** A page with one sandboxed frame, as the live workbook has it: the frame's google.script is answered by the test. */

import type {Browser, Frame, Page} from 'playwright-core';
import {ScriptError} from '../../local/execution';
import type {CallAnswer, FrameMessage} from '../../local/page/script-messages';
import {scriptRun} from '../../local/page/script-run';

/** Never looked up: every request to it is answered here. */
const ORIGIN = 'http://workbook.test';

/** A sidebar is 300 pixels wide: https://developers.google.com/apps-script/guides/dialogs */
const SIDEBAR = {width: 300, height: 900};

export interface OpenFrame {
  readonly page: Page;
  readonly frame: Frame;
  /** What the frame said beside its calls, in order. */
  readonly said: FrameMessage[];
  /** Requests that the frame made; a page without outside parts makes none. */
  readonly requests: string[];
  /** What went to the console as an error or was thrown unseen. */
  readonly errors: string[];
  close(): Promise<void>;
}

/**
 * Opens `html` in a frame.
 *
 * @param answer what the server function gives; what it throws arrives at the failure handler
 */
export async function openFrame(
  browser: Browser,
  html: string,
  functions: readonly string[],
  answer: (name: string, args: readonly unknown[]) => unknown,
): Promise<OpenFrame> {
  const context = await browser.newContext({
    viewport: SIDEBAR,
    locale: 'ru-RU',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const said: FrameMessage[] = [];
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', request => requests.push(request.url()));
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route(`${ORIGIN}/`, route =>
    route.fulfill({contentType: 'text/html; charset=utf-8', body: around()}),
  );
  await page.exposeFunction(
    'heard',
    async (message: FrameMessage): Promise<CallAnswer | undefined> => {
      if (message.say !== 'call') {
        said.push(message);
        return undefined;
      }
      const {id, name, args} = message;
      try {
        return {to: 'google.script', id, value: await answer(name, args)};
      } catch (error) {
        return {to: 'google.script', id, error: asError(error)};
      }
    },
  );
  await page.goto(`${ORIGIN}/`);
  await page
    .locator('iframe')
    .evaluate(
      (element, text) => element.setAttribute('srcdoc', text),
      `<!doctype html>${scriptRun(functions, ORIGIN)}${html}`,
    );
  const element = (await page.locator('iframe').elementHandle())!;
  const frame = (await element.contentFrame())!;
  await frame.waitForLoadState();
  requests.shift();
  return {page, frame, said, requests, errors, close: () => context.close()};
}

function asError(error: unknown): {name: string; message: string} {
  const {name, message} = error as ScriptError;
  return {name, message};
}

/** The page around it; the frame has no rights but to run scripts and send forms. */
function around(): string {
  const relay = `addEventListener('message', async ({source, data}) => {
    const {contentWindow} = document.querySelector('iframe');
    if (source !== contentWindow || data?.from !== 'google.script') return;
    const answer = await heard(data);
    if (answer) contentWindow.postMessage(answer, '*');
  });`;
  return `<!doctype html><html lang="ru"><title>Книга</title>
    <style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
    <iframe title="Боковая панель" sandbox="allow-scripts allow-forms"></iframe><script>${relay}</script></html>`;
}
