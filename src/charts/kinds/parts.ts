import { bundles } from '../bundles.ts';
import type { Frame } from '../frame.ts';
import type { Drawing } from '../plot.ts';

/** Wholes and their parts. Wholes of one unit are on one scale, others each fill the width. */
export const parts = (frame: Frame): Drawing => bundles(frame);
