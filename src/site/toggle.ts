// Pages may import src/site but not the values of src/lib, so these two are passed on.
export { allSeries, toggled } from '../lib/model/chart.ts';
