/** Sidebars in a real browser: shown anew for each test, and looked over when it ends. */

import type {Browser, Frame} from 'playwright-core';
import {accessibilityFaults, openBrowser} from '../browser/browser';
import {openStage, type Stage} from '../browser/frame';
import {type Answers, showSidebar} from './event-form';

export interface Sidebars {
  show(
    name: 'form' | 'journal' | 'check',
    answers: Answers,
    request?: object,
  ): Promise<Frame>;
  /** Shows a page as the script gave it. */
  showPage(...page: Parameters<Stage['show']>): Promise<Frame>;
  readonly stage: Stage;
  /** What axe finds in the present state. */
  faults(): Promise<string[]>;
}

/**
 * Registers the hooks of a test file: one browser, a frame for each test. A state in which a test ends has no fault that
 * axe finds, no error in the console, and has asked nothing of anybody outside.
 */
export function sidebars(): Sidebars {
  let browser: Browser;
  let stage: Stage;
  let frame: Frame | undefined;

  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage(browser);
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    if (frame === undefined) return;
    const faults = await accessibilityFaults(frame);
    frame = undefined;
    const {errors, requests} = stage;
    expect({faults, errors, requests}).toEqual({
      faults: [],
      errors: [],
      requests: [],
    });
  });

  return {
    async show(name, answers, request) {
      frame = await showSidebar(stage, name, answers, request);
      return frame;
    },
    async showPage(...page) {
      frame = await stage.show(...page);
      return frame;
    },
    get stage() {
      return stage;
    },
    faults: () => accessibilityFaults(frame!),
  };
}
