// What Vite makes of such imports.

declare module '*?url' {
  /** Where the file is served. */
  const address: string;
  export default address;
}

declare module '*?worker' {
  /** Starts the module as a worker, in a file of its own. */
  const Started: new () => Worker;
  export default Started;
}
