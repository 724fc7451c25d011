/** What of a text a Google Doc can hold. */

/** Other ways to break a line than the one that documents know. */
// eslint-disable-next-line no-control-regex
const BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/**
 * «Some control characters (U+0000-U+0008, U+000C-U+001F) and characters from the Unicode Basic Multilingual Plane
 * Private Use Area (U+E000-U+F8FF) will be stripped out of the inserted text» (InsertTextRequest of the Docs API,
 * https://developers.google.com/docs/api/reference/rest/v1/documents/request#inserttextrequest). Whether DocumentApp
 * strips or refuses them nothing says, so that it never meets one; nor those that no XML can hold.
 */
const UNHELD =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffe\uffff]/g;
/** Half of a pair. */
const HALVES = /\p{Cs}/gu;

/** A text as a document holds it: what people see of it stays to the letter. */
export function documentText(text: string): string {
  return text
    .replace(BREAKS, '\n')
    .replace(UNHELD, '')
    .replace(HALVES, '\ufffd');
}
