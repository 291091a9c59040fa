import type { Article } from './article.ts';
import type { Correction } from './correction.ts';
import type { Figure } from './figure.ts';
import type { Identity } from './identity.ts';
import type { Indicator } from './indicator.ts';
import type { Named } from './name.ts';
import type { Numeral } from './numeral.ts';
import type { Place } from './place.ts';
import type { Repair } from './repair.ts';

/** Everything that `data/` says, in the order in which it is typed; numerals and figures article by article. */
export interface Dataset {
  readonly articles: readonly Article[];
  readonly places: readonly Place[];
  readonly themes: readonly Named[];
  readonly groups: readonly Named[];
  readonly indicators: readonly Indicator[];
  readonly numerals: readonly Numeral[];
  readonly figures: readonly Figure[];
  readonly repairs: readonly Repair[];
  readonly identities: readonly Identity[];
  readonly corrections: readonly Correction[];
}
