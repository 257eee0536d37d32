import * as v from 'valibot';
import { checked, refused, type Checked, type FieldProblem } from '../checked';
import { checkPolicyAs, isPolicyKind } from '../policy/check-policy';
import { decodeShape } from '../policy/decode-shape';
import { REMOVABLE_KINDS } from '../policy/policy-set';
import { SETTINGS_FILE_VERSION, SETTINGS_FORMAT, type ScopeInFile, type SettingsFile } from './settings-file';

const MOST_PROJECTS = 20;
/** Beyond that, whoever mends the file asks again. */
const MOST_PROBLEMS = 100;

type ByName = Readonly<Record<string, unknown>>;
/** Not the schema for records, which passes over names of prototypes: whatever a file has is refused where nobody knows it. */
const byName = v.custom<ByName>(isRecord, 'Give policies by kind and id.');
const scope = {
  policies: byName,
  removed: v.record(v.string(), v.array(v.string())),
};
const key = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,254}$/u, 'This is not the key of a project.'));
const fileShape = v.strictObject({
  format: v.literal(SETTINGS_FORMAT, 'This is no file of settings of the Escalation Center.'),
  version: v.pipe(
    v.number('Give the version of the file.'),
    v.integer('Give the version of the file.'),
    v.minValue(1, 'There was never such a version.'),
    v.maxValue(SETTINGS_FILE_VERSION, 'This file was written by a newer version of the app.'),
  ),
  exportedAt: v.pipe(v.string(), v.maxLength(40, 'Keep this to 40 characters.')),
  site: v.nullable(v.strictObject({ ...scope, locks: v.array(v.string()) })),
  projects: v.pipe(
    v.array(v.strictObject({ key, name: v.pipe(v.string(), v.maxLength(255)), ...scope })),
    v.maxLength(MOST_PROJECTS, `A file changes at most ${MOST_PROJECTS} projects at once.`),
  ),
});
type Shape = v.InferOutput<typeof fileShape>;
type ScopeShape = Pick<Shape['projects'][number], 'policies' | 'removed'>;

/** Decodes a file of settings with everything that is wrong with it, each body checked as if it were saved; unknown content is refused. */
export function checkSettingsFile(value: unknown): Checked<SettingsFile> {
  const shape = decodeShape(fileShape, value);
  if (!shape.ok) return refused(inWords(shape.problems));
  const { site, projects } = shape.value;
  const problems = [
    ...(site ? [...scopeProblems(site, 'site'), ...lockProblems(site.locks)] : []),
    ...projects.flatMap((project, index) => scopeProblems(project, `projects[${index}]`)),
    ...doubles(projects.map((project) => project.key)),
  ];
  if (problems.length > 0) return refused(inWords(problems));
  return checked({
    ...shape.value,
    version: SETTINGS_FILE_VERSION,
    site: site && { ...decoded(site), locks: [...new Set(site.locks)].sort() },
    projects: projects.map((project) => ({ key: project.key, name: project.name, ...decoded(project) })),
  });
}

/** A field that no schema has is most often one of a newer version. */
const UNKNOWN_FIELD = /^Invalid key: Expected never/u;

const inWords = (problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => ({
    path,
    message: UNKNOWN_FIELD.test(message) ? 'This version of the app does not know this field.' : message,
  }));

function scopeProblems({ policies, removed }: ScopeShape, at: string): readonly FieldProblem[] {
  const ofPolicies = Object.entries(policies).flatMap(([kind, byId]): readonly FieldProblem[] => {
    const place = `${at}.policies.${kind}`;
    if (!isPolicyKind(kind)) return [{ path: place, message: `There is no kind '${kind}'.` }];
    if (!isRecord(byId)) return [{ path: place, message: 'Give policies by their id.' }];
    return Object.entries(byId).flatMap(([id, body]) => {
      const found = checkPolicyAs(kind, id, body);
      if (found.ok) return [];
      return found.problems.map(({ path, message }) => ({
        path: path === '' || path === 'policyId' ? `${place}.${id}` : `${place}.${id}.${path}`,
        message,
      }));
    });
  });
  const ofRemoved = Object.entries(removed).flatMap(([kind, ids]): readonly FieldProblem[] => {
    const place = `${at}.removed.${kind}`;
    if (!REMOVABLE_KINDS.some((known) => known === kind))
      return [{ path: place, message: `Nothing of a kind '${kind}' can be taken away.` }];
    return ids.flatMap((id, index) => {
      if (!POLICY_ID.test(id))
        return [{ path: `${place}[${index}]`, message: 'This is not the id of a policy.' }];
      const saved = policies[kind];
      const isSaved = isRecord(saved) && Object.hasOwn(saved, id);
      return isSaved
        ? [{ path: `${place}[${index}]`, message: 'This is saved and taken away at once.' }]
        : [];
    });
  });
  return [...ofPolicies, ...ofRemoved];
}

const POLICY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function lockProblems(locks: readonly string[]): readonly FieldProblem[] {
  return locks.flatMap((lock, index): readonly FieldProblem[] => {
    const [kind = '', id] = lock.split(':');
    if (isPolicyKind(kind) && (id === undefined || POLICY_ID.test(id)) && lock.split(':').length <= 2)
      return [];
    return [{ path: `site.locks[${index}]`, message: 'This names no policy and no kind of policy.' }];
  });
}

const doubles = (keys: readonly string[]): readonly FieldProblem[] =>
  keys.flatMap((one, index) =>
    keys.indexOf(one) === index
      ? []
      : [{ path: `projects[${index}].key`, message: `The project ${one} is there twice.` }],
  );

/** As the checks give it back: trimmed and with its defaults. Only what was found right comes here. */
function decoded({ policies, removed }: ScopeShape): ScopeInFile {
  const bodiesOf = Object.entries(policies).map(([kind, byId]) => [
    kind,
    Object.fromEntries(
      Object.entries(isRecord(byId) ? byId : {}).map(([id, body]) => {
        const found = isPolicyKind(kind) ? checkPolicyAs(kind, id, body) : undefined;
        if (!found?.ok) throw new Error(`${kind} ${id} was found right before`);
        return [id, found.value];
      }),
    ),
  ]);
  return {
    policies: Object.fromEntries(bodiesOf) as ScopeInFile['policies'],
    removed: removed,
  };
}

function isRecord(value: unknown): value is ByName {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
