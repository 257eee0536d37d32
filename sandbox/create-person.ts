import type { Caller, JiraServer } from './boundary';
import { checkInputs, readActionAnswer } from './platform/automation/run-action';
import type { Manifest, UiModule } from './platform/manifest/manifest';
import { moduleContext, type Viewer } from './platform/modules/module-context';
import { isOpenTo, visibleModules } from './platform/modules/visible-modules';
import type { FunctionRunner, Outcome } from './platform/runtime/function-runner';
import type { SiteIdentity } from './platform/runtime/site-identity';
import { UnknownToSandbox } from './platform/unknown-to-sandbox';
import type { Person } from './site';

const MAX_REQUEST_BYTES = 500 * 1024;
const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;

export interface PersonParts {
  readonly manifest: Manifest;
  readonly identity: SiteIdentity;
  readonly jira: JiraServer;
  readonly licensed: () => boolean;
  readonly runner: FunctionRunner;
}

/** A viewer of the site's pages and surfaces, licensed or not. */
export function createPerson(parts: PersonParts, viewer: Viewer): Person {
  const { manifest, identity, jira, runner } = parts;
  const principal =
    viewer.accountId === undefined
      ? {}
      : { accountId: viewer.accountId, isUnlicensed: viewer.accountType === 'unlicensed' };

  const moduleOf = (key: string): UiModule => {
    const module = manifest.uiModules.find((one) => one.key === key);
    if (!module) throw new UnknownToSandbox(`the module ${key}`);
    if (!isOpenTo(module, viewer))
      throw new Error(`The module ${key} is not open to ${viewer.accountType} accounts`);
    return module;
  };
  const contextOf = (module: UiModule, extension: Readonly<Record<string, unknown>>) =>
    moduleContext(identity, manifest.appId, module, viewer, extension, parts.licensed());

  return {
    async invoke(moduleKey, call, payload, extension = {}) {
      const module = moduleOf(moduleKey);
      if (module.resolver === undefined) throw new UnknownToSandbox(`a resolver of the module ${moduleKey}`);
      limit('request', { call, payload }, MAX_REQUEST_BYTES);
      const request = { call: { functionKey: call, payload }, context: contextOf(module, extension) };
      const outcome = await runner.call({
        functionKey: module.resolver,
        moduleType: module.type,
        moduleKey,
        principal,
        payload: request,
      });
      return answerOf(outcome);
    },
    async dynamicProperties(moduleKey, extension = {}) {
      const module = moduleOf(moduleKey);
      if (module.dynamicProperties === undefined)
        throw new UnknownToSandbox(`dynamic properties of the module ${moduleKey}`);
      const payload = contextOf(module, extension);
      return answerOf(
        await runner.call({
          functionKey: module.dynamicProperties,
          moduleType: module.type,
          moduleKey,
          principal,
          payload,
        }),
      );
    },
    async runAction(actionKey, inputs) {
      const action = manifest.actions.find(({ key }) => key === actionKey);
      if (!action) throw new UnknownToSandbox(`the action ${actionKey}`);
      const wrong = checkInputs(action, inputs);
      if (wrong.length > 0) throw new Error(`The rule cannot be saved: ${wrong.join('; ')}`);
      const outcome = await runner.call({
        functionKey: action.function,
        moduleType: 'action',
        moduleKey: action.key,
        principal,
        payload: inputs,
      });
      return readActionAnswer(action, answerOf(outcome));
    },
    context: (moduleKey, extension = {}) => contextOf(moduleOf(moduleKey), extension),
    async jira(method, path, body) {
      const caller: Caller =
        viewer.accountId === undefined
          ? { kind: 'anonymous' }
          : { kind: 'user', accountId: viewer.accountId };
      const answer = await jira.fetch(caller, method, path, body);
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    modulesFor: (location, subject) => visibleModules(parts, location, viewer, subject),
  };
}

function answerOf(outcome: Outcome): unknown {
  if (outcome.kind === 'threw')
    throw new Error(`There was an error invoking the function - ${outcome.error.message}`);
  if (outcome.kind === 'timed-out')
    throw new Error('There was an error invoking the function - the function timed out');
  if (outcome.value === undefined) return undefined;
  limit('response', outcome.value, MAX_RESPONSE_BYTES);
  return JSON.parse(JSON.stringify(outcome.value)) as unknown;
}

function limit(what: string, value: unknown, bytes: number): void {
  const size = Buffer.byteLength(JSON.stringify(value));
  if (size > bytes)
    throw new Error(`The ${what} of an invocation has ${size} bytes, at most ${bytes} are allowed`);
}
