import { wideWindow } from '../charts/wide-window.ts';

/**
 * An inline script that stands right behind a `noscript` element with a wide drawing. In a window that is wide enough
 * it replaces the element with the drawing. In a narrow window the drawing stays plain text that the browser does not
 * parse, which saves time on phones. Without scripts the browser shows the content of the `noscript` by itself.
 */
export const insertWideDrawing = `{const{previousElementSibling:packed}=document.currentScript;if(matchMedia('${wideWindow}').matches)packed.outerHTML=packed.textContent}`;

/**
 * The same as a `<script>` element. It is put together here and not in a component, because Vite would take a script
 * element in a component's source for one that it has to bundle.
 */
export const insertWideDrawingTag = `<script>${insertWideDrawing}</script>`;
