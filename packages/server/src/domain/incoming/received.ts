/** What became of a mail at a website. */
export type Received =
  | { readonly outcome: "delivered" | "duplicate"; readonly website_id: string; readonly session_id: string }
  | { readonly outcome: "held_back"; readonly website_id: string; readonly spam_id: string; readonly reason: string }
  | { readonly outcome: "bounced" | "dropped"; readonly website_id: string; readonly reason: string };
