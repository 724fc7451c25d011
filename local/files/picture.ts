// A picture from one format into another, by the canvas of this process.
import {createCanvas, Image} from '@napi-rs/canvas';

/**
 * The picture (PNG, JPEG, GIF, BMP) as PNG or JPEG; of an animation the first frame. JPEG knows no transparency: what
 * shines through becomes white. Undefined where the bytes are no picture.
 */
export function convertPicture(
  bytes: Uint8Array,
  type: 'image/png' | 'image/jpeg',
): Uint8Array | undefined {
  const image = new Image();
  try {
    image.src = Buffer.from(bytes);
  } catch {
    return undefined;
  }
  if (!image.width || !image.height) return undefined;
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (type === 'image/jpeg') {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, image.width, image.height);
  }
  context.drawImage(image, 0, 0);
  return type === 'image/png'
    ? canvas.toBuffer('image/png')
    : canvas.toBuffer('image/jpeg');
}
