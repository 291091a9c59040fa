import { atLeast, point } from '../quantity/interval.ts';
import { agreement } from './agreement.ts';
import type { Given, Rule } from './rule.ts';

/** As the last name of a list, it says that there are more. */
const AND_MORE = '等';

/** The listed names, and whether there are more. */
function listed({ terms }: Given): { names: readonly string[]; open: boolean } {
  const open = terms.at(-1) === AND_MORE;
  return { names: open ? terms.slice(0, -1) : terms, open };
}

/**
 * The whole is the number of things that the text lists: of names (the given terms) or of figures (the
 * parts). If the list ends in 等, there may be more.
 *
 * @example 3个 = 3 (永登、榆中、皋兰)
 */
export const count: Rule = {
  compute: ({ parts, given }) => {
    const { names, open } = listed(given);
    const value = String(names.length + parts.length);
    return { value: open ? null : value, interval: open ? atLeast(value) : point(value) };
  },
  judge: agreement,
  write: (whole, parts, given) => {
    const { names, open } = listed(given);
    const found = names.length + parts.length;
    const all = [...names, ...parts].flatMap((name, i) => (i ? ['、', name] : [name]));
    return [whole!, open ? ` ≥ ${found} (` : ` = ${found} (`, ...all, open ? '……)' : ')'];
  },
};
