// Pages may import src/site but not the values of src/lib, so this is passed on.
export { plainText } from '../lib/prose/fill.ts';
