/** A name with one letter left out, doubled, changed, or changed over with the next, at every place where that makes another word. */
export const typosIn = (name: string): string[] =>
  [...name.matchAll(/\p{L}/gu)].flatMap(({ 0: letter, index }) => {
    const [before, after] = [name.slice(0, index), name.slice(index + letter.length)];
    const next = /^\p{L}/u.exec(after)?.[0] ?? '';
    return [
      before + after,
      before + letter + letter + after,
      `${before}w${after}`,
      before + next + letter + after.slice(next.length),
    ];
  });
