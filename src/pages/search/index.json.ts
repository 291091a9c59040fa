import type { APIRoute } from 'astro';
import { searchFile } from '../../site/search-file.ts';

/** The pages that the search finds, with their index, and the names that it knows. */
export const GET: APIRoute = () => Response.json(searchFile());
