export { likelySame, otherPlaces, withoutPossessive, type OtherPlace } from './places';
export {
  mentionsIn,
  suggestForm,
  suggestKind,
  suggestPolarity,
  suggestRelation,
  type Suggestion,
} from './suggest';
