import { customField } from './desk-fields';
import type { Field, FieldKind } from './field';
import { instantKind, keywordKind, numberKind } from './plain-kinds';

/** A field that an app's manifest declares. */
export interface AppFieldDeclaration {
  /** The module's key. */
  readonly key: string;
  readonly name: string;
  readonly type: 'string' | 'number' | 'datetime';
}

export interface AppIdentity {
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
}

const KINDS: Readonly<Record<AppFieldDeclaration['type'], FieldKind>> = {
  string: keywordKind,
  number: numberKind,
  datetime: instantKind,
};
const FIRST_APP_FIELD = 10_100;

/** The `index`-th field of an app: read-only to people, called by its extension id as well as by its number. */
export function appField(declared: AppFieldDeclaration, index: number, app: AppIdentity): Field {
  const extension = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${declared.key}`;
  const id = `customfield_${FIRST_APP_FIELD + index}`;
  const field = customField({
    id,
    name: declared.name,
    type: declared.type,
    custom: extension,
    kind: KINDS[declared.type],
    isEditable: false,
  });
  const configuration = { environment: app.environmentType, readOnly: true };
  return { ...field, key: extension, isServiceOnly: false, schema: { ...field.schema, configuration } };
}
