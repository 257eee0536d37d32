import { describe, expect, it } from '@jest/globals';
import { policyOrigins } from '../../../src/domain/policy/policy-origin';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import type { ScopePolicies } from '../../../src/domain/policy/scope-policies';
import { aLadder } from '../../support/a-ladder';

const saved = (...ids: readonly string[]): ScopePolicies => ({
  live: { ladder: Object.fromEntries(ids.map((id) => [id, { version: 1, body: aLadder({ id }) }])) },
});
const [shipped = ''] = Object.keys(SHIPPED_POLICIES.ladders);

function originOf(
  given: { readonly site?: ScopePolicies; readonly project?: ScopePolicies },
  policyId: string,
  scope: 'site' | 'project' = 'project',
) {
  const origins = policyOrigins({ site: given.site, project: given.project, scope });
  return origins.find((one) => one.kind === 'ladder' && one.policyId === policyId);
}

describe('where a policy comes from', () => {
  it('is the app where nobody saved one', () => {
    expect(originOf({}, shipped)).toMatchObject({ from: 'app', inherits: 'app', locked: false });
  });

  it('is the site where it saved one, and the project where that did', () => {
    const site = saved(shipped);
    expect(originOf({ site }, shipped)).toMatchObject({ from: 'site', inherits: 'site' });
    expect(originOf({ site, project: saved(shipped) }, shipped)).toMatchObject({
      from: 'project',
      inherits: 'site',
    });
  });

  it('is the project’s alone where nothing would be inherited', () => {
    expect(originOf({ project: saved('own') }, 'own')).toMatchObject({ from: 'project', inherits: null });
  });

  it('is told too of what a scope took away of what it inherits', () => {
    const project = { live: {}, removed: { ladder: { [shipped]: 1 } } };
    expect(originOf({ project }, shipped)).toMatchObject({ from: 'away', inherits: 'app' });
  });

  it('is the site’s where it is locked, whatever the project once saved', () => {
    const site = { ...saved(shipped), locks: [`ladder:${shipped}`] };
    expect(originOf({ site, project: saved(shipped) }, shipped)).toMatchObject({
      from: 'site',
      locked: true,
    });
  });

  it('leaves a project’s own out where the whole kind is locked', () => {
    const site = { live: {}, locks: ['ladder'] };
    expect(originOf({ site, project: saved('own') }, 'own')).toBeUndefined();
  });

  it('of the site’s own is the site or the app', () => {
    const site = { ...saved(shipped), locks: ['ladder'] };
    expect(originOf({ site }, shipped, 'site')).toMatchObject({ from: 'site', inherits: 'app' });
  });

  it('is told of every policy that is live, once', () => {
    const origins = policyOrigins({ site: undefined, project: undefined, scope: 'project' });
    const places = origins.map(({ kind, policyId }) => `${kind}:${policyId}`);
    expect(new Set(places).size).toBe(places.length);
    const { criteria, ladders, calendars, playbooks, severities } = SHIPPED_POLICIES;
    const count = [criteria, ladders, calendars, playbooks, severities].flatMap(Object.keys).length + 2;
    expect(places).toHaveLength(count);
  });
});
