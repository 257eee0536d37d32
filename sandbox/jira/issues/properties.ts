import { propertyEvent } from '../events/issue-events';
import type { JiraCore } from '../jira-core';
import { badRequest } from '../rest/refusal';
import type { Issue, Person } from '../site/site-data';

const MAX_BYTES = 32_768;

/** Refuses a key or value that Jira's entity properties cannot hold. */
export function checkProperty(key: string, value: unknown): void {
  if (key.length === 0 || key.length > 255)
    throw badRequest('The property key must be between 1 and 255 characters.');
  if (value === undefined || value === null)
    throw badRequest('The property value must be a valid, non-empty JSON value.');
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_BYTES)
    throw badRequest(`The property value cannot be bigger than ${MAX_BYTES} bytes.`);
}

/** Answers whether the property was there before. Neither changelog nor `updated` know of properties. */
export function setProperty(
  core: JiraCore,
  actor: Person,
  issue: Issue,
  key: string,
  value: unknown,
): boolean {
  checkProperty(key, value);
  const isKnown = Object.hasOwn(issue.properties, key);
  issue.properties[key] = value;
  issue.revision += 1;
  propertyEvent(core, actor, issue, key, 'set');
  return isKnown;
}

export function removeProperty(core: JiraCore, actor: Person, issue: Issue, key: string): void {
  Reflect.deleteProperty(issue.properties, key);
  issue.revision += 1;
  propertyEvent(core, actor, issue, key, 'deleted');
}
