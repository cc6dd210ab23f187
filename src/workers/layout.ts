import { computePositions, type LayoutInput, type Point } from '../core/layout';

/** A request carries an id; the reply names it again, so that a stale one can be told apart. */
export interface LayoutRequest {
  readonly id: number;
  readonly input: LayoutInput;
}

export type LayoutReply =
  | { readonly id: number; readonly positions: readonly Point[] }
  | { readonly id: number; readonly error: string };

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const { id, input } = data;
  let reply: LayoutReply;
  try {
    reply = { id, positions: computePositions(input) };
  } catch (error) {
    reply = { id, error: String(error) };
  }
  self.postMessage(reply);
};
