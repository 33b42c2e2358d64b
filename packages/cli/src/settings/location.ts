import { setting } from "./setting.js";
import { databaseUrl, secretKey, text } from "./values.js";

/** Where the database is: the settings that every command has. */
export const location = {
  data: setting("--data <folder>", "data folder (default ./data)", text),
  databaseUrl: setting(
    "--database-url <url>",
    "PostgreSQL instead of SQLite in the data folder; better as the variable, since flags show in process lists",
    databaseUrl,
  ),
  secretKey: setting(
    "--secret-key <key>",
    "64 hexadecimal digits that encrypt secrets, instead of the data folder's own; better as the variable",
    secretKey,
  ),
} as const;
