// What finds and changes places, apart from index.ts: a page that shows a dossier which keeps its places need not load it.
export { countCrossings } from './metrics';
export { placeNewcomers } from './newcomers';
export { computePositions, makeRoom } from './positions';
export { createRandom } from './random';
export { createDragSimulation, type DragSimulation } from './spacing-drag';
