import * as base from "socket.io-parser";

/** Packets that a socket may send in a window; heartbeats are not among them. */
const PACKETS = 500;
/** Milliseconds. */
const PACKETS_WINDOW = 10_000;

/** A payload that is JSON text already. It is sent to the byte as it is, neither parsed nor made again. */
export class RawPayload {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Socket.IO's encoder, except that an event with a raw payload is put together from its text. */
class Encoder extends base.Encoder {
  override encode(packet: base.Packet): ReturnType<base.Encoder["encode"]> {
    const payload: unknown = packet.type === base.PacketType.EVENT ? packet.data[1] : undefined;
    if (!(payload instanceof RawPayload)) return super.encode(packet);
    return [`${packet.type}[${JSON.stringify(packet.data[0])},${payload.text}]`];
  }
}

/** Socket.IO's decoder without attachments, and with an end to patience: what it throws closes the connection. */
class Decoder extends base.Decoder {
  #since = 0;
  #packets = 0;

  constructor() {
    super({ maxAttachments: 0 });
  }

  override add(packet: unknown): void {
    const now = performance.now();
    if (now - this.#since > PACKETS_WINDOW) {
      this.#since = now;
      this.#packets = 0;
    }
    this.#packets += 1;
    if (this.#packets > PACKETS) throw new Error("Too many packets.");
    super.add(packet);
  }
}

export const parser = { Encoder, Decoder };
