// What a sidebar's frame and the page around it say to each other, by postMessage: the transport of google.script.

/** From the frame. Only messages whose source is the frame's own window are of that frame. */
export type FrameMessage =
  | {
      readonly from: 'google.script';
      readonly say: 'call';
      /** Answered with the same number. */
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  | {readonly from: 'google.script'; readonly say: 'close'}
  | {readonly from: 'google.script'; readonly say: 'focus'}
  | {
      readonly from: 'google.script';
      readonly say: 'height' | 'width';
      readonly pixels: number;
    };

/** From the page: what a call gave. */
export interface CallAnswer {
  readonly to: 'google.script';
  readonly id: number;
  readonly value?: unknown;
  /** What the function threw, or why it could not be called. */
  readonly error?: {readonly name: string; readonly message: string};
}
