export {
  readAddress,
  readBriefing,
  writeAddress,
  writeBriefing,
  type BriefingPlace,
} from './address';
export { blendDrawings, hasMoved } from './blend';
export {
  keepInSight,
  SCALES,
  transformOf,
  viewOf,
  zoomAbout,
  type Transform,
  type View,
} from './camera';
export { readChoice, sameChoice, type Choice } from './choice';
export { drawGraph, type DrawInput } from './draw';
export { initialsOf } from './initials';
export { focusOn, namingBoth, previewOver, type Focus } from './focus';
export { hitTest } from './hit';
export { holdDrawing } from './hold';
export { legendKey, legendOf, wholeLegend, type LegendEntry } from './legend';
export { lightText, NO_LIGHTS, type Lights } from './lights';
export { patternOf, roleOf } from './look';
export type {
  DiscMark,
  Drawing,
  LineMark,
  Mark,
  NodeMark,
  NoteMark,
  Pattern,
  StemMark,
  Target,
  TextMark,
} from './marks';
export {
  haloOf,
  FAINT_INK,
  NOTE,
  PALETTE,
  STRENGTH_OPACITY,
  STROKE,
  type Role,
  type Theme,
} from './palette';
export { NO_DRAWING } from './marks';
export { mergeLines } from './merge';
export { chainPath, curvePath, dashArray, stemPath } from './path';
export { samePanel, type Panel, type PanelKind } from './panel';
export { planDrawing, type Plan } from './plan';
export { planView } from './plan-view';
export { presentedSizes } from './sizes';
export { spokenOf } from './speech';
export { walk, type Standing, type Step } from './walk';
export { lightParagraphs, paintArticle, type PaintedSentence } from './text-paint';
export { reuseMarks } from './reuse';
