import embed from 'vega-embed';
import charts from './charts.json';

for (const { title, rows } of charts) {
  const figure = document.querySelector('main').appendChild(document.createElement('figure'));
  embed(
    figure,
    {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      title,
      width: 200,
      data: { values: rows },
      encoding: { y: { field: 'label', type: 'nominal', title: null } },
      layer: [
        {
          mark: { type: 'rule' },
          encoding: { x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } },
        },
        {
          mark: { type: 'point', filled: true, tooltip: { content: 'data' } },
          encoding: { x: { field: 'value', type: 'quantitative' } },
        },
      ],
    },
    { actions: false, renderer: 'svg' },
  );
}
