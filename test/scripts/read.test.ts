import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/read.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input: string | Buffer = '') {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { input, env });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}
const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the read command', { timeout: 60_000 }, () => {
  it('prints a line for each numeral of a file in the caller’s folder', () => {
    writeFileSync(join(folder, 'a.txt'), '共5户,第三批。');
    const { status, stdout } = run(['--json', 'a.txt']);
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      {
        start: 1,
        end: 3,
        token: '5户',
        kind: 'figure',
        reading: null,
        period: null,
        quantities: [{ value: '5', unit: '户', low: '5', high: '5', approx: null, per: null }],
        damage: null,
        repair: null,
        suspicion: null,
      },
      {
        start: 4,
        end: 7,
        token: '第三批',
        kind: 'ordinal',
        reading: null,
        period: null,
        quantities: [],
        damage: null,
        repair: null,
        suspicion: null,
      },
    ]);
  });

  it('reads many texts from standard input', () => {
    const input = '{"id":"a","text":"共5户"}\n\n{"id":"b","text":"共6户"}\n';
    const { stdout } = run(['--jsonl', '-'], input);
    expect(lines(stdout).map(({ id, token }) => [id, token])).toEqual([
      ['a', '5户'],
      ['b', '6户'],
    ]);
  });

  it('tests what the text states', () => {
    const { stdout } = run(['--check', '--json', '-'], '共有90户,其中甲类30户、乙类60户。');
    expect(lines(stdout)).toMatchObject([
      { kind: 'sum', stated: '90', computed: '90', verdict: 'holds', used_for_repair: false },
    ]);
  });

  it('prints a table for people', () => {
    expect(run(['-'], '投入3.2亿元。').stdout).toBe(
      '2        figure      3.2亿元                   320000000 元\n',
    );
  });

  it('says in words what speaks against a number', () => {
    const { stdout } = run(['-'], '脱贫户206户814人,其中监测户1044人。');
    expect(stdout.trim().split('\n')[1]).toMatch(
      /1044人 +1044 人; suspect: more than the whole of which it is a part$/,
    );
  });

  it.each([
    [['missing.txt'], '', 'missing.txt'],
    [['.'], '', 'EISDIR'],
    [['-'], Buffer.from([0xff, 0xfe, 0x31]), 'not UTF-8'],
    [['-'], 'a\0b', 'NUL'],
    [['--jsonl', '-'], '{"id":1}', 'line 1 has no "text"'],
    [['--jsonl', '-'], 'x', 'line 1 is not JSON'],
    [[], '', 'FILE'],
    [['--jsn', '-'], '', '--jsn'],
  ])('%j fails with one line', (args, input, message) => {
    const { status, stderr } = run(args, input);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});
