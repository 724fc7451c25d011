'use strict';

const gts = require('gts');

/** Rooms that think: from the vocabulary to the commands. They name no Google service. */
const pureRooms = [
  'model',
  'scoring',
  'audit',
  'contest',
  'reports',
  'commands',
].map(room => `src/${room}/**/*.ts`);

/** What runs in a browser; it has types of its own: tsconfig.browser.json. */
const inBrowser = [
  'src/sidebar/**/*.{ts,tsx}',
  'local/page/{frame,window}/*.ts',
];

const googleServices = [
  'CacheService',
  'Charts',
  'DocumentApp',
  'HtmlService',
  'LockService',
  'Logger',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'Utilities',
  'GoogleAppsScript',
];

module.exports = [
  {ignores: ['dist/', 'build/', 'out/', 'book/', 'coverage/', 'node_modules/']},
  ...gts,
  {
    files: ['*.js', 'test/*.js'],
    languageOptions: {globals: {require: 'readonly', module: 'writable'}},
  },
  {
    files: inBrowser,
    languageOptions: {parserOptions: {project: './tsconfig.browser.json'}},
  },
  {
    files: ['src/sidebar/**/*.{ts,tsx}'],
    ignores: ['src/sidebar/server.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'google',
          message: 'Only src/sidebar/server.ts speaks to the script.',
        },
      ],
    },
  },
  {
    files: pureRooms,
    rules: {
      'no-restricted-globals': [
        'error',
        ...googleServices.map(name => ({
          name,
          message: 'Pure rooms know no Google service: docs/architecture.md.',
        })),
      ],
    },
  },
];
