import type { Used } from './fonts';
import type { Block, Sheet } from './sheet';

/** The characters of a sheet by the face and the style in which they are set. */
export function charactersOf({ picture, blocks, legend }: Sheet): Used[] {
  const sans = new Set<number>();
  const serif = new Set<number>();
  const italic = new Set<number>();
  const add = (into: Set<number>, text: string): void => {
    for (const character of text) into.add(character.codePointAt(0) ?? 0);
  };
  const addBlock = ({ face, runs }: Block): void => {
    for (const run of runs) add(face === 'sans' ? sans : run.italic ? italic : serif, run.text);
  };
  for (const block of [...blocks, ...legend.map(({ words }) => words)]) addBlock(block);
  for (const mark of [...(picture?.drawing.marks ?? []), ...(picture?.drawing.moving ?? [])])
    switch (mark.kind) {
      case 'text':
      case 'note':
        for (const line of mark.block.lines) add(sans, line);
        break;
      case 'disc':
        add(sans, mark.text);
        break;
      case 'node':
        add(sans, mark.initials);
        break;
      case 'line':
      case 'stem':
        break;
    }
  return [
    { face: 'sans', italic: false, characters: sans },
    { face: 'serif', italic: false, characters: serif },
    { face: 'serif', italic: true, characters: italic },
  ];
}
