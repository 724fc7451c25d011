// Docs: the advanced service, Google's Docs REST API v1, as far as reports want it — reading where the elements of a
// document are, and pinning header rows of tables.
import {editOf} from './docs-requests';
import type {DocumentFile, DocumentStore} from './document/file';
import {isParagraph, textOf, type DocNode} from './document/node';
import type {Runtime} from './runtime';
import {NotInLocalHost, ServiceError} from './service-error';

/** An element with its place, in UTF-16 units from the beginning of the body. */
interface Placed {
  startIndex: number;
  endIndex: number;
}

interface StructuralElement extends Placed {
  paragraph?: {elements: (Placed & {textRun?: {content: string}})[]};
  sectionBreak?: object;
  table?: {
    rows: number;
    columns: number;
    tableRows: (Placed & {
      tableCells: (Placed & {content: StructuralElement[]})[];
    })[];
  };
}

/** A paragraph ends with a line feed that counts; what is no text counts one. */
function placedParagraph(node: DocNode, start: number): StructuralElement {
  let at = start;
  const elements = node.children.map(child => {
    const content = child.type === 'TEXT' ? textOf(child) : undefined;
    const startIndex = at;
    at += content?.length ?? 1;
    return content === undefined
      ? {startIndex, endIndex: at}
      : {startIndex, endIndex: at, textRun: {content}};
  });
  const end = {startIndex: at, endIndex: at + 1, textRun: {content: '\n'}};
  return {
    startIndex: start,
    endIndex: at + 1,
    paragraph: {elements: [...elements, end]},
  };
}

/** The beginning of a table, of each row and of each cell counts one, and so does the end of the table. */
function placedTable(node: DocNode, start: number): StructuralElement {
  let at = start + 1;
  const tableRows = node.children.map(row => {
    const rowStart = at++;
    const tableCells = row.children.map(cell => {
      const startIndex = at;
      const content = placedContent(cell, startIndex + 1);
      at = content.at(-1)?.endIndex ?? startIndex + 1;
      return {startIndex, endIndex: at, content};
    });
    return {startIndex: rowStart, endIndex: at, tableCells};
  });
  return {
    startIndex: start,
    endIndex: at + 1,
    table: {
      rows: tableRows.length,
      columns: Math.max(0, ...tableRows.map(row => row.tableCells.length)),
      tableRows,
    },
  };
}

function placedContent(section: DocNode, start: number): StructuralElement[] {
  let at = start;
  return section.children.map(child => {
    const placed = isParagraph(child)
      ? placedParagraph(child, at)
      : placedTable(child, at);
    at = placed.endIndex;
    return placed;
  });
}

/** The collection «documents». What it answers has places and texts, no styles. */
export class DocumentsCollection {
  static readonly gas = 'Docs.DocumentsCollection';

  constructor(
    private readonly runtime: Runtime,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws ServiceError where the document is missing or not shared with the person */
  get(documentId: string, optionalArgs?: object): object {
    if (optionalArgs)
      throw new NotInLocalHost('Docs.Documents.get with options');
    const file = this.open('get', documentId);
    return {
      documentId,
      title: file.name,
      body: {
        content: [
          {startIndex: 0, endIndex: 1, sectionBreak: {}},
          ...placedContent(file.body, 1),
        ],
      },
    };
  }

  /** «If any request is not valid, then the entire request will fail and nothing will be applied» (reference). */
  batchUpdate(resource: {requests?: object[]}, documentId: string): object {
    const file = this.open('batchUpdate', documentId);
    const requests = resource.requests ?? [];
    if (requests.length === 0) {
      throw failed('batchUpdate', 'Must specify at least one request.');
    }
    const placed = placedContent(file.body, 1);
    const tableAt = (index: unknown) =>
      file.body.children[
        placed.findIndex(each => each.table && each.startIndex === index)
      ];
    const edits = requests.map((request, place) =>
      editOf(request, tableAt, (kind, why) =>
        failed('batchUpdate', `Invalid requests[${place}].${kind}: ${why}`),
      ),
    );
    for (const edit of edits) edit();
    this.runtime.meter.other('document.save');
    return {documentId, replies: requests.map(() => ({}))};
  }

  /**
   * The API sees a document as it was last saved: what DocumentApp changed since would be missed or lost in silence,
   * so the host refuses to go on.
   */
  private open(method: string, documentId: string): DocumentFile {
    const file = this.documents.get(documentId);
    this.runtime.meter.other('document.open');
    if (!file) throw failed(method, 'Requested entity was not found.');
    const {owner, editors, viewers} = file;
    const allowed = method === 'get' ? [...editors, ...viewers] : editors;
    if (![owner, ...allowed].includes(this.runtime.person)) {
      throw failed(method, 'The caller does not have permission');
    }
    if (file.unsavedBy === this.runtime) {
      throw new NotInLocalHost(
        `Docs.Documents.${method} of a document with unsaved edits: call saveAndClose before`,
      );
    }
    return file;
  }
}

export class Docs {
  static readonly gas = 'Docs.Docs';

  readonly Documents: DocumentsCollection;

  constructor(runtime: Runtime, documents: DocumentStore) {
    this.Documents = new DocumentsCollection(runtime, documents);
  }
}

function failed(method: string, why: string): ServiceError {
  return new ServiceError(
    `API call to docs.documents.${method} failed with error: ${why}`,
  );
}
