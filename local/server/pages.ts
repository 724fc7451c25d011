// The documents that the server hands out: the page itself, a frame with a script's page, the preview of a document.

import {escapeHtml} from './escape-html';

/** @param secret what the page's requests have to bear */
export function livePage(secret: string): string {
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="innoset-secret" content="${escapeHtml(secret)}">
<title>Инносеть</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/page.css">
</head>
<body>
<div id="app" class="loading"><p role="status">Книга открывается…</p></div>
<script type="module" src="/page/page.js"></script>
</body>
</html>
`;
}

/** Links to documents of this machine are opened by the page around the frame. */
const DOCUMENT_LINKS = `<script>
addEventListener('click', event => {
  const link = event.target instanceof Element && event.target.closest('a[href]');
  const found = link && /^https:\\/\\/docs\\.google\\.com\\/document\\/d\\/([\\w-]+)/.exec(link.href);
  if (!found) return;
  event.preventDefault();
  parent.postMessage({from: 'innoset', document: found[1]}, ORIGIN);
});
</script>`;

/**
 * @param page what the script of the book made
 * @param script the element that gives the frame its google.script
 * @param origin of the page around
 */
export function framePage(
  {title, html}: {title: string; html: string},
  script: string,
  origin: string,
): string {
  const links = DOCUMENT_LINKS.replace('ORIGIN', JSON.stringify(origin));
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${script}${links}</head><body>${html}</body></html>`;
}

/** @param body HTML that mammoth made of the document */
export function previewPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; background: #f1f3f4; font: 11pt/1.4 "PT Serif", "Times New Roman", serif; color: #202124; }
main { box-sizing: border-box; max-width: 210mm; min-height: 297mm; margin: 24px auto; padding: 20mm; background: #fff; box-shadow: 0 1px 3px #0003; }
h1, h2, h3 { line-height: 1.25; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 10pt; }
td, th { border: 1px solid #9aa0a6; padding: 3px 6px; vertical-align: top; }
td p, th p { margin: 0; }
img { max-width: 100%; }
</style>
</head>
<body><main>${body}</main></body>
</html>
`;
}
