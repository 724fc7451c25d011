'use strict';

/** Jest loads CommonJS; packages that ship ES modules only pass through esbuild on their way in. */
const {transformSync} = require('esbuild');

module.exports = {
  process: (source, path) =>
    transformSync(source, {
      format: 'cjs',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'inline',
    }),
};
