import { readConditions } from '../modules/display-condition';
import type {
  ActionModule,
  ConsumerModule,
  DataModule,
  EventFilter,
  LocalText,
  ScheduleModule,
  TriggerModule,
  UiModule,
} from './manifest';
import type { ManifestNode } from './manifest-reader';
import { readAction, readProviders } from './read-actions';
import { UI_LOCATIONS } from '../modules/ui-locations';

const MINUTE = 60_000;
const INTERVALS = {
  fiveMinute: 5 * MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  week: 7 * 24 * 60 * MINUTE,
} as const;
const DATA_TYPES: readonly DataModule['type'][] = ['jira:entityProperty', 'jira:customField'];
const CARRIED = [
  'label',
  'icon',
  'status',
  'viewportSize',
  'allowMultiple',
  'layout',
  'description',
  'useAsConfig',
  'useAsGetStarted',
];
const READ = [
  'key',
  'title',
  'resource',
  'render',
  'resolver',
  'dynamicProperties',
  'displayConditions',
  'unlicensedAccess',
];

export interface ReadModules {
  readonly uiModules: UiModule[];
  readonly dataModules: DataModule[];
  readonly triggers: TriggerModule[];
  readonly schedules: ScheduleModule[];
  readonly consumers: ConsumerModule[];
  readonly actions: ActionModule[];
}

/** Reads `modules`, all but the functions. A type of module that the sandbox does not emulate is a complaint. */
export function readModules(node: ManifestNode): ReadModules {
  const found: ReadModules = {
    uiModules: [],
    dataModules: [],
    triggers: [],
    schedules: [],
    consumers: [],
    actions: [],
  };
  for (const [type, list] of node.entries()) {
    const dataType = DATA_TYPES.find((one) => one === type);
    if (type === 'function' || type === 'automation:actionProvider') continue;
    else if (type === 'action') found.actions.push(...list.list().map(readAction));
    else if (type === 'trigger') found.triggers.push(...list.list().map(readTrigger));
    else if (type === 'scheduledTrigger') found.schedules.push(...list.list().map(readSchedule));
    else if (type === 'consumer') found.consumers.push(...list.list().map(readConsumer));
    else if (dataType)
      found.dataModules.push(
        ...list
          .list()
          .map((one) => ({ type: dataType, key: one.child('key').text(), properties: one.record })),
      );
    else if (UI_LOCATIONS.has(type)) found.uiModules.push(...list.list().map((one) => readUi(type, one)));
    else list.complain('the sandbox does not know this type of module');
  }
  readProviders(node.child('automation:actionProvider'), found.actions);
  const fiveMinute = found.schedules.filter((one) => one.intervalMs === INTERVALS.fiveMinute);
  if (fiveMinute.length > 1 || found.schedules.length > 5)
    node.complain('at most 5 scheduledTrigger modules, one of them fiveMinute');
  return found;
}

function readUi(type: string, node: ManifestNode): UiModule {
  node.only([...READ, ...CARRIED]);
  const optional = (key: string): string | undefined => {
    const at = node.child(key);
    at.only(['function']);
    return at.present ? at.child('function').text() : undefined;
  };
  const resolver = optional('resolver');
  const dynamicProperties = optional('dynamicProperties');
  const conditions = node.child('displayConditions');
  const { record } = node;
  return {
    type,
    key: node.child('key').text(),
    title: readText(node.child('title')),
    resource: node.child('resource').text(),
    render: node.child('render').oneOf(['native', 'default'], 'default'),
    unlicensedAccess: node
      .child('unlicensedAccess')
      .list()
      .map((one) => one.oneOf(['unlicensed', 'customer', 'anonymous'])),
    properties: Object.fromEntries(CARRIED.filter((key) => key in record).map((key) => [key, record[key]])),
    ...(resolver === undefined ? {} : { resolver }),
    ...(dynamicProperties === undefined ? {} : { dynamicProperties }),
    ...(conditions.present ? { displayConditions: readConditions(conditions) } : {}),
  };
}

function readText(node: ManifestNode): LocalText {
  return typeof node.value === 'string' ? node.value : { i18n: node.child('i18n').text() };
}

function readTrigger(node: ManifestNode): TriggerModule {
  node.only(['key', 'function', 'events']);
  const events = node
    .child('events')
    .list()
    .map((event) => {
      if (typeof event.value === 'string') return { eventType: event.value, filter: NO_FILTER };
      event.only(['eventType', 'filter']);
      return { eventType: event.child('eventType').text(), filter: readFilter(event.child('filter')) };
    });
  return { key: node.child('key').text(), function: node.child('function').text(), events };
}

const NO_FILTER: EventFilter = { ignoreSelf: false, appIsLicensed: false, onError: 'IGNORE_AND_LOG' };

function readFilter(node: ManifestNode): EventFilter {
  node.only(['ignoreSelf', 'appIsLicensed', 'expression', 'onError']);
  const expression = node.child('expression');
  return {
    ignoreSelf: node.child('ignoreSelf').flag(),
    appIsLicensed: node.child('appIsLicensed').flag(),
    onError: node
      .child('onError')
      .oneOf(['IGNORE_AND_LOG', 'IGNORE', 'RECEIVE', 'RECEIVE_AND_LOG'], 'IGNORE_AND_LOG'),
    ...(expression.present ? { expression: expression.text() } : {}),
  };
}

function readSchedule(node: ManifestNode): ScheduleModule {
  node.only(['key', 'function', 'interval', 'filter']);
  node.child('filter').only(['appIsLicensed']);
  const interval = node.child('interval').oneOf(['fiveMinute', 'hour', 'day', 'week']);
  return {
    key: node.child('key').text(),
    function: node.child('function').text(),
    intervalMs: INTERVALS[interval],
    appIsLicensed: node.child('filter').child('appIsLicensed').flag(),
  };
}

function readConsumer(node: ManifestNode): ConsumerModule {
  node.only(['key', 'queue', 'function']);
  return {
    key: node.child('key').text(),
    queue: node.child('queue').text(),
    function: node.child('function').text(),
  };
}
