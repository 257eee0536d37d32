import { readEraseState, type EraseState } from '../../domain/keeping/erase-state';
import { done, fail, type Result } from '../../domain/problem';
import { MINUTE } from '../../domain/time';
import { SITE_SCOPE } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { erasePeople } from './erase-people';
import { eraseProject, eraseSettings, eraseStaged } from './erase-project';
import { Eraser, Overtaken } from './eraser';
import { projectsKept } from './projects-kept';

/** The one row of the removal on request, and the look that works on it. */
export const ERASE = 'erase';
const STALLED_AFTER = 10 * MINUTE;
const PAUSE_SECONDS = 20;
/** What an admin types to have everything removed. */
export const EVERYTHING = 'everything';

interface EraseInput {
  /** A project's id, or `site`. */
  readonly scope: string;
  /** The project's key, its id where it has no key any more, or `everything`, typed by the admin. */
  readonly confirm: string;
}

/**
 * Begins to remove everything that is kept of a project, or of the site. What is switched on is refused: the engine would write anew what
 * is being removed. One removal at a time; asked for twice it is the same.
 */
export async function startErase(
  ports: Ports,
  permit: SitePermit,
  { scope, confirm }: EraseInput,
): Promise<Result<void>> {
  const { store, clock, later } = ports;
  const projects = await projectsKept(ports, permit);
  const asked = scope === SITE_SCOPE ? projects : projects.filter(({ id }) => id === scope);
  if (scope !== SITE_SCOPE && asked.length === 0)
    return fail('not-found', 'There is no such project, or you may not see it.');
  const name = scope === SITE_SCOPE ? EVERYTHING : (asked[0]?.key ?? '');
  if (confirm.trim() !== name)
    return fail('invalid', 'the confirmation is not what was asked for', [
      { path: 'confirm', message: `Type ${name}.` },
    ]);
  const on = asked.filter(({ switchedOn }) => switchedOn);
  if (on.length > 0)
    return fail(
      'invalid',
      'projects are switched on',
      on.map(({ key }) => ({ path: 'scope', message: `Switch escalations off in ${key} first.` })),
    );
  const before = await store.get('job', ERASE);
  const running = before?.row.state === 'running' ? readEraseState(before.row.body) : undefined;
  if (running && running.scope !== scope)
    return fail('already-done', `${running.name} is being removed; one removal at a time`);
  if (!running) {
    const ids = asked.map(({ id }) => id);
    const now = clock.now();
    const body: EraseState = { scope, name, projects: ids, by: permit.by, startedAt: now, removed: 0 };
    await store.note(ERASE, { id: ERASE, kind: ERASE, state: 'running', at: now, body });
  }
  await later.push([{ look: ERASE, delaySeconds: 0 }]);
  return done(undefined);
}

/** Goes on with a removal as far as this invocation's time reaches, and hands the rest on. */
export async function workErase(ports: Ports): Promise<void> {
  const job = await ports.store.get('job', ERASE);
  const state = readEraseState(job?.row.body);
  if (!job || !state || job.row.state !== 'running') return;
  const eraser = new Eraser(ports, job);
  try {
    for (const projectId of state.projects) {
      if (await eraseProject(ports, eraser, projectId)) continue;
      await ports.later.push([{ look: ERASE, delaySeconds: PAUSE_SECONDS }]);
      return;
    }
    if (state.scope === SITE_SCOPE) {
      await eraseStaged(ports, eraser);
      await erasePeople(ports, eraser);
      await eraseSettings(ports, eraser, SITE_SCOPE);
    }
    await eraser.finish();
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

/** Sets it off again where its message was lost. */
export async function eraseStalled({ store, clock, later }: Ports): Promise<void> {
  const job = await store.get('job', ERASE);
  if (job?.row.state !== 'running' || job.row.at > clock.now() - STALLED_AFTER) return;
  await later.push([{ look: ERASE, delaySeconds: 0 }]);
}
