/** Every sentence that a person may read, as functions of their values; what is fetched later is imported by its own file. */
export { citationTexts } from './citation';
export { problemTexts, valueTexts } from './problems';
export { stageTexts } from './stage';
export { termTexts } from './terms';
export { viewTexts } from './view';
