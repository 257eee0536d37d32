import * as v from 'valibot';
import { beginRecordsIn } from '../../app/transfer/begin-records';
import { forgetRecordsIn, startRecordsIn, stopRecordsIn } from '../../app/transfer/steer-records';
import { viewRecordsIn } from '../../app/transfer/view-records';
import { listRecords, readRecords } from '../../app/transfer/records-out';
import { stageRecords } from '../../app/transfer/stage-records';
import type { Ports } from '../../app/ports/ports';
import type { RecordsInView, StagedPart } from '../../contract/records-transfer-view';
import type { TransferCalls } from '../../contract/transfer-calls';
import { done, fail, type Result } from '../../domain/problem';
import { RECORD_ENTITIES } from '../../domain/transfer/record-rows';
import { MOST_RECORDS } from '../../domain/transfer/records-file';
import type { CallTable } from '../define-calls';
import { cursor, escalationId, issueId, projectId, sizedJson } from '../payload-fields';
import { onSite } from '../prepared-call';
import { checkBroughtRows, LARGEST_ROW, withVersion } from '../storage/brought-rows';

const permission = 'run-site';
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
/** A file of ten thousand records has some thousand parts. */
const MOST_PARTS = 20_000;
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PARTS));
const importId = v.pipe(v.string(), v.regex(/^\d{1,16}-\d{1,10}$/u, 'This is not the name of an import.'));
const ofImport = v.object({ importId });

const row = v.object({
  record: escalationId,
  entity: v.picklist(RECORD_ENTITIES),
  key,
  rev: count,
  version: count,
  data: sizedJson(LARGEST_ROW),
});
const inIndex = v.object({
  id: escalationId,
  subjectId: issueId,
  ordinal: count,
  openedAt: at,
  handoffs: v.pipe(v.array(v.object({ ordinal: count, at })), v.maxLength(1000)),
});
const part: v.GenericSchema<unknown, StagedPart> = v.variant('kind', [
  v.object({
    kind: v.literal('issues'),
    issues: v.pipe(v.array(v.object({ id: issueId, key })), v.maxLength(500)),
  }),
  v.object({ kind: v.literal('index'), records: v.pipe(v.array(inIndex), v.maxLength(500)) }),
  v.object({ kind: v.literal('rows'), rows: v.array(row) }),
]);

const thenView = async (ports: Ports, acted: Result<void>): Promise<Result<RecordsInView>> =>
  acted.ok ? viewRecordsIn(ports) : acted;

/** Calls that take records out of the site and bring them in. */
export const TRANSFER_CALLS: CallTable<TransferCalls> = {
  'records.list': onSite({ permission, payload: v.object({ id: projectId, cursor }), run: listRecords }),
  'records.read': onSite({
    permission,
    payload: v.object({ ids: v.pipe(v.array(escalationId), v.minLength(1), v.maxLength(20)), cursor }),
    run: async (ports, permit, payload) => {
      const read = await readRecords(ports, permit, payload);
      return read.ok ? done({ ...read.value, rows: read.value.rows.map(withVersion) }) : read;
    },
  }),
  'records.view': onSite({ permission, payload: v.object({}), run: viewRecordsIn }),
  'records.begin': onSite({
    permission,
    payload: v.object({
      exportedAt: at,
      records: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_RECORDS)),
      parts: v.object({ issues: index, index, rows: index }),
      projects: v.pipe(v.array(v.object({ id: projectId, key })), v.maxLength(500)),
    }),
    run: async (ports, permit, payload) => thenView(ports, await beginRecordsIn(ports, permit, payload)),
  }),
  'records.stage': onSite({
    permission,
    payload: v.object({ importId, index, part }),
    run: async (ports, permit, payload) => {
      if (payload.part.kind !== 'rows') return stageRecords(ports, permit, payload);
      const rows = checkBroughtRows(payload.part.rows);
      if (!rows.ok) return fail('invalid', 'the file holds what cannot be brought', rows.problems);
      return stageRecords(ports, permit, { ...payload, part: { kind: 'rows', rows: rows.value } });
    },
  }),
  'records.start': onSite({
    permission,
    payload: ofImport,
    run: async (ports, _permit, payload) => thenView(ports, await startRecordsIn(ports, payload)),
  }),
  'records.stop': onSite({
    permission,
    payload: ofImport,
    run: async (ports, _permit, payload) => thenView(ports, await stopRecordsIn(ports, payload)),
  }),
  'records.forget': onSite({
    permission,
    payload: ofImport,
    run: async (ports, _permit, payload) => thenView(ports, await forgetRecordsIn(ports, payload)),
  }),
};
