/** Two projects: everything that needs no browser, and the walks in a real Chromium (slow, run one by one). */
const shared = {
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/support/no-network.ts', '<rootDir>/test/support/no-stale-stores.ts'],
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/test/support/esbuild-transform.cjs' },
  // Packages that are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(temporal-polyfill|temporal-utils)/)'],
  modulePathIgnorePatterns: ['/dist/'],
};

module.exports = {
  // A busy machine is slow, not wrong.
  testTimeout: 120_000,
  maxWorkers: '100%',
  cacheDirectory: 'node_modules/.cache/jest',
  projects: [
    {
      ...shared,
      displayName: 'app',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/test/browser/'],
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
  ],
};
