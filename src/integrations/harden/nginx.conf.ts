import { everywhere, missing, otherwise, rules } from './headers.ts';
import { binaries, packed, texts } from './types.ts';

const quoted = (text: string) => `"${text}"`;

/** Patterns as one expression over a path. */
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
      `map $hat_path ${variable(name)} {`,
      `  default ${quoted(otherwise[name] ?? '')};`,
      ...rules
        .filter(({ headers }) => headers[name] !== otherwise[name])
        .map(({ paths, headers }) => `  ${expression(paths)} ${quoted(headers[name] ?? '')};`),
      '}',
    ].join('\n'),
  );
  const kept = Object.entries(missing).map(
    ([name, value]) => `map $status ${variable(name)}_kept {
  ~^[23] ${variable(name)};
  default ${quoted(value)};
}`,
  );
  const added = [
    ...Object.entries(everywhere).map(([name, value]) => [name, quoted(value)] as const),
    ...names.map((name) => [name, `${variable(name)}${name in missing ? '_kept' : ''}`] as const),
  ].map(([name, value]) => `  add_header ${name} ${value} always;`);
  const types = Object.entries({ ...texts, ...binaries }).map(
    ([ending, type]) => `    ${type} ${ending};`,
  );
  // nginx packs pages and gives them a charset in any case, and complains where told so.
  const others = (list: readonly string[]) =>
    [...new Set(list)].filter((type) => type !== texts.html).join(' ');
  return `# nginx for After the Hat, inside http { }. Made from src/integrations/harden/headers.ts: change it there.
${[...maps, ...kept].join('\n')}

server {
  listen 80;
  server_name example.org;
  root /srv/after-the-hat/dist;
  absolute_redirect off;
  types {
${types.join('\n')}
  }
  default_type ${texts.txt};
  charset utf-8;
  charset_types ${others(Object.values(texts))};
  gzip on;
  gzip_vary on;
  gzip_types ${others(packed)};
  # Files that were packed beforehand (gzip -9 -k) go as they are.
  gzip_static on;
  # A redirect within the server, such as to a folder's page, changes $uri; the first one decides.
  set $hat_path $uri;
${added.join('\n')}
  # A folder that has no page is nothing that is kept from anybody.
  error_page 403 =404 @missing;
  error_page 404 @missing;
  location @missing {
    rewrite ^ /404.html break;
  }
}
`;
}
