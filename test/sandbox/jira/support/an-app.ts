import type { AppFieldDeclaration } from '../../../../sandbox/jira/fields/app-field';
import type { SearchAlias } from '../../../../sandbox/jira/jql/search-alias';

export const APP_FIELDS: readonly AppFieldDeclaration[] = [
  { key: 'escalation-state', name: 'Escalation state', type: 'string' },
  { key: 'escalation-next-due', name: 'Escalation next due', type: 'datetime' },
];

const propertyKey = 'escalation-center';

export const ALIASES: readonly SearchAlias[] = [
  { alias: 'escalationStage', propertyKey, path: 'stage', type: 'string' },
  { alias: 'escalationLevel', propertyKey, path: 'level', type: 'number' },
  { alias: 'escalationManager', propertyKey, path: 'manager', type: 'user' },
  { alias: 'escalationNextUpdate', propertyKey, path: 'nextUpdate', type: 'date' },
];

/** A document of one paragraph that may mention somebody. */
export function aDocument(text: string, mentioned?: string): Readonly<Record<string, unknown>> {
  const mention =
    mentioned === undefined ? [] : [{ type: 'mention', attrs: { id: mentioned, text: '@someone' } }];
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }, ...mention] }],
  };
}
