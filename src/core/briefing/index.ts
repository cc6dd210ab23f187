export { answerQuestion } from './answers';
export { draftBriefing, type SceneDraft } from './draft';
export { paceOf, targetOf, writeDuration, type Pace, type Progress, type Timing } from './pace';
export { citePassages, type Passage, type Piece } from './passages';
export { cameraOf, drawScene, planScenes, sceneLegend, type Ground } from './picture';
export { stageScene, type StagedScene } from './stage';
