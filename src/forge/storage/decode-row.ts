import * as v from 'valibot';
import type { Entity } from '../../app/rows';
import type { Stored } from '../../app/ports/store';
import { decodeShape } from '../../domain/policy/decode-shape';
import type { Codec } from './codec';
import { UnreadableRow } from './unreadable-row';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const ENVELOPE = v.object({ rev: count, v: count, data: v.unknown() });

/**
 * What the storage returned, as a row of today's version.
 * @throws UnreadableRow when it is newer than this version of the app, or broken; the problems are named with their paths.
 */
export function decodeRow<E extends Entity>(codec: Codec<E>, key: string, value: unknown): Stored<E> {
  const envelope = decodeShape(ENVELOPE, value);
  if (!envelope.ok) throw new UnreadableRow('broken', codec.entity, key, envelope.problems);
  const { rev, v: version, data } = envelope.value;
  const row = decodeShape(codec.schema, upgraded(codec, key, version, data));
  if (!row.ok) {
    const problems = row.problems.map(({ path, message }) => ({
      path: path === '' ? 'data' : `data.${path}`,
      message,
    }));
    throw new UnreadableRow('broken', codec.entity, key, problems);
  }
  return { key, rev, row: row.value };
}

function upgraded<E extends Entity>(codec: Codec<E>, key: string, version: number, data: unknown): unknown {
  if (version > codec.version) {
    const message = `version ${version}, this app knows up to ${codec.version}`;
    throw new UnreadableRow('newer-version', codec.entity, key, [{ path: 'v', message }]);
  }
  let now = data;
  for (let from = version; from < codec.version; from += 1) {
    const upgrade = codec.upgrades[from];
    if (!upgrade) throw new Error(`There is no upgrade of ${codec.entity} rows from version ${from}`);
    now = upgrade(now);
  }
  return now;
}
