import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../../sandbox/jira/seed/people';
import { aWebApp, type WebApp } from '../fixtures/a-web-app';

const MINUTE = 60_000;
let web: WebApp;
beforeAll(async () => {
  web = await aWebApp();
});

const json = async (answer: Response | Promise<Response>): Promise<Record<string, unknown>> =>
  (await (await answer).json()) as Record<string, unknown>;
const context = { moduleKey: 'fixture-context', extension: { issue: { key: 'SUP-1' } } };

describe('Jira over HTTP', () => {
  it('answers each client as the account that it names', async () => {
    expect(await json(web.as('ada', 'GET', '/rest/api/3/myself'))).toMatchObject({
      displayName: PEOPLE.ada.displayName,
    });
    expect((await web.app.request('/rest/api/3/myself')).status).toBe(401);
  });

  it('keeps what a person may not see from them', async () => {
    expect((await web.as('ada', 'GET', '/rest/api/3/issue/SUP-1')).status).toBe(200);
    expect((await web.as('otto', 'GET', '/rest/api/3/issue/SUP-1')).status).toBe(404);
  });

  it('refuses a body that is not JSON', async () => {
    const answer = await web.app.request('/rest/api/3/search/jql', {
      method: 'POST',
      body: '{',
      headers: { authorization: `Basic ${btoa(`${PEOPLE.ada.accountId}:`)}` },
    });
    expect(answer.status).toBe(400);
  });
});

describe('time over HTTP', () => {
  it('moves by a length, and not back', async () => {
    const { now } = await json(web.app.request('/_sandbox/time'));
    expect(await json(web.as('ada', 'POST', '/_sandbox/time', { advanceMs: 5 * MINUTE }))).toMatchObject({
      now: Number(now) + 5 * MINUTE,
    });
    expect((await web.as('ada', 'POST', '/_sandbox/time', { to: Number(now) })).status).toBe(409);
  });

  it('says what is wrong with a change that it does not know', async () => {
    const answer = await web.as('ada', 'POST', '/_sandbox/time', { speed: 0, backwards: true });
    expect(answer.status).toBe(400);
    expect(String((await json(answer))['error'])).toMatch(/speed.*backwards|backwards.*speed/s);
  });

  it('says so when nothing is due', async () => {
    const answer = await web.as('ada', 'POST', '/_sandbox/time', { next: true });
    expect([answer.status, (await json(answer))['error']]).toEqual([409, 'Nothing is due.']);
  });
});

describe('surfaces over HTTP', () => {
  it('are listed for a work item that the person sees, with their titles', async () => {
    const { modules } = await json(web.as('ada', 'GET', '/_sandbox/modules?location=issue&issue=SUP-1'));
    expect(modules).toMatchObject([
      { type: 'jira:issueContext', kind: 'ui-kit', title: 'Fixture context', hasLiveStatus: true },
      { type: 'jira:issuePanel' },
      { type: 'jira:issueAction', viewportSize: 'medium' },
    ]);
    expect((await web.as('otto', 'GET', '/_sandbox/modules?location=issue&issue=SUP-1')).status).toBe(404);
  });

  it('call the app as the person, and hear of its defects', async () => {
    const { value } = await json(web.as('ben', 'POST', '/_sandbox/invoke', { ...context, call: 'hello' }));
    expect(value).toMatchObject({ call: 'hello', by: PEOPLE.ben.accountId });
    const failed = await web.as('ben', 'POST', '/_sandbox/invoke', { ...context, call: 'fail' });
    expect([failed.status, (await json(failed))['error']]).toEqual([
      502,
      'There was an error invoking the function - The fixture failed on purpose',
    ]);
  });

  it('have a live status', async () => {
    expect(await json(web.as('ada', 'POST', '/_sandbox/status', context))).toEqual({
      value: { status: { type: 'lozenge', value: { label: 'Live', type: 'moved' } } },
    });
  });

  it('ask Jira as the person, and their requests are traced', async () => {
    const asked = { method: 'GET', path: '/rest/api/3/issue/SUP-1?fields=summary', headers: [], body: null };
    expect(await json(web.as('ada', 'POST', '/_sandbox/product', asked))).toMatchObject({ status: 200 });
    const trace = await (await web.app.request('/_sandbox/trace')).text();
    expect(JSON.parse(trace.trim().split('\n').at(-1) ?? '')).toMatchObject({
      actor: 'user',
      accountId: PEOPLE.ada.accountId,
      path: asked.path,
      status: 200,
    });
  });

  it('may not ask for anything but Jira', async () => {
    const asked = { method: 'GET', path: '/_sandbox/state', headers: [], body: null };
    expect((await web.as('ada', 'POST', '/_sandbox/product', asked)).status).toBe(400);
  });
});

describe('pages of surfaces', () => {
  it('have the bridge first and Forge’s own content policy when they are Custom UI', async () => {
    const answer = await web.app.request('/custom-ui/pages/page');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('script-src');
    expect(policy).not.toContain("script-src 'unsafe-inline'");
    expect(await answer.text()).toMatch(/<head>\s*<script src="\/surface-bridge\.js"><\/script>/);
  });

  it('have the translations beside them', async () => {
    expect(await json(web.app.request('/ui-kit/context/__LOCALES__/i18n-info.json'))).toEqual({
      config: { locales: ['en-US'], fallback: { default: 'en-US' } },
    });
    expect(await json(web.app.request('/ui-kit/context/__LOCALES__/en-US.json'))).toEqual({
      greeting: 'Translated words',
    });
  });

  it.each([
    '/custom-ui/pages/../../../manifest.yml',
    '/custom-ui/pages/%2e%2e%2f%2e%2e%2fmanifest.yml',
    '/ui-kit/nothing/',
  ])('are not there at %s', async (address) => {
    expect((await web.app.request(address)).status).toBe(404);
  });
});

describe('the installation and projects over HTTP', () => {
  it('lapses and renews the licence, puts a project away and back, and installs the app anew', async () => {
    const as = (method: string, path: string, body?: unknown) =>
      web.as('ada', method, `/_sandbox/life${path}`, body);
    expect(await json(as('PUT', '/licence', { active: false }))).toMatchObject({ isLicensed: false });
    expect(await json(as('PUT', '/licence', { active: true }))).toMatchObject({ isLicensed: true });
    const put = (act: string) => as('POST', '/project', { projectKey: 'WEB', act });
    expect(await json(put('archive'))).toMatchObject({
      projects: expect.arrayContaining([{ key: 'WEB', name: 'Web Shop', shelf: 'archive' }]),
    });
    expect((await put('delete')).status).toBe(409);
    expect(await json(put('restore'))).toMatchObject({
      projects: expect.arrayContaining([{ key: 'WEB', name: 'Web Shop', shelf: null }]),
    });
    const before = web.site.identity.installationId;
    await as('POST', '/install-anew', {});
    expect(web.site.identity.installationId).not.toBe(before);
  });
});

describe('faults over HTTP', () => {
  it('are switched on and off, each by its own name only', async () => {
    expect(await json(web.as('ada', 'PUT', '/_sandbox/faults', { droppedEvents: 0.5 }))).toMatchObject({
      droppedEvents: 0.5,
      doubledEvents: 0,
    });
    expect((await web.as('ada', 'PUT', '/_sandbox/faults', { dropEverything: 1 })).status).toBe(400);
    await web.as('ada', 'PUT', '/_sandbox/faults', { droppedEvents: 0 });
    expect(web.site.faults.droppedEvents).toBe(0);
  });
});

describe('an address that nobody knows', () => {
  it('is a 404 that names it', async () => {
    const answer = await web.app.request('/_sandbox/nothing');
    expect([answer.status, (await json(answer))['error']]).toEqual([
      404,
      'The sandbox has nothing at GET /_sandbox/nothing.',
    ]);
  });
});
