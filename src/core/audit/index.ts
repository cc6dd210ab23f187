export {
  coverClauses,
  type ArticleCoverage,
  type ClauseCount,
  type ClauseCoverage,
  type ClauseStatus,
  type Coverage,
  type SentenceCoverage,
} from './coverage';
export type { Fault, FaultKind } from './fault';
export { lintScene, lintWords } from './lint';
export { inferredEnds, openQuestions, type InferredEnds, type OpenQuestion } from './questions';
export { verifyText, type Verdict } from './verify-text';
export { verifyQuotes, type Verification } from './verify-quotes';
