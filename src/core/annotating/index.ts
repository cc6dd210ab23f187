export { likelySame, otherPlaces, withoutPossessive, type OtherPlace } from './places';
export { suggestForm, suggestKind, suggestPolarity, suggestRelation } from './suggest';
