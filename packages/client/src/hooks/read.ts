import type { HeaderOf } from "./headers.js";

/** What was read of a request. */
export interface Read {
  readonly header: HeaderOf;
  readonly body: Uint8Array;
  readonly url: string | undefined;
}
