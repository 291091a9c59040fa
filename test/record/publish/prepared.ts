import { join } from 'node:path';
import { rowsOf } from '../../../src/record/publish/publication.ts';
import { prepare } from '../../../src/record/record.ts';
import { root } from '../../../scripts/steps.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { ADDRESS } from './published.ts';

let record: ReturnType<typeof prepareRecord> | undefined;

/** The project's record, checked and ready to be published, and its tables by name; made once for all tests of a process. */
export function preparedRecord() {
  record ??= prepareRecord();
  return record;
}

function prepareRecord() {
  const prepared = prepare(
    {
      data: join(root, 'data'),
      content: join(root, 'content'),
      sources: null,
      address: ADDRESS,
    },
    () => {},
  );
  if (Array.isArray(prepared)) throw new Error(prepared.map(formatProblem).join('\n'));
  return {
    ...prepared,
    rows: <Row>(name: string) => rowsOf<Row>(prepared.tables, name),
  };
}
