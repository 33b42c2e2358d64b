import type { Signaling } from "../domain/calls/service.js";
import type { VisitedPage, VisitorEvent } from "../domain/conversations/visit.js";

type Data = Record<string, string | number | boolean | null>;

/** What each packet holds, once its schema took it. */
export interface Packets {
  "session:join": {
    locales?: string[];
    timezone?: number;
    capabilities?: string[];
    page?: Packets["session:page"];
  };
  "session:page": { page_title?: string } & Pick<VisitedPage, "page_url" | "page_referrer">;
  "session:active": { active: boolean };
  "session:set": {
    email?: string;
    signature?: string;
    phone?: string;
    nickname?: string;
    avatar?: string;
    segments?: string[];
    overwrite?: boolean;
    data?: Data;
  };
  "session:event": { events: Omit<VisitorEvent, "timestamp">[] };
  "session:rate": { stars: number; comment?: string };
  "session:transcript": { email?: string };
  "session:leave": object;
  "message:send": { type: "text" | "file" | "animation" | "audio"; content: unknown; fingerprint?: number };
  "message:list": { timestamp_before?: number };
  "message:compose": { type: "start" | "stop"; excerpt?: string };
  "message:read": { fingerprints?: number[] };
  "message:delivered": { fingerprints: number[] };
  "message:answer": { fingerprint: number; choices?: string[]; value?: string };
  "browsing:accept": object;
  "browsing:reject": object;
  "call:accept": { call_id: string };
  "call:reject": { call_id: string };
  "call:signaling": { call_id: string } & Signaling;
}
