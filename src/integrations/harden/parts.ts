/** Matches a comment, a script or style with its content, or any other tag in HTML that Astro wrote. */
export const parts =
  /<!--.*?-->|<(script|style)((?:"[^"]*"|'[^']*'|[^'">])*)>(.*?)<\/\1>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gis;
