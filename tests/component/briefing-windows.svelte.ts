import { flushSync } from 'svelte';
import { onTestFinished, vi, type Mock } from 'vitest';
import type { SceneId } from '../../src/core/dossier';
import { Briefing } from '../../src/state/briefing/Briefing.svelte';
import { Presentation } from '../../src/state/briefing/Presentation.svelte';
import { openWorkspace } from '../support/state';

/** Another window, and what was said to it. It is one of the browser's own, so that it can be the source of a message. */
export interface OtherWindow {
  readonly window: Window;
  readonly said: Mock<(message: Record<string, unknown>, targetOrigin: string) => void>;
  /** Lets this window say something to the window of the test. */
  say(data: unknown, origin?: string): void;
  close(): void;
}

export function openOther(): OtherWindow {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => {
    frame.remove();
  });
  const window = frame.contentWindow!;
  const said: OtherWindow['said'] = vi.fn();
  Object.assign(window, { postMessage: said });
  return {
    window,
    said,
    say: (data, origin = location.origin) => {
      dispatchEvent(new MessageEvent('message', { data, origin, source: window }));
      flushSync();
    },
    close: () => {
      frame.remove();
    },
  };
}

/** The kinds of what was said to a window since this was asked last. */
export function heard({ said }: OtherWindow): unknown[] {
  const kinds = said.mock.calls.map(([{ kind }]) => kind);
  said.mockClear();
  return kinds;
}

/** The last message of a kind that was said to a window. */
export const lastSaid = (
  { said }: OtherWindow,
  kind: string,
): Record<string, unknown> | undefined =>
  said.mock.calls.findLast(([message]) => message['kind'] === kind)?.[0];

/** The briefing of the dossier that ships, being presented. */
export async function present(now?: () => number) {
  const workspace = await openWorkspace();
  const end = vi.fn();
  let scene = $state<SceneId | undefined>(undefined);
  const briefing = new Briefing(workspace, {
    get briefing() {
      return { mode: 'present', scene } as const;
    },
    toScene: (to) => {
      scene = to;
    },
    endPresenting: end,
  });
  return { workspace, briefing, end, presentation: new Presentation(briefing, now) };
}
