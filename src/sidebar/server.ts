/**
 * The one place that speaks to Google's script: each call of the contract as a promise.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */

import type {Calls} from '../contract';

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: {readonly script: {readonly run: Runner}};

type CallName = keyof Calls;

/**
 * Asks the server.
 *
 * @throws Error where no answer came: the connection broke, the function failed or its answer could not pass (then
 *   null arrives). Whether something was written is not known: only a call with the same token tells.
 */
export function ask<Name extends CallName>(
  name: Name,
  ...request: Parameters<Calls[Name]>
): Promise<ReturnType<Calls[Name]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler(answer => {
        if (answer === null) reject(new Error('пустой ответ'));
        else resolve(answer as ReturnType<Calls[Name]>);
      })
      .withFailureHandler(reject);
    (runner as unknown as Record<Name, (...sent: unknown[]) => void>)[name](
      ...request,
    );
  });
}

/** A token for one press of a button: a repeated call with it does nothing twice. */
export function newToken(): string {
  // randomUUID is absent in a frame that is no secure context.
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}
