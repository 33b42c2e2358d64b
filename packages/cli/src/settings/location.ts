import { setting } from "./setting.js";
import { databaseUrl, text } from "./values.js";

/** Where the database is: the settings that every command has. */
export const location = {
  data: setting("--data <folder>", "data folder (default ./data)", text),
  databaseUrl: setting(
    "--database-url <url>",
    "PostgreSQL instead of SQLite in the data folder; better as the variable, since flags show in process lists",
    databaseUrl,
  ),
} as const;
