import { bringRecords } from '../../src/app/transfer/bring-records';
import { listRecords, readRecords, type RowsOut } from '../../src/app/transfer/records-out';
import { beginRecordsIn } from '../../src/app/transfer/begin-records';
import { readTransfer } from '../../src/app/transfer/records-in';
import { startRecordsIn } from '../../src/app/transfer/steer-records';
import { stageRecords } from '../../src/app/transfer/stage-records';
import type { StagedAnswer, StagedPart } from '../../src/contract/records-transfer-view';
import type { SitePermit } from '../../src/app/permit';
import type { FoundHere } from '../../src/app/site/site-desk';
import type { Result } from '../../src/domain/problem';
import { RecordsCollected } from '../../src/domain/transfer/assemble-file';
import { splitFile } from '../../src/domain/transfer/split-file';
import type { RecordsFile } from '../../src/domain/transfer/records-file';
import { checkBroughtRows, withVersion } from '../../src/forge/storage/brought-rows';
import { aCallerDesk } from './a-project-permit';
import { aSitePermit } from './a-site-permit';
import type { EngineWorld } from './engine-world';

/** An admin who may browse these work items, by key, in the project 10000. */
export function anAdminWhoSees(issues: Readonly<Record<string, string>>): SitePermit {
  const seen = new Map(Object.entries(issues).map(([key, id]) => [id, { key, summary: key }]));
  const permit = aSitePermit();
  return {
    ...permit,
    desk: {
      ...aCallerDesk(),
      visible: (ids) =>
        Promise.resolve(new Map(ids.flatMap((id) => (seen.has(id) ? [[id, seen.get(id) ?? NOBODY]] : [])))),
    },
    site: {
      ...permit.site,
      findIssues: (keys) =>
        Promise.resolve(
          new Map(
            keys.flatMap((key): readonly (readonly [string, FoundHere])[] => {
              const id = issues[key];
              return id === undefined ? [] : [[key, { id, key, projectId: '10000', secured: false }]];
            }),
          ),
        ),
    },
  };
}
const NOBODY = { key: '', summary: '' };

/** An admin who may browse every work item: SUP-1 has the id 1 + `shift`, and so on. */
export const anAdminWhoSeesAll = (shift: number): SitePermit =>
  anAdminWhoSees(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`SUP-${index + 1}`, String(index + 1 + shift)]),
    ),
  );

/** What the page of the site does: all records of the project, read in pages, as one file. */
export async function exportRecords(world: EngineWorld, permit: SitePermit): Promise<RecordsFile> {
  const collected = new RecordsCollected();
  const listed = value(await listRecords(world.ports, permit, { id: '10000', cursor: null }));
  const ids = listed.records.map(({ id }) => id);
  let cursor: string | null = null;
  do {
    const page: RowsOut = value(await readRecords(world.ports, permit, { ids, cursor }));
    collected.add({ rows: page.rows.map(withVersion), issues: page.issues });
    cursor = page.cursor;
  } while (cursor !== null && ids.length > 0);
  return JSON.parse(JSON.stringify(collected.file(world.now, { '10000': 'SUP' }))) as RecordsFile;
}

/** Sends a file part by part; nothing is live afterwards. */
export async function stageFile(
  world: EngineWorld,
  permit: SitePermit,
  file: RecordsFile,
): Promise<readonly StagedAnswer[]> {
  const { exportedAt, records, projects } = file;
  const parts = splitFile(file);
  const counts = { issues: parts.issues.length, index: parts.index.length, rows: parts.rows.length };
  const named = Object.entries(projects).map(([id, key]) => ({ id, key }));
  const coming = { exportedAt, records: records.length, parts: counts, projects: named };
  value(await beginRecordsIn(world.ports, permit, coming));
  const importId = await importIdOf(world);
  const answers: StagedAnswer[] = [];
  const send = async (index: number, part: StagedPart): Promise<void> => {
    answers.push(value(await stageRecords(world.ports, permit, { importId, index, part })));
  };
  for (const [index, issues] of parts.issues.entries()) await send(index, { kind: 'issues', issues });
  for (const [index, some] of parts.index.entries()) await send(index, { kind: 'index', records: some });
  for (const [index, rows] of parts.rows.entries()) {
    const checked = checkBroughtRows(rows);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    await send(index, { kind: 'rows', rows: checked.value });
  }
  return answers;
}

/** Stages a file, starts it, and lets the engine work until it ends. */
export async function importRecords(
  world: EngineWorld,
  permit: SitePermit,
  file: RecordsFile,
): Promise<void> {
  await stageFile(world, permit, file);
  await startImport(world);
  await workOff(world);
}

/** The name of the file that is on its way in. */
export async function importIdOf(world: EngineWorld): Promise<string> {
  const job = await readTransfer(world.ports);
  if (!job) throw new Error('no file is on its way in');
  return job.state.importId;
}

export async function startImport(world: EngineWorld): Promise<void> {
  value(await startRecordsIn(world.ports, { importId: await importIdOf(world) }));
}

/** The engine's worker, again and again until it pushes nothing more. Looks at other things are dropped. */
export async function workOff(world: EngineWorld): Promise<void> {
  for (let rounds = 0; rounds < 500; rounds += 1) {
    world.pushed.length = 0;
    await bringRecords(world.ports);
    if (!world.pushed.some(({ look }) => look === 'records-in')) return;
  }
  throw new Error('the import does not end');
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
