// Applies the options in an embed's address before the first paint. An option that is not known or not lawful changes
// nothing. This script stands in each embed, without its comments.
const root = document.documentElement;
const options = new URLSearchParams(location.search);
const lawful = {
  theme: /^(light|dark|auto)$/,
  ground: /^none$/,
  title: /^0$/,
  source: /^0$/,
  height: /^fit$/,
};
for (const [name, pattern] of Object.entries(lawful))
  if (pattern.test(options.get(name))) root.dataset[name] = options.get(name);
// Read by height.ts, too.
const asked = lawful.theme.test(options.get('theme'));
// Our script adds the theme of the page around.
const [, around] = /[#&]theme=(light|dark)/.exec(location.hash) || [];
if (around && !asked) root.dataset.theme = around;
if (parent === window) {
  root.dataset.alone = '';
  if (!asked) root.dataset.theme = 'auto';
}

// The name of a font family that the reader's device has.
const font = options.get('font') || '';
if (/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u.test(font))
  root.style.setProperty('--face', `"${font}"`);

// The greatest width, in CSS pixels.
const width = options.get('width') || '';
if (/^\d{3,4}$/.test(width) && width >= 240) {
  root.dataset.width = width;
  root.style.setProperty('--width', `${width}px`);
}

// The accent colour, as six hexadecimal digits, in each theme on whose paper it can be read: 4.5 : 1 by WCAG 2.2, 1.4.3.
const luminance = (hex) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const part = parseInt(hex.substr(2 * index, 2), 16) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0.05);
const accent = options.get('accent') || '';
if (/^[\da-f]{6}$/i.test(accent))
  for (const paper of ['light', 'dark']) {
    const [less, more] = [luminance(accent), luminance(root.dataset[paper])].sort((a, b) => a - b);
    if (more / less >= 4.5) root.style.setProperty(`--accent-${paper}`, `#${accent}`);
  }

// Another language is another page. It goes on reporting its height under the address by which its frame is known.
const lang = options.get('lang');
const other = [...document.querySelectorAll('link[hreflang]')].find(
  ({ hreflang }) => hreflang.split('-')[0] === lang && !root.lang.startsWith(lang),
);
if (other) {
  if (!options.has('id')) options.set('id', location.host + location.pathname + location.search);
  options.delete('lang');
  location.replace(`${new URL(other.href).pathname}?${options}${location.hash}`);
}
