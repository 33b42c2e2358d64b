import { createPort } from "#port";
import { authOf, type CrispAuth } from "./auth.js";
import type { HttpPort } from "./port/port.js";
import { Realtime } from "./realtime/realtime.js";
import type { CallOptions } from "./request/call.js";
import { Pipeline } from "./request/pipeline.js";
import { type CrispOptions, Settings, type Tier } from "./settings.js";

/** What a client shares with all that were made of it by `with`: token, connections, limits and listeners. */
export class Shared {
  readonly settings: Settings;
  readonly pipeline: Pipeline;
  readonly realtime: Realtime;
  readonly auth: CrispAuth;
  readonly #port: HttpPort;

  constructor(options: CrispOptions) {
    this.settings = new Settings(options);
    this.#port = createPort(this.settings.transport);
    this.pipeline = new Pipeline(this.settings, this.#port);
    this.realtime = new Realtime(this.settings, this.pipeline, options);
    this.auth = authOf(this.settings, (tier) => this.setTier(tier));
  }

  setTier(tier: Tier | "" | null | undefined): void {
    if (this.settings.setTier(tier)) this.realtime.restart();
  }

  close(): void {
    this.realtime.close();
    this.pipeline.close();
    this.#port.close();
  }
}

/** What `with` hands to the constructor of the client that it makes. */
export class View {
  readonly shared: Shared;
  readonly options: CallOptions | undefined;

  constructor(shared: Shared, options: CallOptions | undefined) {
    this.shared = shared;
    this.options = options;
  }
}
