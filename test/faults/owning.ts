// Makes a folder its own, says so or why not, and holds it until its input ends.
import { ownFolder } from '../../scripts/own-folder.ts';

try {
  ownFolder(process.argv[2] ?? '');
  process.stdout.write('owned\n');
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
process.stdin.resume();
