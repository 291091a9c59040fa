import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';
import { launchBrowser } from '../browser/browser.ts';
import { dist, pagePaths } from '../browser/open-site.ts';
import type { Requirement } from './requirement.ts';

/** Where Debian's package puts WordPress. */
const installed = '/usr/share/wordpress';
const port = 8199;
const origin = `http://127.0.0.1:${port}`;

/** A post of an administrator or of an author, who may not post HTML of all kinds, and whether the frame in it sizes itself. */
interface Post {
  readonly name: string;
  readonly user: 'admin' | 'author';
  readonly content: string;
  readonly isSized: boolean;
}

/** Each way to embed the charts at these paths, by each kind of user. */
function postsOf(home: string, paths: readonly string[]): Post[] {
  return paths.flatMap((path) => {
    const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
    const address = new URL(path, home).href;
    const ways = [
      [
        'embed block',
        `<!-- wp:embed {"url":"${address}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure><!-- /wp:embed -->`,
      ],
      ['address in the classic editor', `Before\n\n${address}\n\nAfter`],
      ...['element', 'frame', 'script', 'picture'].map((kind) => [
        kind,
        `<!-- wp:html -->\n${document.getElementById(`snippet-${kind}`)!.textContent}\n<!-- /wp:html -->`,
      ]),
    ] as const;
    return ways.flatMap(([way, content]) =>
      (['admin', 'author'] as const).map((user) => ({
        name: `${path} ${way} by ${user}`,
        user,
        content: content!,
        isSized: way !== 'frame',
      })),
    );
  });
}

/** A fresh WordPress with a database of its own in a folder, on loopback. */
async function startWordPress(folder: string, processes: ChildProcess[]) {
  const start = (command: string, args: readonly string[]) =>
    processes.push(spawn(command, args, { stdio: 'ignore' }));
  const wordpress = join(folder, 'wordpress');
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  cpSync(installed, wordpress, { recursive: true, dereference: true });
  rmSync(join(wordpress, 'wp-config.php'), { force: true });
  mkdirSync(data);
  const own = ['--no-defaults', `--datadir=${data}`, '--user=root'];
  execFileSync(
    'mariadb-install-db',
    [...own, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'ignore' },
  );
  start('mariadbd', [...own, `--socket=${socket}`, '--skip-networking']);
  for (let tries = 0; tries < 60 && !existsSync(socket); tries += 1) await wait(500);
  const sql =
    "create database wp character set utf8mb4; create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost";
  execFileSync('mariadb', [`--socket=${socket}`, '--user=root', '--execute', sql]);
  const settings = {
    DB_NAME: 'wp',
    DB_USER: 'wp',
    DB_PASSWORD: 'wp',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_SITEURL: origin,
    WP_HOME: origin,
  };
  const defined = Object.entries(settings).map(([name, value]) => `define('${name}', '${value}');`);
  writeFileSync(
    join(wordpress, 'wp-config.php'),
    `<?php ${defined.join(' ')} define('DISABLE_WP_CRON', true); $table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/'); require_once ABSPATH . 'wp-settings.php';`,
  );
  // WordPress asks no server on loopback unless it is told that it may.
  const plugins = join(wordpress, 'wp-content', 'mu-plugins');
  mkdirSync(plugins, { recursive: true });
  writeFileSync(
    join(plugins, 'loopback.php'),
    "<?php add_filter('http_request_host_is_external', '__return_true'); add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, 4321]);",
  );
  const run = (code: string) => {
    const file = join(folder, 'run.php');
    writeFileSync(file, `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; ${code}`);
    return execFileSync('php', [file], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  };
  run(`define('WP_INSTALLING', true); require '${wordpress}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install('Newsroom', 'admin', 'a@example.org', true, '', 'pw');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'pw', 'role' => 'author', 'user_email' => 'b@example.org']);`);
  return {
    serve: () => start('php', ['-S', `127.0.0.1:${port}`, '-t', wordpress]),
    /** Publishes posts, and gives their numbers. */
    publish(posts: readonly Post[]): number[] {
      const file = join(folder, 'posts.json');
      writeFileSync(file, JSON.stringify(posts));
      const said = run(`require '${wordpress}/wp-load.php'; $ids = [];
foreach (json_decode(file_get_contents('${file}')) as $post) {
  wp_set_current_user(get_user_by('login', $post->user)->ID); kses_init();
  $ids[] = wp_insert_post(wp_slash(['post_title' => $post->name, 'post_content' => $post->content, 'post_status' => 'publish']));
}
echo json_encode($ids);`);
      return JSON.parse(said.slice(said.lastIndexOf('['))) as number[];
    },
  };
}

/** What is wrong with a post as a reader sees it, closed and with the table of numbers opened; null where nothing is. */
async function faultOf(browser: Browser, id: number, post: Post, width: number) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  try {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${origin}/?p=${id}`, { waitUntil: 'load' });
    const content = page.locator('main, .entry-content').first();
    const frame = content.locator('iframe').first();
    await page.waitForTimeout(500);
    if ((await frame.count()) === 0) {
      const kept = await content.locator('img[src*="/charts/"], a[href*="/charts/"]').count();
      return kept === 0 ? 'nothing is left' : null;
    }
    await frame.scrollIntoViewIfNeeded();
    await page.waitForTimeout(1200);
    const inner = (await (await frame.elementHandle())!.contentFrame())!;
    const faults = async () => {
      const { height, border, seen } = await frame.evaluate((one) => {
        const style = getComputedStyle(one);
        return {
          height: one.getBoundingClientRect().height,
          border: parseFloat(style.borderTopWidth),
          seen: style.visibility !== 'hidden' && style.clip === 'auto',
        };
      });
      const needed = await inner.evaluate(() =>
        Math.ceil(document.querySelector('main')!.getBoundingClientRect().height),
      );
      if (!seen) return 'the frame is hidden';
      if (border > 0) return 'the frame has a border';
      if (post.isSized ? Math.abs(height - needed) > 2 : height < needed - 2)
        return `the frame is ${height} px high, its chart ${needed}`;
      return null;
    };
    const closed = await faults();
    if (closed !== null || !post.isSized) return closed ?? errors[0] ?? null;
    await inner.locator('summary').click();
    await page.waitForTimeout(800);
    return (await faults()) ?? errors[0] ?? null;
  } finally {
    await page.close();
  }
}

/**
 * Embeds charts in a real WordPress in every way that the chart pages describe, and looks at them on a phone and at a
 * desk; skipped where Debian's packages wordpress, php-cli, php-mysql and mariadb-server are not installed.
 */
export const wordpress: Requirement = {
  name: 'embeds hold in WordPress',
  async measure(full) {
    const has = (command: string) => spawnSync(command, ['--version']).status === 0;
    if (!existsSync(installed) || !['php', 'mariadbd', 'mariadb'].every(has))
      return { passed: true, figures: 'skipped: WordPress, PHP and MariaDB are not all here' };
    const [, home = ''] = /"home":"([^"]+)"/.exec(readFileSync(join(dist, 'embed.js'), 'utf8'))!;
    if (new URL(home).port !== '4321')
      return { passed: true, figures: `skipped: dist is built for ${home}, not for loopback` };
    const charts = pagePaths().filter((path) => /\/charts\/[^/]+\/$/.test(path));
    const paths = full ? charts : charts.filter((_, index) => index % 20 === 0);
    const posts = postsOf(home, paths);
    const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-wordpress-'));
    const processes: ChildProcess[] = [];
    const server = await serve(join(root, 'dist'), { port: 4321 });
    const browser = await launchBrowser();
    try {
      const newsroom = await startWordPress(folder, processes);
      const ids = newsroom.publish(posts);
      newsroom.serve();
      await wait(1500);
      const faults: string[] = [];
      for (const width of [390, 1100])
        for (const [index, post] of posts.entries()) {
          const fault = await faultOf(browser, ids[index]!, post, width);
          if (fault !== null) faults.push(`${post.name} at ${width} px: ${fault}`);
        }
      return {
        passed: faults.length === 0,
        figures: [`${posts.length * 2} views of ${paths.length} charts`, ...faults].join('; '),
      };
    } finally {
      await browser.close();
      server.close();
      for (const one of processes.toReversed()) one.kill();
      await wait(1500);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
