// A host with the book of a kept session: its snapshot, and then all that its log says.

import {join} from 'node:path';
import type {Book} from '../book/book';
import {bookFrom, bookImage} from '../book/image';
import {applyPatch} from '../book/recording';
import {createHost, type Host} from '../host';
import {projectRoot} from '../signatures/table';
import type {DeskImage} from './desk';
import {readSession} from './ledger';
import {takeWorld, worldImage} from './world-image';

/**
 * @param script folder of the built script; the add-on of dist/ unless told
 * @throws Error where the session is damaged
 */
export function reopen(session: string, script?: string): Host {
  const {image, patches} = readSession(session);
  const last = patches.findLastIndex(({book}) => book.book);
  const book = bookFrom(last < 0 ? image.book : patches[last].book.book!);
  for (const patch of patches.slice(last + 1)) applyPatch(book, patch.book);
  const host = hostOf(book, script);
  takeWorld(host.world, image.world);
  for (const {world} of patches) if (world) takeWorld(host.world, world);
  return host;
}

/** A script, the add-on of dist/ unless told, on a book. */
export const hostOf = (book: Book, script?: string): Host =>
  createHost({folder: script ?? join(projectRoot(), 'dist'), book});

/** All of a host that is kept. */
export const deskImage = ({book, world}: Host): DeskImage => ({
  book: bookImage(book),
  world: worldImage(world),
});
