// What scripts keep outside the book (documents, properties, triggers), as plain JSON and back.

import {deserialize, serialize} from 'node:v8';
import type {DocumentFile} from '../services/document/file';
import type {InstalledTrigger} from '../services/triggers';
import type {World} from '../world';

export interface WorldImage {
  /** Documents by id: trees with pictures, as v8 writes them, in base64. */
  readonly documents: {readonly [id: string]: string};
  readonly properties: {
    readonly [store: string]: {readonly [key: string]: string};
  };
  readonly triggers: readonly InstalledTrigger[];
}

/** Only what changed; a document that is null was deleted. */
export interface WorldPatch {
  readonly documents?: {readonly [id: string]: string | null};
  readonly properties?: WorldImage['properties'];
  readonly triggers?: WorldImage['triggers'];
}

export function worldImage(world: World): WorldImage {
  return {
    documents: Object.fromEntries(
      world.documents.all().map(file => [file.id, packed(file)]),
    ),
    properties: world.properties.image(),
    triggers: world.triggers.all(),
  };
}

export function takeWorld(world: World, patch: WorldPatch): void {
  for (const [id, text] of Object.entries(patch.documents ?? {})) {
    if (text === null) world.documents.delete(id);
    else world.documents.put(unpacked(text));
  }
  if (patch.properties) world.properties.take(patch.properties);
  if (patch.triggers) world.triggers.take(patch.triggers);
}

/** What became different between two images; undefined for nothing. */
export function worldPatch(
  before: WorldImage,
  after: WorldImage,
): WorldPatch | undefined {
  const ids = new Set([
    ...Object.keys(before.documents),
    ...Object.keys(after.documents),
  ]);
  const documents = Object.fromEntries(
    [...ids]
      .filter(id => before.documents[id] !== after.documents[id])
      .map(id => [id, after.documents[id] ?? null]),
  );
  const same = (one: unknown, other: unknown) =>
    JSON.stringify(one) === JSON.stringify(other);
  const patch: WorldPatch = {
    ...(Object.keys(documents).length > 0 && {documents}),
    ...(!same(before.properties, after.properties) && {
      properties: after.properties,
    }),
    ...(!same(before.triggers, after.triggers) && {triggers: after.triggers}),
  };
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** Trees know their parents, which JSON does not; a run that has not saved is over when the file is packed. */
const packed = (file: DocumentFile): string =>
  serialize({...file, unsavedBy: null}).toString('base64');

const unpacked = (text: string): DocumentFile =>
  deserialize(Buffer.from(text, 'base64')) as DocumentFile;
