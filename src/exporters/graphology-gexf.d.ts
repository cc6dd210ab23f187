/** The writer alone: the index of the package would bring a parser and a DOM along. */
declare module 'graphology-gexf/common/writer.js' {
  export { write as default } from 'graphology-gexf';
}
