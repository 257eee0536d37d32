import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Import rules of a layer, for the editor; .dependency-cruiser.cjs holds the same lines by resolved path and is the judge. */
const layer = (folder, patterns) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const never = (regex, message) => ({ regex, message });

const laptop = never(
  '/(sandbox|test|bench)/',
  'The app runs unmodified on Forge: it knows neither sandbox nor tests.',
);
const platform = never('^@forge/', 'Only src/forge, src/frontend and static know the platform.');
const outward = (folders) =>
  never(`^\\.\\./(.*/)?(${folders})/`, 'Imports point inwards: forge → app → domain.');

const clock = [
  { object: 'Date', property: 'now', message: 'Time is an argument: take `now`, or a Clock in src/app.' },
  {
    object: 'Math',
    property: 'random',
    message: 'Chance is an argument: a decision must replay to the same decision.',
  },
];
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) => ({
  name,
  message: 'Waiting is the agenda’s and the queue’s business: return when something is due.',
}));
const newDate = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
  message: 'Time is an argument: take `now`, or a Clock in src/app.',
};
const asynchronous = {
  selector: ':function[async=true], AwaitExpression, NewExpression[callee.name="Promise"]',
  message: 'The domain decides and never waits: load in src/app, decide here.',
};
const narrowedTest = {
  selector:
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
  message: 'A test runs or does not exist.',
};
const mockedModule = {
  selector:
    'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]',
  message: 'Ports and the sandbox take the place of module mocks.',
};
const NODE_GLOBALS =
  'process console performance URL AbortController fetch module require __filename __dirname'.split(' ');
const noDefaultExport = {
  restrictDefaultExports: {
    direct: true,
    named: true,
    defaultFrom: true,
    namedFrom: true,
    namespaceFrom: true,
  },
};

export default defineConfig(
  { ignores: ['**/dist/**', 'coverage/**', 'artifacts/**', 'test/**/fixtures/**/*.js'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-exports': ['error', noDefaultExport],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Every member has its case, or a default says what becomes of the others.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // Event handlers of React may be asynchronous; what they call reports its own failures.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A port is asynchronous by contract even where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `Promise<void> | void` and a type parameter used once say something to the reader.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'static/**/*.{ts,tsx}'],
    ignores: ['src/forge/log.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/domain/**/*.ts', 'src/app/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...clock],
      'no-restricted-globals': ['error', ...timers],
      'no-restricted-syntax': ['error', newDate],
    },
  },
  { files: ['src/domain/**/*.ts'], rules: { 'no-restricted-syntax': ['error', newDate, asynchronous] } },
  layer('src/domain', [
    never(
      '^(?!\\.{1,2}/|temporal-polyfill/fns/|valibot$)',
      'The domain is pure: only temporal-polyfill and valibot.',
    ),
    outward('app|contract|forge|frontend|static'),
    laptop,
  ]),
  layer('src/app', [
    never('^(?!\\.{1,2}/)', 'src/app reaches the world through its ports, not through packages.'),
    outward('forge|frontend|static'),
    laptop,
  ]),
  layer('src/contract', [platform, outward('app|forge|frontend|static'), laptop]),
  layer('src/jira', [
    never('^(?!\\.{1,2}/|valibot$)', 'Jira’s answers are decoded alike in the backend and in a browser.'),
    outward('app|contract|forge|frontend|static'),
    laptop,
  ]),
  layer('src/forge', [
    outward('frontend|static'),
    laptop,
    {
      regex: '^@forge/',
      importNames: ['default'],
      message:
        'Take the named export: a default import means different things to Forge’s bundler and to Node.',
    },
  ]),
  layer('src/words', [platform, outward('app|forge|domain|contract|frontend|static'), laptop]),
  layer('src/frontend', [outward('app|forge|domain|static'), laptop]),
  layer('static', [
    never('^@forge/(?!bridge$|bridge/)', 'In Custom UI only the bridge exists.'),
    never('/src/(app|forge|frontend)/', 'Custom UI knows the contract and the domain.'),
    laptop,
  ]),
  // A record is run in the Center by the forms of its work item (docs/decisions/0014-forms-are-drawn-twice.md).
  layer('static/center/record', [
    never('^@forge/(?!bridge$|bridge/)', 'In Custom UI only the bridge exists.'),
    never('/src/(app|forge)/', 'Custom UI knows the contract, the domain and the forms of a record.'),
    laptop,
  ]),
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', narrowedTest, mockedModule],
      // expect.objectContaining and its like are `any` by declaration.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  // Atlaskit's deprecations are notes of its makers to themselves; its version is pinned.
  {
    files: ['static/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  // What stands in for a package is imported as that package is.
  {
    files: ['**/*.d.ts', 'static/shared/feature-gates.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // Configuration files and tools run in Node without a build; a config file's default export is what its tool asks for.
    files: ['**/*.{mjs,cjs}', '**/*.config.mts'],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-restricted-exports': 'off' },
  },
);
