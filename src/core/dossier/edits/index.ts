export { actorOf, addActor, deleteActor, editActor, type ActorFields } from './actors';
export { acceptProposals } from './accept';
export { areDistinct, setDistinct } from './distinct';
export { type Edit, type Outcome, type Refusal, type Signature } from './edit';
export { addMentions, deleteMentions, editMention } from './mentions';
export { mergeActors } from './merge';
export {
  actorsNeeded,
  anchorProposal,
  deleteProposals,
  findProposal,
  rejectProposals,
  reopenProposals,
  selectorsOf,
  type ProposalKey,
} from './proposals';
export { proposeFrom } from './propose';
export {
  addContest,
  addEvidence,
  addRelation,
  deleteContest,
  deleteRelation,
  editRelation,
  removeEvidence,
  reverseRelation,
  type RelationFields,
} from './relations';
export {
  addScenes,
  deleteScene,
  duplicateScene,
  editScene,
  moveScene,
  setBanner,
  setSceneTimes,
  type SceneFields,
} from './scenes';
export { dropQuote, settleQuote } from './settle';
export { splitMerged } from './split';
export { addStatement, deleteStatement, editStatement, type StatementFields } from './statements';
export {
  addAside,
  addMatter,
  checkOf,
  clearPins,
  deleteAside,
  setCheck,
  setFirstView,
  setPin,
  setPlaces,
  setSource,
  setTitle,
} from './story';
