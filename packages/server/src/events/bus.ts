/**
 * Tells other processes that a website's log has grown. It carries numbers only: whoever hears one reads the log. A
 * lost announcement costs time, never an event, since the dispatcher's sweep finds what was missed.
 */
export interface Bus {
  /** This process has committed events of the website up to this number. */
  announce(website_id: string, seq: number): void;
  /** Another process has. */
  listen(listener: (website_id: string, seq: number) => void): void;
}
