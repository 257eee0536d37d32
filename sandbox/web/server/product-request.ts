import * as v from 'valibot';
import { scopeMismatch } from '../../platform/runtime/jira-gateway';
import { scopesFor } from '../../platform/runtime/jira-scopes';
import { recordTraffic } from '../../platform/runtime/record-traffic';
import type { TraceLine } from '../../boundary';
import type { ProductAnswer, ProductRequest } from '../site/contract';
import { callerOf } from './caller';
import type { WebParts } from './web-parts';

export const productRequest = v.strictObject({
  method: v.string(),
  path: v.pipe(v.string(), v.startsWith('/rest/', 'A surface may only ask for /rest/….')),
  headers: v.array(v.tuple([v.string(), v.string()])),
  body: v.nullable(v.string()),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** A surface's `requestJira`: Jira's answer to the person under the app's scopes, traced as the app's since the app sent it. */
export async function requestProduct(
  parts: WebParts,
  accountId: string | undefined,
  asked: ProductRequest,
): Promise<ProductAnswer> {
  const { site, flow, onTrace } = parts;
  const method = asked.method.toUpperCase();
  const requestBody = asked.body === null || asked.body === '' ? undefined : parsed(asked.body);
  const isCovered = scopesFor(method, asked.path).every((scope) => site.manifest.scopes.has(scope));
  const headers = new Headers(Object.fromEntries(asked.headers));
  const answer = isCovered
    ? await site.jira.fetch(callerOf(accountId), method, asked.path, requestBody, headers)
    : scopeMismatch();
  const body = await answer.text();
  const line: TraceLine = {
    at: site.clock.now(),
    actor: accountId === undefined ? 'none' : 'user',
    ...(accountId === undefined ? {} : { accountId }),
    method,
    path: asked.path,
    requestBody: requestBody ?? null,
    status: answer.status,
    responseBody: body === '' ? null : parsed(body),
  };
  onTrace(line);
  recordTraffic({ app: site.manifest.appId, side: 'surface' }, line);
  if (method !== 'GET') flow.touch();
  return {
    status: answer.status,
    statusText: answer.statusText,
    headers: Object.fromEntries(answer.headers),
    body,
  };
}
