import { vi } from 'vitest';
import { stub } from './browser';

/**
 * Workers that run in the test itself, for one test: the app's own worker reads what is sent to it, and all messages are copied as a
 * browser copies them. Answers how many have been started and how many still run.
 */
export async function stubWorkers(): Promise<{ started: number; running: number }> {
  const count = { started: 0, running: 0 };
  let reply: (message: unknown) => void = () => undefined;
  const scope: { onmessage?: (event: { data: unknown }) => void; postMessage: typeof reply } = {
    postMessage: (message) => {
      reply(structuredClone(message));
    },
  };
  stub({ self: scope });
  vi.resetModules();
  await import('../../src/workers/open');
  class InProcess {
    onmessage: ((event: { data: unknown }) => void) | undefined;
    #ended = false;
    constructor() {
      count.started += 1;
      count.running += 1;
    }
    postMessage(data: unknown): void {
      queueMicrotask(() => {
        reply = (message) => {
          if (!this.#ended) this.onmessage?.({ data: message });
        };
        scope.onmessage?.({ data: structuredClone(data) });
      });
    }
    terminate(): void {
      if (!this.#ended) count.running -= 1;
      this.#ended = true;
    }
  }
  stub({ Worker: InProcess });
  return count;
}

/** Workers that break as soon as they are asked something, for one test. */
export function stubBrokenWorkers(message: string): void {
  stub({
    Worker: class {
      onerror: ((event: { message: string }) => void) | undefined;
      postMessage(): void {
        queueMicrotask(() => this.onerror?.({ message }));
      }
      terminate = (): void => undefined;
    },
  });
}

/** Workers that must not start, for one test. */
export function refuseWorkers(message: string): void {
  stub({
    Worker: function refuse() {
      throw new Error(message);
    },
  });
}
