import { expect, it, onTestFinished, vi } from 'vitest';
import { openChannel, type Message } from '../../../src/storage/channel';

let last = 0;
/** Two windows on one channel, and what each has heard. */
function openTwo() {
  const name = `parley-channel-${(last += 1)}`;
  const heard: Record<'here' | 'there', Message[]> = { here: [], there: [] };
  const here = openChannel(name, (message) => heard.here.push(message));
  const there = openChannel(name, (message) => heard.there.push(message));
  const stranger = new BroadcastChannel(name);
  onTestFinished(() => {
    here.close();
    there.close();
    stranger.close();
  });
  return { here, there, stranger, heard };
}

it('what one window tells, the others hear, and not itself', async () => {
  const { here, heard } = openTwo();
  const messages: Message[] = [
    { kind: 'saved', id: 'd', stamp: 's' },
    { kind: 'removed', id: '' },
  ];
  for (const message of messages) here.post(message);
  await vi.waitFor(() => {
    expect(heard).toEqual({ here: [], there: messages });
  });
});

it.each([
  ['nothing', undefined],
  ['a word', 'saved'],
  ['another kind', { kind: 'renamed', id: 'd' }],
  ['no id', { kind: 'removed' }],
  ['a number for a stamp', { kind: 'saved', id: 'd', stamp: 1 }],
  ['no stamp', { kind: 'saved', id: 'd' }],
])('what is no message is not heard: %s', async (_why, data) => {
  const { stranger, heard } = openTwo();
  stranger.postMessage(data);
  stranger.postMessage({ kind: 'removed', id: 'last', more: 1 });
  await vi.waitFor(() => {
    expect(heard.here).toEqual([{ kind: 'removed', id: 'last' }]);
  });
});

it('a closed channel neither tells nor hears', async () => {
  const { here, there, stranger, heard } = openTwo();
  stranger.postMessage({ kind: 'removed', id: 'under way' });
  here.close();
  here.post({ kind: 'removed', id: 'from a closed one' });
  stranger.postMessage({ kind: 'removed', id: 'last' });
  await vi.waitFor(() => {
    expect(heard.there.map(({ id }) => id)).toEqual(['under way', 'last']);
  });
  expect(heard.here).toEqual([]);
  there.close();
});

it('a browser without channels is silent', () => {
  const { BroadcastChannel: absent } = globalThis;
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  onTestFinished(() => void Object.assign(globalThis, { BroadcastChannel: absent }));
  const channel = openChannel('d', () => expect.unreachable('heard'));
  channel.post({ kind: 'removed', id: 'd' });
  channel.close();
});
