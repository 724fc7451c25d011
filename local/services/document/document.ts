// Document: one opening of a Google Doc — its sections, its name, the people who share it.
import {ServiceError} from '../service-error';
import {User} from '../session';
import {elementOf, elementOrNull, type Element} from './element';
import type {OpenDocument} from './file';
import {newNode, newParagraph, type NodeType} from './node';
import './leaves';
import './paragraph';
import './section';
import './table';

/** An address as a script gives it; throws Google's words for what is none. */
function addressOf(person: string | User): string {
  const email = typeof person === 'string' ? person : person.getEmail();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw new ServiceError(`Invalid email: ${email}`);
  }
  return email;
}

const without = (list: string[], ...emails: string[]): string[] =>
  list.filter(email => !emails.includes(email));

export class Document {
  static readonly gas = 'Document.Document';

  constructor(private readonly open: OpenDocument) {}

  getId(): string {
    return this.open.file.id;
  }

  getName(): string {
    return this.open.file.name;
  }

  setName(name: string): Document {
    this.open.edit();
    this.open.file.name = name;
    return this;
  }

  getUrl(): string {
    return `https://docs.google.com/document/d/${this.getId()}/edit`;
  }

  getBody(): Element {
    return elementOf(this.open, this.open.file.body);
  }

  /** Null as long as the document has none. */
  getHeader(): Element | null {
    return elementOrNull(this.open, this.open.file.header);
  }

  getFooter(): Element | null {
    return elementOrNull(this.open, this.open.file.footer);
  }

  addHeader(): Element {
    return this.addSection('header', 'HEADER_SECTION');
  }

  addFooter(): Element {
    return this.addSection('footer', 'FOOTER_SECTION');
  }

  /** Saves; every edit through this opening throws from now on. */
  saveAndClose(): void {
    this.open.save();
  }

  addEditor(person: string | User): Document {
    return this.addEditors([addressOf(person)]);
  }

  /** A viewer who becomes an editor is a viewer no more. Sharing works on a closed document too: it is Drive's. */
  addEditors(emailAddresses: string[]): Document {
    const {file} = this.open;
    const added = emailAddresses.map(addressOf);
    file.editors = [...new Set([...file.editors, ...added])];
    file.viewers = without(file.viewers, ...added);
    return this;
  }

  addViewer(person: string | User): Document {
    return this.addViewers([addressOf(person)]);
  }

  /** «If a user was already on the list of editors, this method has no effect» (reference of `addViewer`). */
  addViewers(emailAddresses: string[]): Document {
    const {file} = this.open;
    const added = without(
      emailAddresses.map(addressOf),
      file.owner,
      ...file.editors,
    );
    file.viewers = [...new Set([...file.viewers, ...added])];
    return this;
  }

  /** The owner is among the editors, and among the viewers too. */
  getEditors(): User[] {
    const {owner, editors} = this.open.file;
    return [owner, ...without(editors, owner)].map(email => new User(email));
  }

  getViewers(): User[] {
    const {owner, viewers} = this.open.file;
    return [owner, ...viewers].map(email => new User(email));
  }

  removeEditor(person: string | User): Document {
    const {file} = this.open;
    file.editors = without(file.editors, addressOf(person));
    return this;
  }

  removeViewer(person: string | User): Document {
    const {file} = this.open;
    file.viewers = without(file.viewers, addressOf(person));
    return this;
  }

  private addSection(
    place: 'footer' | 'header',
    type: Extract<NodeType, 'FOOTER_SECTION' | 'HEADER_SECTION'>,
  ): Element {
    this.open.edit();
    const {file} = this.open;
    if (file[place]) {
      throw new ServiceError(`Document already contains a ${place}.`);
    }
    file[place] = newNode(type, [newParagraph('')]);
    return elementOf(this.open, file[place]);
  }
}
