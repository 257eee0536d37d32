/** A JQL name for a value inside an issue property, as a manifest's `jira:entityProperty` declares it. */
export interface SearchAlias {
  readonly alias: string;
  readonly propertyKey: string;
  /** Dots go deeper; arrays match by any element. */
  readonly path: string;
  readonly type: 'string' | 'text' | 'number' | 'date' | 'user';
}
