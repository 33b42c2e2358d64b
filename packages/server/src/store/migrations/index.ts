import { first } from "./0001-first.js";
import type { Migration } from "./migration.js";

export type { Migration } from "./migration.js";

export const migrations: readonly Migration[] = [first];

/** The schema version that this build reads and writes. */
export const schemaVersion = migrations.length;
