// Documents of the host by id, who may do what with each, and one opening of a document by a script.
import {ServiceError} from '../service-error';
import type {Runtime} from '../runtime';
import {
  descendants,
  insertChild,
  newNode,
  newParagraph,
  isParagraph,
  type DocNode,
} from './node';
import {tidy} from './runs';

/** One Google Doc. */
export interface DocumentFile {
  readonly id: string;
  name: string;
  body: DocNode;
  header: DocNode | null;
  footer: DocNode | null;
  /** E-mail addresses; the owner is '' where the person is not known. */
  readonly owner: string;
  editors: string[];
  viewers: string[];
  /** How many lists were begun: their ids are counted. */
  lists: number;
  /** The run that edited it and has not saved yet; the end of a run saves too. */
  unsavedBy: Runtime | null;
}

/** A4, as Google gives it to an account of a country that uses it, and its margins of an inch; in points. */
export const newPage = {
  PAGE_WIDTH: 595.276,
  PAGE_HEIGHT: 841.89,
  MARGIN_TOP: 72,
  MARGIN_BOTTOM: 72,
  MARGIN_LEFT: 72,
  MARGIN_RIGHT: 72,
};

/** «Documents created»: 250 a day for a consumer account (Google, «Quotas for Google services»). */
const createdPerDay = 250;

/** The documents that the people of this host have in their Drives. */
export class DocumentStore {
  private readonly files = new Map<string, DocumentFile>();
  private readonly createdOn = new Map<string, number>();

  /** All documents, oldest first. */
  all(): DocumentFile[] {
    return [...this.files.values()];
  }

  get(id: string): DocumentFile | undefined {
    return this.files.get(id);
  }

  /** A new empty document of the person at the keyboard; throws Google's words once the day's quota is used up. */
  create(name: string, runtime: Runtime): DocumentFile {
    const day = runtime.now().toISOString().slice(0, 10);
    const created = this.createdOn.get(day) ?? 0;
    if (created >= createdPerDay) {
      throw new ServiceError(
        'Service invoked too many times for one day: docs create.',
      );
    }
    this.createdOn.set(day, created + 1);
    return this.add(name, runtime.person);
  }

  /**
   * A document that a person made by hand. With `pageNumbers` its footer holds the page number («Insert → Page
   * numbers»), which no script can make.
   */
  add(
    name: string,
    owner: string,
    {pageNumbers = false}: {pageNumbers?: boolean} = {},
  ): DocumentFile {
    const id = this.freeId();
    const body = newNode('BODY_SECTION', [newParagraph('')]);
    body.attributes = {...newPage};
    const file: DocumentFile = {
      id,
      name,
      body,
      header: null,
      footer: pageNumbers ? numberedFooter() : null,
      owner,
      editors: [],
      viewers: [],
      lists: 0,
      unsavedBy: null,
    };
    this.files.set(id, file);
    return file;
  }

  /** Google's ids have 44 letters; these count up, so that a run gives the same twice. */
  private freeId(): string {
    for (let count = this.files.size + 1; ; count++) {
      const id = `1local${String(count).padStart(38, '0')}`;
      if (!this.files.has(id)) return id;
    }
  }

  /** Takes a file as it is, in the place of one of the same id. */
  put(file: DocumentFile): void {
    this.files.set(file.id, file);
  }

  /** As a person empties the bin: the id opens nothing any more. */
  delete(id: string): void {
    this.files.delete(id);
  }
}

function numberedFooter(): DocNode {
  const paragraph = newParagraph('');
  paragraph.attributes.HORIZONTAL_ALIGNMENT = 'RIGHT';
  insertChild(paragraph, 0, newNode('UNSUPPORTED'));
  return newNode('FOOTER_SECTION', [paragraph]);
}

/** One opening of a document: it ends with `saveAndClose`, other openings of the same document go on. */
export class OpenDocument {
  closed = false;

  constructor(
    readonly runtime: Runtime,
    readonly file: DocumentFile,
  ) {}

  /**
   * Called before every edit. Reads through old handles go on after `saveAndClose`, edits throw these words.
   * Doubt: what Google says to an edit by a viewer is not documented.
   */
  edit(): void {
    if (this.closed) {
      throw new ServiceError(
        'Document is closed, its contents cannot be updated.',
      );
    }
    const {owner, editors} = this.file;
    if (![owner, ...editors].includes(this.runtime.person)) {
      throw new ServiceError(
        'You do not have permission to edit the requested document.',
      );
    }
    this.file.unsavedBy = this.runtime;
  }

  save(): void {
    this.edit();
    this.runtime.meter.other('document.save');
    this.file.unsavedBy = null;
    this.closed = true;
  }

  /** For the meter: so many elements were made. */
  made(node: DocNode): void {
    this.runtime.meter.other('document.element');
    for (const {type} of descendants(node)) {
      if (type === 'TABLE_CELL') this.runtime.meter.other('document.element');
    }
  }
}

/** Opens the file for the person at the keyboard, or throws as Google does where it is missing or not shared. */
export function openFile(
  runtime: Runtime,
  file: DocumentFile | undefined,
): OpenDocument {
  runtime.meter.other('document.open');
  const allowed = file && [file.owner, ...file.editors, ...file.viewers];
  if (!file || !allowed?.includes(runtime.person)) {
    throw new ServiceError(
      "Document is missing (perhaps it was deleted, or you don't have read access?)",
    );
  }
  // Another opening in this run may still hold the texts one by one.
  if (file.unsavedBy !== runtime) mergeTexts(file);
  return new OpenDocument(runtime, file);
}

/**
 * Texts appended one by one are elements of their own only until the document is opened anew. Doubt: Google does not
 * document when neighbouring texts become one.
 */
function mergeTexts(file: DocumentFile): void {
  for (const section of [file.body, file.header, file.footer]) {
    const below = section ? [...descendants(section)] : [];
    for (const paragraph of below.filter(isParagraph)) {
      const kept: DocNode[] = [];
      for (const child of paragraph.children) {
        const last = kept.at(-1);
        if (last?.type === 'TEXT' && child.type === 'TEXT') {
          last.runs = tidy([...last.runs, ...child.runs]);
          child.parent = null;
        } else {
          kept.push(child);
        }
      }
      paragraph.children = kept;
    }
  }
}
