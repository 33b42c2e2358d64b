import { domainToASCII } from "node:url";

/** Whom mail comes from, and where answers to it go: as the server's settings say, else by the website's domain. */
export class Senders {
  readonly #from: string | undefined;
  readonly #domain: string | undefined;

  constructor(from: string | undefined, domain: string | undefined) {
    this.#from = from;
    this.#domain = domain;
  }

  /** The address that a website's mail comes from. */
  addressOf(websiteDomain: string): string {
    return this.#from ?? `support@${ascii(websiteDomain)}`;
  }

  /** The domain of Message-IDs and of the addresses that take answers. */
  domainOf(websiteDomain: string): string {
    return ascii(this.#domain ?? this.#from?.split("@").at(-1) ?? websiteDomain);
  }
}

function ascii(domain: string): string {
  return domainToASCII(domain) || "localhost";
}
