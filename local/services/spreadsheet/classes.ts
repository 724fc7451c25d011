/** Every class of SpreadsheetApp that scripts may hold, for the table of what is served. */

export * from './banding';
export * from './colors';
export * from './conditional-format';
export * from './conditions';
export * from './data-validation';
export * from './embedded-chart';
export * from './embedded-chart-builders';
export * from './filter';
export * from './group';
export * from './metadata';
export * from './named-range';
export * from './protection';
export * from './range';
export * from './range-list';
export * from './selection';
export * from './sheet';
export * from './spreadsheet';
export * from './spreadsheet-app';
export * from './text-finder';
export * from './text-rotation';
export * from './text-style';
export * from './ui';
