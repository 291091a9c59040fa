import { atLeast, point } from '../quantity/interval.ts';
import { agreement } from './agreement.ts';
import type { Given, Rule } from './rule.ts';

/** Behind the last thing of a list: there are more. */
const AND_MORE = '等';

function listed({ terms }: Given): { names: readonly string[]; open: boolean } {
  const open = terms.at(-1) === AND_MORE;
  return { names: open ? terms.slice(0, -1) : terms, open };
}

/**
 * The whole is how many things the text lists: names (the given terms), or figures (the
 * parts). Behind a list that says 等 there may be more.
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
