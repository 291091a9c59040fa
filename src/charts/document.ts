import { parseHTML } from 'linkedom';

/** An empty document to draw in where there is no browser. The one place that knows how. */
export function emptyDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
