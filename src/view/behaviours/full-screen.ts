/** The keyboard of Chromium, which can keep Escape for the page while it fills the screen. */
interface KeyboardLock {
  lock(keys: readonly string[]): Promise<void>;
  unlock(): void;
}
const keyboard = (): KeyboardLock | undefined =>
  (navigator as Navigator & { keyboard?: KeyboardLock }).keyboard;

/** Fills the screen with the page. False if that is refused: without a press of a person, in a frame, or by the browser. */
export async function fillScreen(): Promise<boolean> {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    return false;
  }
  // Where Escape cannot be kept, the first press leaves the full screen and the second one the briefing.
  await keyboard()
    ?.lock(['Escape'])
    .catch(() => undefined);
  return true;
}

/** Gives the screen back, if the page fills it. */
export async function leaveScreen(): Promise<void> {
  keyboard()?.unlock();
  if (document.fullscreenElement) await document.exitFullscreen();
}

/**
 * Keeps the screen from going dark. Answers what lets it go again; where the browser cannot do it, or does not want to, nothing happens.
 */
export function keepAwake(): () => void {
  let lock: Promise<WakeLockSentinel | undefined> = Promise.resolve(undefined);
  const take = () => {
    if (document.visibilityState === 'visible' && 'wakeLock' in navigator)
      lock = navigator.wakeLock.request('screen').catch(() => undefined);
  };
  take();
  document.addEventListener('visibilitychange', take);
  return () => {
    document.removeEventListener('visibilitychange', take);
    void lock.then((one) => one?.release());
  };
}
