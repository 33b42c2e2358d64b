import type { Migration } from "./migration.js";

/** Which jobs of a kind share places, so that those of one lane keep no others waiting. Few kinds have lanes: the rest cost nothing here. */
export const jobLanes: Migration = {
  id: 16,
  name: "job-lanes",
  sql() {
    return `
      ALTER TABLE jobs ADD COLUMN lane TEXT;
      CREATE INDEX jobs_lane ON jobs (kind, lane, website_id) WHERE lane IS NOT NULL AND failed_at IS NULL;
    `;
  },
};
