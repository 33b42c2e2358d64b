/** The chat boxes that are connected to this process. */
export interface ChatBoxes {
  /** Sends to those of a session that have joined, or to one of them, and answers how many there are. */
  send(website_id: string, session_id: string, name: string, payload: object, connection?: string): number;
  /** Tells all of a website that their sessions are no more, and ends them. */
  reset(website_id: string): void;
}

/**
 * What goes to a visitor's chat boxes past the event log: requests, actions, signaling. Names and payloads are those of the
 * visitor protocol (docs/visitor-protocol.md). Whoever is away does not get it: what must last is kept elsewhere.
 */
export class VisitorChannel {
  #chatBoxes: ChatBoxes | undefined;

  /** Called once, by the gateway that holds the chat boxes. */
  attach(chatBoxes: ChatBoxes): void {
    this.#chatBoxes = chatBoxes;
  }

  /** Answers how many chat boxes got it: 0 says that the visitor is away. `connection` names the only one that is meant. */
  send(website_id: string, session_id: string, name: string, payload: object, connection?: string): number {
    return this.#chatBoxes?.send(website_id, session_id, name, payload, connection) ?? 0;
  }

  /** The website is no more: its chat boxes must go. */
  reset(website_id: string): void {
    this.#chatBoxes?.reset(website_id);
  }
}
