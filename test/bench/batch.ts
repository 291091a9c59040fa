// Reads generated articles as a cluster would, a line each, and asks DuckDB about many partitions.
//
// usage: npm run bench -- batch [LINES] [PARTITIONS]   by default 1000000 and 1000
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { partitioned } from '../../scripts/publish/partition.ts';
import { provenance } from '../../scripts/publish/schemas/provenance.ts';
import { table } from '../../scripts/publish/table.ts';
import { root } from '../../scripts/steps.ts';

const [lines = 1_000_000, partitions = 1_000] = process.argv.slice(2).map(Number);
const ROWS_IN_A_PARTITION = 400;

const seconds = (since: number) => (performance.now() - since) / 1000;
const say = (text: string) => process.stdout.write(`${text}\n`);
const count = (n: number) => n.toLocaleString('en');

/** The n-th article: no two neighbours alike, each with four numerals. */
function article(n: number): string {
  const households = 300 + ((n * 7919) % 9000);
  const people = households * 3 + (n % households);
  const share = ((n * 31) % 1000) / 10;
  return `截至${2019 + (n % 5)}年底，甲县在册${households}户${people}人，销号率${share.toFixed(1)}%，投入${n % 97}.5万元。`;
}

/** The most memory that a process has held at once, in bytes; 0 where the system does not say. */
function peakMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

async function readArticles(): Promise<void> {
  const reader = spawn(process.execPath, [join(root, 'scripts', 'read.ts'), '--jsonl', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let numerals = 0;
  let peak = 0;
  reader.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) numerals++;
  });
  const watch = setInterval(() => (peak = Math.max(peak, peakMemory(reader.pid!))), 200);
  const start = performance.now();
  const ended = once(reader, 'close');
  for (let n = 0; n < lines; n += 1000) {
    const batch = Array.from({ length: Math.min(1000, lines - n) }, (_, i) =>
      JSON.stringify({ id: `a${n + i}`, text: article(n + i) }),
    );
    if (!reader.stdin.write(`${batch.join('\n')}\n`)) await once(reader.stdin, 'drain');
  }
  reader.stdin.end();
  await once(reader.stdout, 'end');
  clearInterval(watch);
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`the reader failed: ${code}`);
  const took = seconds(start);
  say(
    `reader: lines ${count(lines)}, numerals ${count(numerals)}, ${took.toFixed(1)} s, ${count(Math.round(lines / took))} lines/s, peak memory ${peak === 0 ? 'not known' : `${Math.round(peak / 1e6)} MB`}`,
  );
}

async function askPartitions(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'partitions-'));
  try {
    const start = performance.now();
    for (let n = 0; n < partitions; n++) {
      const rows = Array.from({ length: ROWS_IN_A_PARTITION }, (_, i) => ({
        figure: `a${n}.f${i}`,
        article: `a${n}`,
        published: null,
        printed: `${i}户`,
        read_as: `${i}户`,
        repair_verdict: null,
        doubts: i % 2,
        checks: [],
        held_by: [],
        contradicted_by: [],
        time_period: '2023',
        obs_status: i % 2 === 0 ? ('V' as const) : ('U' as const),
      }));
      for (const [path, content] of partitioned(table(provenance, rows), 'article')) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    }
    const written = seconds(start);
    const connection = await (await DuckDBInstance.create()).connect();
    const asked = performance.now();
    const [row] = (
      await connection.runAndReadAll(`
        select count(*) as figures, count(distinct article) as articles,
               count(*) filter (where obs_status = 'U') as doubtful
        from read_parquet('${folder}/provenance/*/*.parquet', hive_partitioning = true)`)
    ).getRowObjectsJson();
    say(
      `partitions: ${count(partitions)} written in ${written.toFixed(1)} s, asked in ${seconds(asked).toFixed(1)} s: ${JSON.stringify(row)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await readArticles();
await askPartitions();
