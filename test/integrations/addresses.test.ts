import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { addresses } from '../../src/integrations/addresses.ts';
import { root } from '../../scripts/steps.ts';

const names = ['SITE', 'ISSUES', 'CONTACT'] as const;
beforeEach(() => {
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) delete process.env[name];
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
});

/** What the integration says at the start of a command. */
function said(
  command: 'build' | 'dev',
  environment: Partial<Record<(typeof names)[number], string>>,
) {
  Object.assign(process.env, environment);
  const lines: string[] = [];
  const setup = addresses().hooks['astro:config:setup'] as (options: unknown) => void;
  setup({
    command,
    config: { site: 'http://127.0.0.1:4321' },
    logger: { warn: (line: string) => lines.push(line) },
  });
  return lines;
}

describe('a build', () => {
  test('without an origin says once where its downloads point', () => {
    const lines = said('build', {});
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^SITE is not set, .*http:\/\/127\.0\.0\.1:4321.*SITE=https:/);
  });

  test('with an origin says nothing, nor does the development server', () => {
    expect(said('build', { SITE: 'https://example.org' })).toEqual([]);
    delete process.env.SITE;
    expect(said('dev', {})).toEqual([]);
  });

  test.each([
    [{ ISSUES: 'https://example.org/issues', CONTACT: 'hat@example.org' }],
    [{ ISSUES: '', CONTACT: '' }],
  ])('takes %j', (given) => {
    expect(() => said('build', given)).not.toThrow();
  });

  test.each([
    [{ ISSUES: 'example.org/issues' }, /^ISSUES is no address of the web: "example\.org\/issues"/],
    [{ ISSUES: 'mailto:hat@example.org' }, /^ISSUES is no address of the web/],
    [{ ISSUES: 'javascript:alert(1)' }, /^ISSUES is no address of the web/],
    [{ CONTACT: 'hat' }, /^CONTACT is no address of e-mail: "hat"; give one/],
    [{ CONTACT: 'hat@example' }, /^CONTACT is no address/],
    [{ CONTACT: 'a b@example.org' }, /^CONTACT is no address/],
    [{ CONTACT: 'hat@example.org?cc=b@example.org' }, /^CONTACT is no address/],
    [{ ISSUES: 'x', CONTACT: 'y' }, /^ISSUES .*\nCONTACT /],
  ])('refuses %j', (given, why) => {
    for (const command of ['build', 'dev'] as const)
      expect(() => said(command, given)).toThrow(why);
  });
});

test('the command ends with an error, before it reads anything', async () => {
  const build = promisify(execFile)(process.execPath, [join('scripts', 'astro.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, CONTACT: 'hat' },
  });
  const { code, stdout, stderr } = (await build.catch((error: unknown) => error)) as {
    code: number;
    stdout: string;
    stderr: string;
  };
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('CONTACT is no address of e-mail: "hat"');
  expect(stdout).not.toContain('data: articles');
});
