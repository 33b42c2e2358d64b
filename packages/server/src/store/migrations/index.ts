import { first } from "./0001-first.js";
import { settings } from "./0002-settings.js";
import { jobs } from "./0003-jobs.js";
import { visitors } from "./0004-visitors.js";
import { search } from "./0005-search.js";
import { mail } from "./0006-mail.js";
import { spams } from "./0007-spams.js";
import { batches } from "./0008-batches.js";
import { requests } from "./0009-requests.js";
import { availability } from "./0010-availability.js";
import { searchDocuments } from "./0011-search-documents.js";
import { mailPlaces } from "./0012-mail-places.js";
import { listIndexes } from "./0013-list-indexes.js";
import { people } from "./0014-people.js";
import { negativeIndexes } from "./0015-negative-indexes.js";
import { jobLanes } from "./0016-job-lanes.js";
import { conversationRemovals } from "./0017-conversation-removals.js";
import type { Migration } from "./migration.js";

export type { Migration } from "./migration.js";

export const migrations: readonly Migration[] = [
  first,
  settings,
  jobs,
  visitors,
  search,
  mail,
  spams,
  batches,
  requests,
  availability,
  searchDocuments,
  mailPlaces,
  listIndexes,
  people,
  negativeIndexes,
  jobLanes,
  conversationRemovals,
];

/** The schema version that this build reads and writes. */
export const schemaVersion = Math.max(...migrations.map(({ id }) => id));
