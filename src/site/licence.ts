import { about } from '../record/publish/publication.ts';

/** The licence of data, texts and pictures: how they name it, and its address. */
export const licence = { name: 'CC BY 4.0', address: about.licence.url } as const;
