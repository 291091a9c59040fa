import { everywhere, missing, otherwise, rules } from './headers.ts';
import type { Headers } from './headers.ts';
import { binaries, inUtf8, packed, texts, typeOf } from './types.ts';

const fields = (headers: Headers, indent: string) =>
  Object.entries(headers).map(([name, value]) => `${indent}${name} "${value}"`);

/** The media type for each file ending. Without these lines Caddy would use the machine's own list, which differs from host to host. */
const types = [
  ...Object.entries(texts).map(([ending, type]) => [`\\.${ending}`, inUtf8(type)] as const),
  ...Object.entries(binaries).map(([ending, type]) => [`\\.${ending}`, type] as const),
  ['/', typeOf('/')!] as const,
].map(([end, type]) => `\t\t~${end}$ "${type}"`);

/** The sample configuration for Caddy 2.6 and later, in docs/hosting/. */
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
  return `# Caddy for After the Hat. Made from src/integrations/harden/headers.ts: change it there.
example.org {
	root * /srv/after-the-hat/dist
	# A part of a file is a part of what is not packed.
	@whole header !Range
	encode @whole {
		zstd
		gzip
		match {
${packed.map((type) => `\t\t\theader Content-Type ${type}*`).join('\n')}
		}
	}
	map {http.request.uri.path} {hat_type} {
${types.join('\n')}
		default "${typeOf('/SHA256SUMS')}"
	}
	header {
		Content-Type {hat_type}
${fields(everywhere, '\t\t').join('\n')}
	}
${named.join('\n')}
	# Everything else
	@others not path ${rules.flatMap(({ paths }) => paths).join(' ')}
	header @others {
${fields(otherwise, '\t\t').join('\n')}
	}
	# Files that were packed beforehand (gzip -9 -k) go as they are.
	file_server {
		precompressed br zstd gzip
	}
	handle_errors {
		header {
${fields(missing, '\t\t\t').join('\n')}
			Content-Type "${typeOf('/')}"
		}
		@missing expression {err.status_code} == 404
		handle @missing {
			# The conditions are about another file, and so is the part.
			request_header -If-*
			request_header -Range
			rewrite * /404.html
			encode zstd gzip
			file_server
		}
	}
}
`;
}
