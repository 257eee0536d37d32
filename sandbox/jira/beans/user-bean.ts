import type { Person } from '../site/site-data';

export function avatarUrls(baseUrl: string, name: string): Readonly<Record<string, string>> {
  const of = (size: number): string =>
    `${baseUrl}/secure/useravatar?size=${size}&name=${encodeURIComponent(name)}`;
  return { '48x48': of(48), '24x24': of(24), '16x16': of(16), '32x32': of(32) };
}

/** A person as REST answers one. Mail addresses are hidden, as most people's are on real sites. */
export function userBean(person: Person, baseUrl: string): Readonly<Record<string, unknown>> {
  return {
    self: `${baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(person.accountId)}`,
    accountId: person.accountId,
    avatarUrls: avatarUrls(baseUrl, person.displayName),
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    accountType: person.accountType,
  };
}

/** A person as the service desk's own routes answer one. */
export function customerBean(person: Person, baseUrl: string): Readonly<Record<string, unknown>> {
  const { self, avatarUrls: icons } = userBean(person, baseUrl);
  return {
    accountId: person.accountId,
    emailAddress: person.emailAddress,
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    _links: { jiraRest: self, avatarUrls: icons, self },
  };
}
