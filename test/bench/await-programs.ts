// Preloaded into a program that is measured: it ends only when the programs that it told to end have ended, so that
// the system tells their work too. Pagefind's would be left out where it takes a moment. Imported for this effect.
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

const started = new Set<ChildProcess>();
subscribe('child_process', (message) =>
  started.add((message as { process: ChildProcess }).process),
);
process.on('beforeExit', () => {
  for (const program of started)
    if (program.killed && program.exitCode === null && program.signalCode === null) program.ref();
});
