import type { Context } from 'hono';
import type { Caller } from '../../boundary';
import type { Viewer } from '../../platform/modules/module-context';
import type { ServedSite } from './served-site';

/** The account of `Authorization: Basic base64(accountId:)`. Without the header nobody is signed in. Account ids may hold colons. */
export function accountOf(c: Context): string | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const account = Buffer.from(encoded, 'base64').toString('utf8').replace(/:$/, '');
  return account === '' ? undefined : account;
}

export const callerOf = (accountId: string | undefined): Caller =>
  accountId === undefined ? { kind: 'anonymous' } : { kind: 'user', accountId };

/** The person as the app's surfaces see one. An account that the site does not have is nobody. */
export function viewerOf(
  site: ServedSite,
  accountId: string | undefined,
): { readonly accountId?: string } & Partial<Viewer> {
  const { state } = site.jira;
  const person = state.person(accountId);
  if (person === undefined) return { accountType: 'anonymous' };
  return {
    accountId: person.accountId,
    accountType: person.licensed ? 'licensed' : person.accountType === 'customer' ? 'customer' : 'unlicensed',
    isAdmin: state.groupsOf(person.accountId).has('site-admins'),
    locale: person.locale,
    timezone: person.timeZone,
  };
}
