// A Google Doc of the host as a .docx, as Docs would export it: styles, lists, tables, pictures, header, footer.
import {Document, Footer, Header, Packer} from 'docx';
import type {DocumentFile} from '../services/document/file';
import {blocksOf} from './docx-blocks';
import {numberingOf, stylesOf, twips} from './docx-styles';

/** Points from the edge of the page to the header and the footer, as in a new Google Doc. */
const headerMargin = 36;

/**
 * The bytes of the .docx.
 * @param language of the text for spelling and hyphenation, as «ru-RU»
 */
export async function documentToDocx(
  file: DocumentFile,
  language = 'ru-RU',
): Promise<Buffer> {
  const {body, header, footer} = file;
  const page = body.attributes as Record<string, number>;
  const width = page.PAGE_WIDTH - page.MARGIN_LEFT - page.MARGIN_RIGHT;
  const document = new Document({
    title: file.name,
    creator: file.owner,
    lastModifiedBy: file.owner,
    styles: stylesOf(language),
    numbering: numberingOf([body, header, footer]),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(page.PAGE_WIDTH),
              height: twips(page.PAGE_HEIGHT),
            },
            margin: {
              top: twips(page.MARGIN_TOP),
              bottom: twips(page.MARGIN_BOTTOM),
              left: twips(page.MARGIN_LEFT),
              right: twips(page.MARGIN_RIGHT),
              header: twips(headerMargin),
              footer: twips(headerMargin),
            },
          },
        },
        headers: header
          ? {default: new Header({children: blocksOf(header, width)})}
          : undefined,
        footers: footer
          ? {default: new Footer({children: blocksOf(footer, width)})}
          : undefined,
        children: blocksOf(body, width),
      },
    ],
  });
  return Packer.toBuffer(document);
}
