// What other projects import as `after-the-hat/checks`; docs/reader.md describes it.
export type { Base, Mention, Role } from '../relations/mention.ts';
export type { Relation, RelationKind, RelationVerdict } from '../relations/relation.ts';
export { relationsIn } from '../relations/relations.ts';
export type { Computed } from './computed.ts';
export { otherSideOf } from './relation.ts';
