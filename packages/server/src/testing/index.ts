/** What tests, proofs and benchmarks of other packages share. Nothing here is part of the product. */
export { type Audit, auditStore } from "./audit.js";
export { localhost } from "./certificate.js";
export { type ChangeWatch, watchChanges } from "./changes.js";
export { type FillOptions, filledSessionId, fillStore } from "./fill.js";
export { openStore } from "./open-store.js";
export { placesFile } from "./places-file.js";
export { requirePostgres, startPostgres, type TestPostgres, type TestPostgresOptions } from "./postgres.js";
export { readRows } from "./read-rows.js";
export { raw } from "./sockets.js";
export { proveTail, type Tailed, type TailOptions } from "./tail.js";
