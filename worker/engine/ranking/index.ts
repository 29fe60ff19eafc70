export { catalogSchema, parseCatalog, productOf, type Catalog, type CatalogFile } from './catalog.ts';
export { associationScores, reasonFor } from './explain.ts';
export { FEATURES, features, type FeatureOptions } from './features/index.ts';
export { CANDIDATES, generate } from './generate.ts';
export { byteLength, columnsOver, HALF_LIVES, hashIds, NONE, SEASONS, seasonOf, WORDS, type Columns, type Shape } from './layout.ts';
export { compand } from './companding.ts';
export { decodeStatistics, writeHeader, type Header, type Statistics } from './statistics.ts';
