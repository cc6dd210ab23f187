/** Every sentence that a person may read, as functions of their values; what is fetched later is imported by its own file. */
export { auditTexts } from './audit';
export { citationTexts } from './citation';
export { cliTexts } from './cli';
export { findTexts } from './find';
export { helpTexts } from './help';
export { panelTexts } from './panels';
export { problemTexts, valueTexts } from './problems';
export { proseTexts } from './prose';
export { stageTexts } from './stage';
export { tableTexts } from './table';
export { termTexts } from './terms';
export { viewTexts } from './view';
