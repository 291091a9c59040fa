import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const home = join(root, 'node_modules', '.cache', 'browser');

/** Without its sandbox the browser runs as root and in containers; other options switch off its own requests. */
const ARGUMENTS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Unpacks the browser and the libraries from the npm package unless it has been done; a rename at the end makes it atomic. */
async function unpack(): Promise<void> {
  if (existsSync(home)) return;
  mkdirSync(dirname(home), { recursive: true });
  const fresh = mkdtempSync(`${home}.tmp-`);
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
  // It unpacks to the folder for temporary files. In a process of its own that is no one else's.
  const unpacking = `
    import packed, { inflate } from '@sparticuz/chromium';
    await packed.executablePath(${JSON.stringify(bin)});
    await inflate(${JSON.stringify(join(bin, 'al2023.tar.br'))});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh },
  });
  try {
    renameSync(fresh, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Writes a fontconfig with the fonts of the npm packages only, so that pages look the same on every machine.
 *
 * @param home where a browser was unpacked
 * @returns its folder, for `FONTCONFIG_PATH`
 */
export function writeFontConfig(home: string): string {
  const folder = join(home, 'fontconfig');
  const chinese = dirname(
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>${chinese}</dir>
  <dir>${join(dirname(chinese), '700Bold')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  );
  return folder;
}

/**
 * Starts the browser for tests: the executable that `CHROMIUM` names, or the browser that npm installed.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM;
  if (executablePath) return chromium.launch({ executablePath, args: ARGUMENTS });
  await unpack();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: ARGUMENTS,
    env: {
      ...process.env,
      FONTCONFIG_PATH: writeFontConfig(home),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    },
  });
}
