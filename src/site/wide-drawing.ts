import { wideWindow } from '../charts/wide-window.ts';

/**
 * A script behind the `noscript` that holds a wide drawing: puts it into the page where there may be
 * room. To a window that has none it stays a text, which costs a telephone nothing to read; without
 * scripts it is a part of the page.
 */
export const insertWideDrawing = `{const{previousElementSibling:packed}=document.currentScript;if(matchMedia('${wideWindow}').matches)packed.outerHTML=packed.textContent}`;

/** The same as an element. Not in a component, whose text Vite searches for scripts. */
export const insertWideDrawingTag = `<script>${insertWideDrawing}</script>`;
