/** One HTTP exchange, as the platform is asked for it. */
export interface PortRequest {
  readonly verb: string;
  /** `http://127.0.0.1:8787`, without a path. */
  readonly origin: string;
  /** Path and query, already encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Sent twice, it leaves the server as once would. */
  readonly repeatable: boolean;
  /** Milliseconds for the whole exchange, waiting for a free connection included; 0 for no limit. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

export interface PortResponse {
  readonly status: number;
  /** Value of a header, by its lower-case name. */
  header(name: string): string | undefined;
  /** All headers, by their lower-case names. */
  headers(): Readonly<Record<string, string>>;
  readonly text: string;
  /** Whether the request was sent twice: what the first one did is not known. */
  readonly resent?: boolean;
}

/** How the platform does HTTP. Rejects with a `PortFailure` and nothing else. */
export interface HttpPort {
  send(request: PortRequest): Promise<PortResponse>;
  /** Gives up what is under way and drops all connections. Further requests fail with `closed`. */
  close(): void;
}

export type FailureKind = "timeout" | "aborted" | "closed" | "network" | "too large";

/** Why no answer came. Turned into a `CrispError` by the pipeline. */
export class PortFailure extends Error {
  readonly kind: FailureKind;
  /** As of an answer. */
  readonly resent: boolean;

  constructor(kind: FailureKind, cause?: unknown, resent = false) {
    super(kind, { cause });
    this.kind = kind;
    this.resent = resent;
  }
}
