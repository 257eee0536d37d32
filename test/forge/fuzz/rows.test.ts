import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import type { Entity } from '../../../src/app/rows';
import { CODECS } from '../../../src/forge/storage/codecs';
import { decodeRow } from '../../../src/forge/storage/decode-row';
import { encodeRow } from '../../../src/forge/storage/encode-row';
import { UnreadableRow } from '../../../src/forge/storage/unreadable-row';
import { fc } from '../../support/properties';
import { StorySite } from '../../support/story-site';
import { EVERY_CALL, idField } from '../every-call';
import { ENTITIES, ROWS } from '../storage/stored-rows';
import { json, oneDamaged } from './any-json';
import { fuzz, onlyThrows } from './fuzz';
import { FUZZED } from './fuzzed';

/** Stored values by entity: the one of the tests of codecs, and all those of a site on which every call was made. */
const values = new Map<Entity, readonly unknown[]>();

beforeAll(async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-1', {}, 'priya');
  const ids: Readonly<Record<string, string>> = {
    issue: story.issueId('SUP-1'),
    escalation: record?.id ?? '',
    project: '10000',
  };
  const priya = story.site.as(PEOPLE.priya.accountId);
  for (const { module, name, on, row } of EVERY_CALL) {
    if (ids[on] === undefined) continue;
    await priya.invoke(module, name, { ...row?.sent, [idField(on)]: ids[on] });
    await story.site.advance(1000);
  }
  await story.hours(2);
  const { storage } = story.site.snapshot();
  for (const entity of ENTITIES) {
    const own = JSON.parse(JSON.stringify(encodeRow(CODECS[entity], 'k:0', ROWS[entity], 1))) as unknown;
    const played = (storage[`entity:${entity}`] ?? []).map(({ value }) => value);
    values.set(entity, [own, ...played]);
  }
});

describe(FUZZED.rows.what, () => {
  it('are of most kinds on the played site, and read as they are', () => {
    const kinds = [...values].filter(([, all]) => all.length > 1).map(([entity]) => entity);
    expect(kinds.length).toBeGreaterThanOrEqual(12);
    for (const [entity, all] of values) for (const one of all) decodeRow(CODECS[entity], 'k:0', one);
  });

  it.each(ENTITIES)('%s', (entity) => {
    const cases = fc.oneof(
      { weight: 1, arbitrary: json },
      { weight: 4, arbitrary: oneDamaged(values.get(entity) ?? []) },
    );
    fuzz(`row ${entity}`, cases, (stored) =>
      onlyThrows(UnreadableRow, () => decodeRow(CODECS[entity], 'k:0', stored)),
    );
  });
});
