/** A media query for windows that may have room for a chart's wide drawing. chart.css has the same width. */
export const wideWindow = '(min-width:560px)';
