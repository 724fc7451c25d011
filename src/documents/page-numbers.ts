/** Page numbers: a script cannot make them, but it can copy the footer of a document that a person has made. */

/**
 * Appends the paragraphs of a sample's footer to that of a document.
 *
 * Google documents `UnsupportedElement.copy()` and says nothing of copies across documents, so that the footer is
 * read back (docs/decisions/documents.md, 2).
 *
 * @returns what went wrong, a Russian sentence; '' where the numbers arrived
 */
export function copyPageNumbers(
  address: string,
  document: GoogleAppsScript.Document.Document,
): string {
  const footer = document.getFooter();
  try {
    const sample = DocumentApp.openByUrl(address).getFooter();
    for (const paragraph of sample?.getParagraphs() ?? []) {
      footer.appendParagraph(paragraph.copy());
    }
  } catch {
    return failure('образец не открылся или не дал себя скопировать');
  }
  const {UNSUPPORTED} = DocumentApp.ElementType;
  return footer.findElement(UNSUPPORTED) === null
    ? failure('в колонтитуле образца их нет, или Google их не скопировал')
    : '';
}

function failure(reason: string): string {
  return `Номера страниц не перенесены: ${reason}. Откройте документ, Вставка → Номера страниц.`;
}
