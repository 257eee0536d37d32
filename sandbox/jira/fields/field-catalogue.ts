import { DESK_FIELDS } from './desk-fields';
import type { Field } from './field';
import { SPECIAL_FIELDS } from './special-fields';
import { SYSTEM_FIELDS } from './system-fields';

/** All fields of the site, found by id, key or the name that JQL uses. */
export class FieldCatalogue {
  readonly all: readonly Field[];
  readonly #byId = new Map<string, Field>();
  readonly #byClause = new Map<string, Field>();

  constructor(readonly appFields: readonly Field[]) {
    this.all = [...SYSTEM_FIELDS, ...SPECIAL_FIELDS, ...DESK_FIELDS, ...appFields];
    for (const field of this.all) {
      this.#byId.set(field.id, field).set(field.key, field);
      for (const name of field.clauseNames) this.#byClause.set(name.toLowerCase(), field);
    }
  }

  find(idOrKey: string): Field | undefined {
    return this.#byId.get(idOrKey);
  }

  byClause(name: string): Field | undefined {
    return this.#byClause.get(name.toLowerCase());
  }

  appField(idOrKey: string): Field | undefined {
    return this.appFields.find((field) => field.id === idOrKey || field.key === idOrKey);
  }
}
