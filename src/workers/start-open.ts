import type { Parsed } from '../core/dossier';
import type { Point } from '../core/layout';
import type { OpenReply } from './open';
import openUrl from './open?worker&url';
import { trustUrl } from './trusted';

/** A dossier as a worker opens it: what it read, and a little later where the actors stand (never settles if nothing was read). */
export interface Opening {
  readonly parsed: Promise<Parsed>;
  readonly layout: Promise<readonly Point[]>;
  /** Ends the worker: where the actors stand is not asked for. */
  readonly stop: () => void;
}

/** Reads and lays out a dossier in a worker. Both promises reject if it cannot start or breaks; it ends with its last reply. */
export function openInWorker(text: string): Opening {
  const parsed = Promise.withResolvers<Parsed>();
  const layout = Promise.withResolvers<readonly Point[]>();
  layout.promise.catch(() => undefined); // whoever waits for `parsed` hears of it first
  const worker = new Worker(trustUrl(openUrl) as string | URL, { type: 'module' });
  const fail = (message: string) => {
    worker.terminate();
    const error = new Error(message);
    parsed.reject(error);
    layout.reject(error);
  };
  worker.onmessage = ({ data }: MessageEvent<OpenReply>) => {
    if ('error' in data) fail(data.error);
    else if ('layout' in data) {
      worker.terminate();
      layout.resolve(data.layout);
    } else {
      if (!data.dossier) worker.terminate();
      parsed.resolve(data);
    }
  };
  worker.onerror = ({ message }) => {
    fail(`the worker that opens dossiers failed: ${message}`);
  };
  worker.postMessage(text);
  const stop = () => {
    worker.terminate();
  };
  return { parsed: parsed.promise, layout: layout.promise, stop };
}
