// Pictures in documents: read from a blob's bytes, shown at their own size.
import type {BlobSource} from '../blob';
import {ServiceError} from '../service-error';
import {newNode, type DocNode} from './node';

/** 50 MB: Docs API, «Insert inline images». */
const maxBytes = 50 * 1024 * 1024;

interface Size {
  contentType: string;
  width: number;
  height: number;
}

function pngSize(data: Buffer): Size | undefined {
  if (data.length < 24 || data.readUInt32BE(0) !== 0x89504e47) return undefined;
  return {
    contentType: 'image/png',
    width: data.readUInt32BE(16),
    height: data.readUInt32BE(20),
  };
}

function gifSize(data: Buffer): Size | undefined {
  if (data.length < 10 || data.toString('latin1', 0, 4) !== 'GIF8') {
    return undefined;
  }
  return {
    contentType: 'image/gif',
    width: data.readUInt16LE(6),
    height: data.readUInt16LE(8),
  };
}

/** The size stands in the first «start of frame» segment. */
function jpegSize(data: Buffer): Size | undefined {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < data.length;) {
    const marker = data[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf;
    if (isFrame && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return {
        contentType: 'image/jpeg',
        width: data.readUInt16BE(at + 7),
        height: data.readUInt16BE(at + 5),
      };
    }
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}

/**
 * A detached picture of the blob's bytes, at their own size in pixels. PNG, JPEG and GIF only, as Docs takes them.
 * Doubt: whether Google shrinks a picture wider than the page; the host does not, so set the width.
 */
export function newPicture(source: BlobSource): DocNode {
  const {bytes} = source.getBlob();
  if (bytes.length > maxBytes) {
    throw new ServiceError('Blob exceeds the maximum image size.');
  }
  const data = Buffer.from(bytes);
  const size = pngSize(data) ?? gifSize(data) ?? jpegSize(data);
  if (!size) throw new ServiceError('Invalid image data.');
  const node = newNode('INLINE_IMAGE');
  node.picture = {bytes: data, ...size};
  return node;
}
