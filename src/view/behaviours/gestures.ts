// What hands do on the stage, in one part that is fetched when the first picture stands.
export { dragActors } from './drag-actors';
export { panZoom } from './pan-zoom.svelte';
