/** Words that begin a sentence but are not part of a name: where a name may go on, only these start something new. */
const STARTERS = new Set(
  `the a an he she it they we i you but and however this that these those there in on at as if when while after before although
  though since his her its their our my your meanwhile yet still so then now here who what why where nor by from with
  during despite because instead also later until nobody nothing`.split(/\s+/),
);

export const isStarter = (word: string): boolean => STARTERS.has(word.toLowerCase());
