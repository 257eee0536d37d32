import type { ActionField, ActionModule } from './manifest';
import type { ManifestNode } from './manifest-reader';

const TYPES = ['string', 'integer', 'number', 'boolean'] as const;
const VERBS = ['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER'] as const;
const MOST_FIELDS = 10;
const MOST_ACTIONS = 20;
const ENTITY_NAME = /^[A-Za-z0-9]{1,12}$/;
const DOMAIN = /^[a-z-]{1,12}$/;

/** Reads an action of Jira Automation. Without a form nobody could fill its inputs in: `config` is asked for. */
export function readAction(node: ManifestNode): ActionModule {
  node.only([
    'key',
    'name',
    'description',
    'actionVerb',
    'function',
    'config',
    'inputs',
    'outputs',
    'outputContext',
  ]);
  node.child('actionVerb').oneOf(VERBS);
  const config = node.child('config');
  config.only(['resource', 'render']);
  const outputs = readFields(node.child('outputs'), 'nullable');
  const context = node.child('outputContext');
  context.only(['entityName', 'outputType', 'outputDomain']);
  const entityName = outputs.size === 0 ? '' : context.child('entityName').text();
  if (outputs.size > 0) {
    context.child('outputType').oneOf(['OBJECT', 'LIST']);
    if (!ENTITY_NAME.test(entityName)) context.child('entityName').complain('1 to 12 letters and digits');
    if (!DOMAIN.test(context.child('outputDomain').text()))
      context.child('outputDomain').complain('1 to 12 lower case letters');
  }
  return {
    key: node.child('key').text(),
    name: node.child('name').text(),
    description: node.child('description').text(),
    function: node.child('function').text(),
    config: {
      resource: config.child('resource').text(),
      render: config.child('render').oneOf(['native', 'default'], 'default'),
    },
    inputs: readFields(node.child('inputs'), 'required'),
    outputs,
    entityName,
  };
}

function readFields(node: ManifestNode, optional: 'required' | 'nullable'): Map<string, ActionField> {
  const fields = node.entries().map(([name, field]): [string, ActionField] => {
    field.only(['title', 'type', 'description', optional]);
    const flag = field.child(optional).flag();
    field.child('description').text();
    return [
      name,
      {
        type: field.child('type').oneOf(TYPES),
        optional: optional === 'required' ? !flag : flag,
        title: optional === 'required' ? field.child('title').text() : name,
      },
    ];
  });
  if (fields.length > MOST_FIELDS) node.complain(`at most ${MOST_FIELDS}`);
  return new Map(fields);
}

/** An action that no provider names is shown nowhere, and one that is not there cannot be named. */
export function readProviders(node: ManifestNode, actions: readonly ActionModule[]): void {
  const named = node.list().flatMap((provider) => {
    provider.only(['key', 'actions']);
    provider.child('key').text();
    return provider
      .child('actions')
      .list()
      .map((one) => one.text());
  });
  if (named.length > MOST_ACTIONS) node.complain(`at most ${MOST_ACTIONS} actions`);
  for (const name of named)
    if (!actions.some(({ key }) => key === name)) node.complain(`there is no action ${name}`);
  for (const { key } of actions)
    if (!named.includes(key)) node.complain(`the action ${key} is in no provider`);
}
