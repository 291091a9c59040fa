// Pages read the model through src/site.
export { allSeries, toggled } from '../lib/model/chart.ts';
