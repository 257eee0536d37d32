import type { ProductEvent, SiteParts } from '../boundary';
import type { FieldView } from './fields/field';
import type { FieldCatalogue } from './fields/field-catalogue';
import type { Permits } from './permits';
import type { SearchAlias } from './jql/search-alias';
import type { Mail } from './site/mail';
import type { Person } from './site/site-data';
import type { Site } from './site/site';

/** What all parts of the sandbox's Jira share. */
export interface JiraCore {
  readonly site: Site;
  readonly fields: FieldCatalogue;
  readonly permits: Permits;
  readonly aliases: readonly SearchAlias[];
  readonly parts: SiteParts;
  /** Nobody is told: neither events nor mails. For a past that is being loaded. */
  readonly isSilent?: true;
  now(): number;
  emit(event: ProductEvent): void;
  post(mail: Omit<Mail, 'id' | 'at'>): void;
}

export const viewOf = (core: JiraCore, viewer: Person): FieldView => ({
  site: core.site,
  permits: core.permits,
  viewer,
  now: core.now(),
  zone: viewer.timeZone,
});
