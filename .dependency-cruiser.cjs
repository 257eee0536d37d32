/** Who may import whom. Imports point inwards (docs: architecture); each rule says what a breach would cost. */
const PACKAGES = 'node_modules/';

/** `from` may import, besides itself, only what matches one of `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});

const neverImports = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      '^src/domain/',
      [`${PACKAGES}(temporal-polyfill|temporal-spec|valibot)/`],
      'The process is decided without I/O, so that every decision can be replayed and tested in microseconds.',
    ),
    only(
      'app-knows-only-the-domain-and-the-contract',
      '^src/app/',
      ['^src/domain/', '^src/contract/'],
      'An intention reaches the world through ports alone: the same code runs on Forge, on the sandbox and under faults.',
    ),
    only(
      'contract-knows-only-the-domain',
      '^src/contract/',
      ['^src/domain/'],
      'What the surfaces and the backend say to each other must not drag either of them along.',
    ),
    {
      name: 'contract-takes-types-alone',
      severity: 'error',
      comment:
        'The contract is JSON types: a value of the domain in it would ship domain code with every surface.',
      from: { path: '^src/contract/' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-takes-types-of-the-contract',
      severity: 'error',
      comment:
        'An intention answers in the shapes that the surfaces know; anything more would tie it to one of them.',
      from: { path: '^src/app/' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'jira-answers-are-decoded-anywhere',
      '^src/jira/',
      ['^src/domain/', `${PACKAGES}valibot/`],
      'The backend and the rules lab in the browser read the same answers: how they are decoded may depend on neither.',
    ),
    only(
      'forge-is-the-adapter',
      '^src/forge/',
      ['^src/(app|contract|domain|jira)/', '^locales/', `${PACKAGES}(@forge/|valibot/)`, '^crypto$'],
      'The one backend folder that knows Forge and Jira; it may not know the surfaces, the sandbox or other libraries.',
    ),
    only(
      'frontend-speaks-the-contract',
      '^src/frontend/',
      ['^src/(contract|words)/', '^locales/', `${PACKAGES}(@forge/(react|bridge)|react|@types/react)/`],
      'A surface only shows what a call returned: rules that it computed itself would differ from the engine.',
    ),
    only(
      'words-are-texts-alone',
      '^src/words/',
      ['^locales/'],
      'Texts and times in words are the same in UI Kit and in Custom UI: they know the translations and nothing of either.',
    ),
    only(
      'index-names-functions',
      '^src/index\\.ts$',
      ['^src/forge/'],
      'src/index.ts is the list of manifest functions and nothing else.',
    ),
    neverImports(
      'static-speaks-the-contract',
      '^static/',
      '^src/(app|forge|index)',
      'Custom UI runs in the browser of a person who may not see what the backend sees.',
    ),
    {
      name: 'one-place-stands-in-for-the-work-item',
      severity: 'error',
      comment:
        'A record is run in the Center by the same forms as on its work item (docs/decisions/0014); nothing else of UI Kit is drawn here.',
      from: { path: '^static/', pathNot: '^static/center/record/' },
      to: { path: '^src/frontend/' },
    },
    neverImports(
      'static-knows-only-the-bridge',
      '^static/.*\\.tsx?$',
      `${PACKAGES}@forge/(?!bridge/)`,
      'In Custom UI only the bridge exists; @forge/react and the backend packages fail at run time.',
    ),
    neverImports(
      'forge-packages-stay-outside',
      '^src/(domain|app|contract)/',
      `${PACKAGES}@forge/`,
      '@forge/* appears only where the platform is: src/forge, src/frontend and static.',
    ),
    {
      name: 'browser-has-no-node',
      severity: 'error',
      comment:
        'These folders run in a browser (static evaluates the domain there): Node modules do not exist in it.',
      from: { path: '^(src/(domain|app|contract|frontend|jira)|static)/', pathNot: '\\.config\\.mts$' },
      to: { dependencyTypes: ['core'] },
    },
    neverImports(
      'product-ignores-sandbox-and-tests',
      '^(src|static)/',
      '^(sandbox|test|bench|tools)/',
      'The app runs unmodified on Forge: nothing of the laptop may be in it.',
    ),
    neverImports(
      'sandbox-ignores-tests',
      '^sandbox/',
      '^test/',
      'Tests lean on the sandbox; the other way round it could not be started without them.',
    ),
    {
      name: 'src-needs-no-development-package',
      severity: 'error',
      comment:
        'What src imports is deployed with the app, so it must be a dependency (static is bundled: it may differ).',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files in a circle are one file that is hard to read, and their order of loading is luck.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment:
        'An import that resolves to nothing only works by accident of somebody else’s installation (icons:all is made by the sandbox’s bundler).',
      from: {},
      to: { couldNotResolve: true, pathNot: '^icons:all$' },
    },
  ],
  options: {
    exclude: '^static/dist/',
    doNotFollow: { path: PACKAGES },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
