/** From this width of a window on there may be room for a chart's wide drawing, as in chart.css; a media query. */
export const wideWindow = '(min-width:560px)';
