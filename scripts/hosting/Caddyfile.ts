import { everywhere, otherwise, rules } from './headers.ts';
import type { Headers } from './headers.ts';

const fields = (headers: Headers, indent: string) =>
  Object.entries(headers).map(([name, value]) => `${indent}${name} "${value}"`);

/** A sample for Caddy. */
export function caddySample(): string {
  const named = rules.map(({ name, paths, headers }, index) =>
    [
      `\t# ${name}`,
      `\t@rule${index} path ${paths.join(' ')}`,
      `\theader @rule${index} {`,
      ...fields(headers, '\t\t'),
      '\t}',
    ].join('\n'),
  );
  return `# Caddy for After the Hat. Made from scripts/hosting/headers.ts: change it there.
example.org {
	root * /srv/after-the-hat/dist
	encode zstd gzip
	header {
${fields(everywhere, '\t\t').join('\n')}
	}
${named.join('\n')}
	# Everything else
	@others not path ${rules.flatMap(({ paths }) => paths).join(' ')}
	header @others {
${fields(otherwise, '\t\t').join('\n')}
	}
	file_server
	handle_errors 404 {
		rewrite * /404.html
		file_server
	}
}
`;
}
