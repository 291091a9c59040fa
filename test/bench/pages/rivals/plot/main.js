import { dot, plot, ruleY } from '@observablehq/plot';
import charts from './charts.json';

for (const { title, rows } of charts) {
  const figure = document.querySelector('main').appendChild(document.createElement('figure'));
  figure.append(
    plot({
      title,
      marginLeft: 160,
      width: 360,
      y: { label: null },
      marks: [
        ruleY(rows, { x1: 'low', x2: 'high', y: 'label' }),
        dot(rows, { x: 'value', y: 'label', tip: true }),
      ],
    }),
  );
}
