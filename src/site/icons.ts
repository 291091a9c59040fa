/** The site's pictures for home screens: name of the file, and pixels of its side. */
export const icons = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 } as const;
