/** Sends to the chat boxes of a session that are connected to this process, and answers how many there are. */
export type DeliverToVisitor = (website_id: string, session_id: string, name: string, payload: object) => number;

/**
 * What goes to a visitor's chat boxes past the event log: requests, actions, signaling. Names and payloads are those of the
 * visitor protocol (docs/visitor-protocol.md). Whoever is away does not get it: what must last is kept elsewhere.
 */
export class VisitorChannel {
  #deliver: DeliverToVisitor = () => 0;

  /** Called once, by the gateway that holds the chat boxes. */
  attach(deliver: DeliverToVisitor): void {
    this.#deliver = deliver;
  }

  /** Answers how many chat boxes got it: 0 says that the visitor is away. */
  send(website_id: string, session_id: string, name: string, payload: object): number {
    return this.#deliver(website_id, session_id, name, payload);
  }
}
