// DocumentApp: makes and opens Google Docs.
import type {Runtime} from '../runtime';
import {ServiceError} from '../service-error';
import {
  Attribute,
  ElementType,
  GlyphType,
  HorizontalAlignment,
  ParagraphHeading,
  PositionedLayout,
  TextAlignment,
  VerticalAlignment,
} from './attributes';
import {Document} from './document';
import {openFile, OpenDocument, type DocumentStore} from './file';

export class DocumentApp {
  static readonly gas = 'Document.DocumentApp';

  readonly Attribute = Attribute;
  readonly ElementType = ElementType;
  readonly GlyphType = GlyphType;
  readonly HorizontalAlignment = HorizontalAlignment;
  readonly ParagraphHeading = ParagraphHeading;
  readonly PositionedLayout = PositionedLayout;
  readonly TextAlignment = TextAlignment;
  readonly VerticalAlignment = VerticalAlignment;

  constructor(
    private readonly runtime: Runtime,
    private readonly documents: DocumentStore,
  ) {}

  /** A private document in the root of its maker's Drive. */
  create(name: string): Document {
    const file = this.documents.create(name, this.runtime);
    this.runtime.meter.other('document.open');
    return new Document(new OpenDocument(this.runtime, file));
  }

  openById(id: string): Document {
    return new Document(openFile(this.runtime, this.documents.get(id)));
  }

  openByUrl(url: string): Document {
    const id = /\/d\/([\w-]+)|[?&]id=([\w-]+)/.exec(url);
    if (!id) throw new ServiceError('Invalid argument: url');
    return this.openById(id[1] ?? id[2]);
  }

  /** The host's scripts are bound to a spreadsheet: there is no document around them. */
  getActiveDocument(): Document | null {
    return null;
  }

  /** Only a script bound to a document has the document's screen. */
  getUi(): never {
    throw new ServiceError(
      'Cannot call DocumentApp.getUi() from this context.',
    );
  }
}
