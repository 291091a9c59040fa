/** What the script of the former page for exploring loaded: its address goes on answering, with the data of comparisons. */
export { GET, getStaticPaths } from '../compare/data.json.ts';
