export { answerQuestion } from './answers';
export { draftBriefing, type SceneDraft } from './draft';
export { citableWords, wordsOfLit, type Citable } from './citable';
export { readDuration } from './duration';
export { paceOf, targetOf, writeDuration, type Pace, type Progress, type Timing } from './pace';
export { citePassages, type Passage, type Piece } from './passages';
export { sceneFromView, type Seen } from './from-view';
export { cameraOf, drawScene, planScenes, projectionOf, sceneLegend, type Ground } from './picture';
export { stageScene, type StagedScene } from './stage';
