/** The site's icons for home screens: file names, with the length of a side in pixels. */
export const icons = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 } as const;
