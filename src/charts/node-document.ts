import { parseHTML } from 'linkedom';

/** A document in which drawings are made where there is no browser. Nothing is ever inserted into it. */
export const nodeDocument: Document = parseHTML('<!doctype html><html><body></body></html>')
  .document as unknown as Document;
