'use strict';

/** The tests mirror src/ and local/; `npm test` has built dist/ and build/ before they run. */
module.exports = {
  testEnvironment: 'node',
  // All processors: by default one is left idle, of two the half.
  maxWorkers: '100%',
  // For a busy machine: a whole run of the main job takes seconds.
  testTimeout: 60_000,
  // In a context of its own code finds every global slowly; these are handed to each module
  // (https://jestjs.io/docs/configuration#sandboxinjectedglobals-arraystring).
  sandboxInjectedGlobals: [
    ...['Array', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object'],
    ...['Promise', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'WeakMap'],
    ...['WeakSet', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ],
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/browser/unpack.mjs',
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      {
        tsconfig: {
          module: 'commonjs',
          moduleResolution: 'node10',
          ignoreDeprecations: '6.0',
          isolatedModules: true,
          esModuleInterop: true,
          target: 'es2022',
          sourceMap: true,
        },
        diagnostics: false,
      },
    ],
    '^.+\\.m?js$': ['<rootDir>/test/esm-transform.js', {}],
  },
  transformIgnorePatterns: ['/node_modules/(?!(hucre)/)', '/build/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
};
