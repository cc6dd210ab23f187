import * as v from 'valibot';

/** What a window tells the others of the library. */
export type Message = v.InferOutput<typeof MessageSchema>;
const MessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('saved'), id: v.string(), stamp: v.string() }),
  v.object({ kind: v.literal('removed'), id: v.string() }),
]);

export interface Channel {
  /** Tells all other windows; those that do not listen miss it. */
  post(message: Message): void;
  close(): void;
}

/**
 * Opens the channel between the windows of this browser. What is no `Message`, from another version of Parley, is not
 * heard. Does nothing where the browser has no channels.
 */
export function openChannel(name: string, onmessage: (message: Message) => void): Channel {
  if (!('BroadcastChannel' in globalThis)) return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  let open = true;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { success, output } = v.safeParse(MessageSchema, data);
    if (success) onmessage(output);
  };
  return {
    post: (message) => {
      if (open) channel.postMessage(message);
    },
    close: () => {
      open = false;
      channel.close();
    },
  };
}
