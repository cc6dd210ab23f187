import { pictureTexts } from '../../core/texts/exports-pictures';
import type { Shown } from '../../exporters/picture';
import type { Briefing } from '../briefing/Briefing.svelte';
import type { Session } from '../session';

/** What an exporter may need of the screen. */
export interface Screen {
  readonly theme: 'light' | 'dark';
  /** What is on the screen; undefined where neither a stage nor a scene is. */
  readonly shown: Shown | undefined;
}

/** What is on the screen, in the colours in which it is; `isDark`: whether the system asks for dark ones. */
export function screenOf(
  session: Pick<Session, 'picture' | 'theme' | 'navigation'>,
  briefing: Pick<Briefing, 'scene' | 'scenes' | 'index'>,
  isDark: boolean,
): Screen {
  const { current } = session.theme;
  const theme = current === 'system' ? (isDark ? 'dark' : 'light') : current;
  const { scene, scenes, index } = briefing;
  if (!session.navigation.isBriefing) return { theme, shown: stageOf(session.picture) };
  const place = pictureTexts.place(index + 1, scenes.length);
  return { theme, shown: scene && { kind: 'scene', scene, place } };
}

/** The stage as it stands; undefined where it has not been drawn yet. */
function stageOf({ input, drawing, view, layer, frame }: Session['picture']): Shown | undefined {
  if (!input || !drawing || !frame) return undefined;
  const { k, x, y } = layer;
  // Somebody who has come nearer takes along what is in sight.
  const window = { x: -x / k, y: -y / k, width: frame.width / k, height: frame.height / k };
  return { kind: 'view', look: input, drawing, ...(view && { window }) };
}
