/** A comment, a script or a style with its content, or any other tag, as the HTML that Astro writes has them. */
export const parts =
  /<!--.*?-->|<(script|style)((?:"[^"]*"|'[^']*'|[^'">])*)>(.*?)<\/\1>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gis;
