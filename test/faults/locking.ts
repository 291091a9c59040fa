// A process for tests: locks a folder, prints that it did or why it could not, and keeps the lock until its standard
// input ends.
//
// usage: locking.ts ROOT FOLDER
import { lockFolder } from '../../src/record/lock-folder.ts';

try {
  lockFolder(process.argv[2] ?? '', process.argv[3] ?? '');
  process.stdout.write('locked\n');
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
process.stdin.resume();
