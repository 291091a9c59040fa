// Locks a folder, says so or why not, and holds it until its input ends.
import { lockFolder } from '../../src/record/lock-folder.ts';

try {
  lockFolder(process.argv[2] ?? '', process.argv[3] ?? '');
  process.stdout.write('locked\n');
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
process.stdin.resume();
