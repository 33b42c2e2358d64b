import type { MethodRow } from "../resources/call.js";

/** A method of the early wrapper, as data. The place `search.x` is a criterion that profiles are looked up by. */
export interface LegacyRow extends MethodRow {
  readonly service: string;
  readonly id: string;
  /** Fields of the body that no argument gives. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Descriptions of the wrapper have an argument before the page that it never had: both forms are taken. */
  readonly pageIsLast?: boolean;
  /** What it answers with is a token, which the client takes for its own. */
  readonly keepsToken?: boolean;
}
