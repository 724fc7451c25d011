/** What the menu item that opened the sidebar wants of it. */

/** Id of the element with the request as JSON, which the server appends to the page. */
const ELEMENT = 'opened-with';

/** The request; undefined where the page was opened without one. */
export function openedWith<Request>(): Request | undefined {
  const given = document.getElementById(ELEMENT)?.textContent;
  return given ? (JSON.parse(given) as Request) : undefined;
}

/** Runs once the whole page is there: what the server appended stands behind the script. */
export function whenPageIsThere(start: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start, {once: true});
  } else {
    start();
  }
}
