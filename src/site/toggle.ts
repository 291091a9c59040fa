// Pages may import src/site but not the values of src/lib, so these are passed on.
export { allBenchmarks, allSeries, toggled } from '../lib/model/chart.ts';
