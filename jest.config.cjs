/** Two projects: everything that needs no browser, and the walks in a real Chromium (one worker, their own set-up). */
const shared = {
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/test/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(temporal-polyfill|temporal-utils)/)'],
  modulePathIgnorePatterns: ['/dist/'],
};
module.exports = {
  projects: [
    { ...shared, displayName: 'app', roots: ['<rootDir>/test'], testMatch: ['**/*.test.ts', '**/*.test.tsx'], testPathIgnorePatterns: ['/test/browser/'] },
    { ...shared, displayName: 'browser', roots: ['<rootDir>/test/browser'], testMatch: ['**/*.test.ts'] },
  ],
};
