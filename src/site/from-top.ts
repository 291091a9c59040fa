/**
 * An inline script that runs before a story's text. It adds the class `from-top` to the root element when the browser
 * opens the page at its top; CSS then postpones the layout of what is further down. After a reload, after going back,
 * or with a `#` in the address the browser opens the page further down, where a late layout would move what the reader
 * sees.
 */
export const fromTop = `{const[visit]=performance.getEntriesByType('navigation');if(visit?.type==='navigate'&&!visit.name.includes('#'))document.documentElement.classList.add('from-top')}`;
