const KEY = 'after-the-hat:slash';

/** Whether `/` opens the search: until a reader turns it off in this browser (WCAG 2.1.4). */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice in this browser; says whether it could. */
export function setSlash(opens: boolean): boolean {
  try {
    if (opens) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
    return true;
  } catch {
    return false;
  }
}
