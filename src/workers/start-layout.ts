import type { LayoutInput, Point } from '../core/layout';
import type { LayoutReply, LayoutRequest } from './layout';
import layoutUrl from './layout?worker&url';
import { trustUrl } from './trusted';

let requests = 0;

/** Lays a graph out in a worker. Rejects if the worker cannot start or the layout throws; the worker ends with its reply. */
export function layoutInWorker(input: LayoutInput): Promise<readonly Point[]> {
  requests += 1;
  const id = requests;
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustUrl(layoutUrl) as string | URL, { type: 'module' });
    const settle = (act: () => void) => {
      worker.terminate();
      act();
    };
    worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (data.id !== id) return;
      settle(() => {
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.positions);
      });
    };
    worker.onerror = (event) => {
      settle(() => {
        reject(new Error(`layout worker failed: ${event.message}`));
      });
    };
    worker.postMessage({ id, input } satisfies LayoutRequest);
  });
}
