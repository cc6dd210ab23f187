import { expect, it } from 'vitest';
import { createSession } from '../../../src/state/session';
import { refuseStorage, stubHistory, stubStorage } from '../../support/browser';
import { FIRST_FILE } from '../../support/dossiers';
import { DESK } from '../../support/drawings';

it('all parts of the screen share one dossier, one choice and one picture', async () => {
  const history = stubHistory('#view=actor/trump');
  const { workspace, selection, picture, navigation } = createSession(Promise.resolve(FIRST_FILE));
  picture.resize(DESK);
  await workspace.open(FIRST_FILE, navigation.read);
  expect(selection.choice?.id).toBe('trump');
  expect([...(picture.focus?.chosen ?? [])]).toEqual(['trump']);
  navigation.choose(undefined);
  expect(picture.focus).toBeUndefined();
  expect(history.hashes).toEqual(['#view=actor/trump', '']);
});

it('colours are as they were chosen on the last visit, else as the system has them', () => {
  stubStorage({ 'parley.theme': 'dark' });
  expect(createSession(Promise.resolve(FIRST_FILE)).theme.current).toBe('dark');
  refuseStorage();
  expect(createSession(Promise.resolve(FIRST_FILE)).theme.current).toBe('system');
});
