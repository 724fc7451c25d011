/** A page with one sandboxed frame, as the live workbook has it: the frame's google.script is answered by the test. */

import type {Browser, ElementHandle, Frame, Page} from 'playwright-core';
import type {CallAnswer, FrameMessage} from '../../local/page/script-messages';
import {scriptRun} from '../../local/page/script-run';
import {addAxe} from './browser';

/** Never looked up: every request to it is answered here. */
const ORIGIN = 'http://workbook.test';

/** A sidebar is 300 pixels wide: https://developers.google.com/apps-script/guides/dialogs */
const SIDEBAR = {width: 300, height: 900};

/** What is not there by then is not coming; a busy machine is slow. */
const PATIENCE = 15_000;

/** Answers a call of the frame; what it throws arrives at the failure handler. */
export type AnswerCall = (name: string, args: readonly unknown[]) => unknown;

export interface Stage {
  readonly page: Page;
  /** What the frame said beside its calls, in order. */
  readonly said: FrameMessage[];
  /** Requests that the frame made; a page without outside parts makes none. */
  readonly requests: string[];
  /** What went to the console as an error or was thrown unseen. */
  readonly errors: string[];
  /** Shows a page in a new frame, in place of the last one. */
  show(
    html: string,
    functions: readonly string[],
    answer: AnswerCall,
  ): Promise<Frame>;
}

/** Opens the page around the frames; a test file needs one. */
export async function openStage(browser: Browser): Promise<Stage> {
  const context = await browser.newContext({
    viewport: SIDEBAR,
    locale: 'ru-RU',
    reducedMotion: 'reduce',
  });
  await addAxe(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const said: FrameMessage[] = [];
  const requests: string[] = [];
  const errors: string[] = [];
  let answerCall: AnswerCall = () => undefined;
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
        const value = await answerCall(name, args);
        return {to: 'google.script', id, value};
      } catch (thrown) {
        const error = thrown as Error;
        return {
          to: 'google.script',
          id,
          error: {name: error.name, message: error.message},
        };
      }
    },
  );
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    said,
    requests,
    errors,
    async show(html, functions, answer) {
      answerCall = answer;
      for (const list of [said, requests, errors]) list.length = 0;
      const element = await page.evaluateHandle(
        `show(${JSON.stringify(scriptRun(functions, ORIGIN) + html)})`,
      );
      const frame = (await (element as ElementHandle).contentFrame())!;
      await frame.waitForLoadState();
      return frame;
    },
  };
}

/** The page around; a frame has no rights but to run scripts and send forms. */
function around(): string {
  const script = `
    addEventListener('message', async ({source, data}) => {
      const {contentWindow} = document.querySelector('iframe');
      if (source !== contentWindow || data?.from !== 'google.script') return;
      const answer = await heard(data);
      if (answer) contentWindow.postMessage(answer, '*');
    });
    function show(html) {
      document.querySelector('iframe')?.remove();
      const frame = document.createElement('iframe');
      frame.title = 'Боковая панель';
      frame.sandbox = 'allow-scripts allow-forms';
      frame.srcdoc = html;
      return new Promise(resolve => {
        frame.onload = () => resolve(frame);
        document.body.append(frame);
      });
    }`;
  return `<!doctype html><html lang="ru"><title>Книга</title>
    <style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
    <body><script>${script}</script></body></html>`;
}
