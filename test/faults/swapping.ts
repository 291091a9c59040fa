// A process for tests to kill: swaps the contents of a folder forth and back without end, and prints when it has begun.
//
// usage: swapping.ts FOLDER
import { swapFolder } from '../../src/record/swap-folder.ts';

const [folder = ''] = process.argv.slice(2);
const version = (text: string) =>
  new Map(Array.from({ length: 40 }, (_, at) => [`${at % 4}/${at}.txt`, text.repeat(1000)]));
const versions = [version('a'), version('b')];
for (let at = 0; ; at += 1) {
  swapFolder(folder, versions[at % 2]!);
  if (at === 1) process.stdout.write('begun\n');
}
