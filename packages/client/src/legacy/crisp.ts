import { Crisp as Client } from "../crisp.js";
import type { CrispOptions } from "../settings.js";
import { legacy } from "./legacy.js";
import type { LegacyServices } from "./services.js";

type Services = Omit<LegacyServices, "website">;

/** The class below has what is put on it. */
export interface Crisp extends Services {
  readonly website: LegacyServices["website"];
}

/**
 * A client with the names of the early wrapper beside those of today.
 *
 * @deprecated For programs that move: use `Crisp` of `@parley/client`.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor puts on all that the interface has.
export class Crisp extends Client {
  constructor(options?: CrispOptions) {
    super(options);
    Object.assign(this, legacy(this));
  }
}
