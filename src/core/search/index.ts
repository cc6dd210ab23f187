export { between, type Between, type Said, type Stated, type StatedStep } from './between';
export { find } from './find';
export type { Finding } from './finding';
export { createIndex, type SearchIndex } from './search-index';
