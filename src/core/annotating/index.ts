export { likelySame, otherPlaces, withoutPossessive, type OtherPlace } from './places';
export { suggestForm, suggestKind, suggestPolarity, suggestRelation, suggestType } from './suggest';
