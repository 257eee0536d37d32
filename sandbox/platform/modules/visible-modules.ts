import type { JiraServer } from '../../boundary';
import type { Manifest, UiModule } from '../manifest/manifest';
import type { ConditionTree } from './display-condition';
import type { Viewer } from './module-context';
import { UI_LOCATIONS, type Location } from './ui-locations';

/** What a page is about, by id. */
export interface Subject {
  readonly projectId?: string;
  readonly issueId?: string;
}

export interface VisibleModulesParts {
  readonly manifest: Manifest;
  readonly jira: Pick<JiraServer, 'property'>;
  readonly licensed: () => boolean;
}

/**
 * The modules that a page shows to a viewer: those of its place that are open to the kind of account and whose display conditions hold.
 * Pages of the site's settings are Jira admins' alone.
 */
export function visibleModules(
  parts: VisibleModulesParts,
  location: Location,
  viewer: Viewer,
  subject: Subject,
): UiModule[] {
  return parts.manifest.uiModules.filter(
    (module) =>
      UI_LOCATIONS.get(module.type) === location &&
      (location !== 'admin' || (viewer.isAdmin && !isBehindButton(module))) &&
      isOpenTo(module, viewer) &&
      holds(module.displayConditions, viewer, subject, parts),
  );
}

/** Jira shows such a page by a button in its list of connected apps, which this site has not, and in no menu. */
const isBehindButton = ({ properties }: UiModule): boolean =>
  properties['useAsConfig'] === true || properties['useAsGetStarted'] === true;

/** Licensed people see every module; others only where `unlicensedAccess` names their kind. */
export function isOpenTo(module: UiModule, viewer: Viewer): boolean {
  return viewer.accountType === 'licensed' || module.unlicensedAccess.includes(viewer.accountType);
}

function holds(
  condition: ConditionTree | undefined,
  viewer: Viewer,
  subject: Subject,
  parts: VisibleModulesParts,
): boolean {
  if (!condition) return true;
  const one = (inner: ConditionTree): boolean => holds(inner, viewer, subject, parts);
  switch (condition.kind) {
    case 'and':
      return condition.of.every(one);
    case 'or':
      return condition.of.some(one);
    case 'not':
      return !condition.of.every(one);
    case 'isAdmin':
      return viewer.isAdmin === condition.expected;
    case 'isLoggedIn':
      return (viewer.accountId !== undefined) === condition.expected;
    case 'appIsLicensed':
      return parts.licensed() === condition.expected;
    case 'entityPropertyEqualTo': {
      const ids = { project: subject.projectId, issue: subject.issueId, user: viewer.accountId };
      const id = ids[condition.entity];
      if (id === undefined) return false;
      const value = memberAt(
        parts.jira.property(condition.entity, id, condition.propertyKey),
        condition.objectName,
      );
      return (typeof value === 'string' ? value : JSON.stringify(value)) === condition.value;
    }
  }
}

function memberAt(value: unknown, path: string | undefined): unknown {
  let found = value;
  for (const name of path?.split('.') ?? []) {
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, name)
        ? (Reflect.get(found, name) as unknown)
        : undefined;
  }
  return found;
}
