// Citation.js has no types of its own. This is what the tests use of it.
declare module '@citation-js/core' {
  export interface Item {
    readonly type: string;
    readonly title: string;
    readonly author: readonly { readonly literal?: string; readonly family?: string }[];
    readonly publisher?: string;
    readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly version?: string;
    /** What RIS calls the version of a page. */
    readonly edition?: string;
    readonly URL: string;
    readonly note?: string;
  }
  export class Cite {
    constructor(data: string);
    readonly data: readonly Item[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
