/** Shows a sidebar with what the menu item wants of it. */

/** The id by which the page finds its request: `src/sidebar/opened-with.ts`. */
const REQUEST_ELEMENT = 'opened-with';

/**
 * @param page file of dist/ without its ending
 * @param request for the page's first call
 */
export function showSidebar(
  page: string,
  title: string,
  request: object = {},
): void {
  // Inside a script element only «<» could end it.
  const json = JSON.stringify(request).replace(/</g, '\\u003c');
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile(page)
      .append(
        `<script type="application/json" id="${REQUEST_ELEMENT}">${json}</script>`,
      )
      .setTitle(title),
  );
}
