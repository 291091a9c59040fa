/**
 * A script before a story's text: says in a class of the root whether the page is read from its top, so that
 * what stands below may be laid out later. A page that is loaded again, gone back to, or whose address names a
 * place or a passage opens elsewhere, and would move there.
 */
export const fromTop = `{const[visit]=performance.getEntriesByType('navigation');if(visit?.type==='navigate'&&!visit.name.includes('#'))document.documentElement.classList.add('from-top')}`;
