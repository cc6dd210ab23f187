export {
  bentCurve,
  boxesMeet,
  cutCurve,
  curveLength,
  distance,
  distanceToBox,
  distanceToCurve,
  nearestOn,
  pointAt,
  sampleCurve,
  tangentAt,
  type Box,
  type Curve,
} from './geometry';
export { layoutInput } from './graph-layout';
export { gridOf } from './grid';
export { placeLabels, type LabelledLine } from './label-places';
export { LINE_HEIGHT, setLines, setName, setText, type TextBlock } from './measure';
export { placeNames } from './name-places';
export { digestOf, storedPlaces } from './stored';
export { shapeBox, shapeHolds, type NodeShape } from './node-shapes';
export { fitFrame, project, unproject, type Frame, type Projection } from './projection';
export { laneBends, routeWires, type Wire } from './routes';
export { chainCrossesBox, chainOf, type Chain } from './segments';
export type { LayoutInput, LayoutLink, LayoutNode, Point } from './types';
