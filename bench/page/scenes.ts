/** A dossier with a briefing of some scenes: each lights four relations, and comes near to every second one's. JSON text in and out. */
export function withScenes(json: string, count: number): string {
  const dossier = JSON.parse(json) as { relations: { id: string }[] };
  const { relations } = dossier;
  const scenes = Array.from({ length: count }, (_, i) => ({
    id: `scene-${i + 1}`,
    headline: `Scene ${i + 1} of a crowded story`,
    relations: [0, 1, 2, 3].map((k) => relations[(i * 97 + k * 31) % relations.length]?.id),
    camera: i % 2 === 0 ? 'all' : 'lit',
  }));
  return JSON.stringify({ ...dossier, briefing: { scenes } });
}
