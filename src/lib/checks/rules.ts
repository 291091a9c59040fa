import type { IdentityKind } from '../model/identity.ts';
import { difference } from './difference.ts';
import { equal } from './equal.ts';
import { growth } from './growth.ts';
import { product } from './product.ts';
import { ratio } from './ratio.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import { subset } from './subset.ts';
import { sum } from './sum.ts';

/** Every kind of identity: a new one is a module and a line here. */
export const rules: { readonly [kind in IdentityKind]: Rule } = {
  sum,
  share,
  difference,
  subset,
  growth,
  ratio,
  product,
  equal,
};
