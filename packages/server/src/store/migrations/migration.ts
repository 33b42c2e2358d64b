export type Database = "sqlite" | "postgres";

/** One step of the schema. Migrations run in the order of their numbers, each in its own transaction, once. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  sql(database: Database): string;
}
