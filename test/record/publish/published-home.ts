import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the processes of a run publish the record. */
    publishedHome: string;
  }
}

/** Makes that folder before a run and removes it at the end, for a process does not know which of its files is the last. */
export default function setup({ provide }: TestProject): () => void {
  const home = mkdtempSync(join(tmpdir(), 'published-'));
  provide('publishedHome', home);
  return () => rmSync(home, { recursive: true });
}
