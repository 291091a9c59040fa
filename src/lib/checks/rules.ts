import type { IdentityKind } from '../model/identity.ts';
import { atMost } from './at-most.ts';
import { attainable } from './attainable.ts';
import { count } from './count.ts';
import { difference } from './difference.ts';
import { equal } from './equal.ts';
import { fall } from './fall.ts';
import { gain } from './gain.ts';
import { growth } from './growth.ts';
import { multiple } from './multiple.ts';
import { product } from './product.ts';
import { rate } from './rate.ts';
import { ratio } from './ratio.ts';
import { remainder } from './remainder.ts';
import { rise } from './rise.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import { subset } from './subset.ts';
import { sum } from './sum.ts';
import { total } from './total.ts';
import { within } from './within.ts';

/** The rule of every kind of identity. A new kind is a module and a line here. */
export const rules: { readonly [kind in IdentityKind]: Rule } = {
  sum,
  total,
  share,
  attainable,
  difference,
  growth,
  gain,
  subset,
  'at-most': atMost,
  rise,
  fall,
  ratio,
  product,
  equal,
  count,
  rate,
  remainder,
  multiple,
  within,
};
