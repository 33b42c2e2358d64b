/** Events whose payload's official type is not called as the event. */
const otherwise: Readonly<Record<string, string>> = {
  "message:acknowledge:read:send": "EventsMessageAcknowledge",
  "message:acknowledge:read:received": "EventsMessageAcknowledge",
  "message:acknowledge:unread:send": "EventsMessageAcknowledge",
  "message:acknowledge:delivered": "EventsMessageAcknowledge",
  "message:notify:unread:send": "EventsMessageNotifyUnread",
  "message:notify:unread:received": "EventsMessageNotifyUnread",
};

/** What the official client calls the payload of an event: `EventsSessionSetEmail` of `session:set_email`. */
export function eventTypeName(event: string): string {
  if (event.startsWith("bucket:url:")) return "EventsBucketURLGenerated";
  const words = event.split(/[:_]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return otherwise[event] ?? `Events${words.join("")}`;
}
