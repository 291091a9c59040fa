import { everywhere, otherwise, rules } from './headers.ts';

const quoted = (text: string) => `"${text}"`;

/** Patterns as one expression over `$uri`. */
function expression(patterns: readonly string[]): string {
  const each = patterns.map((pattern) =>
    pattern.endsWith('*') ? pattern.slice(0, -1) : `${pattern.replaceAll('.', '\\.')}$`,
  );
  return quoted(`~^(?:${each.join('|')})`);
}

const variable = (name: string) => `$hat_${name.toLowerCase().replaceAll('-', '_')}`;

/** A sample for nginx: `map` picks each header's value, and nginx sends none that is empty. */
export function nginxSample(): string {
  const names = [
    ...new Set([...rules.map(({ headers }) => headers), otherwise].flatMap(Object.keys)),
  ].toSorted();
  const maps = names.map((name) =>
    [
      `map $uri ${variable(name)} {`,
      `  default ${quoted(otherwise[name] ?? '')};`,
      ...rules
        .filter(({ headers }) => headers[name] !== otherwise[name])
        .map(({ paths, headers }) => `  ${expression(paths)} ${quoted(headers[name] ?? '')};`),
      '}',
    ].join('\n'),
  );
  const added = [
    ...Object.entries(everywhere).map(([name, value]) => [name, quoted(value)] as const),
    ...names.map((name) => [name, variable(name)] as const),
  ].map(([name, value]) => `  add_header ${name} ${value} always;`);
  return `# nginx for After the Hat, inside http { }. Made from scripts/hosting/headers.ts: change it there.
${maps.join('\n')}

server {
  listen 80;
  server_name example.org;
  root /srv/after-the-hat/dist;
  charset utf-8;
  charset_types text/plain text/css text/csv text/xml text/javascript application/javascript application/json image/svg+xml;
  include mime.types;
  types { text/csv csv; application/ld+json jsonld; application/vnd.apache.parquet parquet; }
  error_page 404 /404.html;
  gzip on;
  gzip_types text/css text/csv text/xml text/javascript application/javascript application/json application/wasm image/svg+xml;
${added.join('\n')}
  location / {
    try_files $uri $uri/index.html =404;
  }
}
`;
}
