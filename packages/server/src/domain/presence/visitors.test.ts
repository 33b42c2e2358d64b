import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WebsiteId } from "../../store/scope.js";
import { Presence } from "./presence.js";
import { type OnlineVisitor, VisitorPresence } from "./visitors.js";

const acme = "11111111-1111-4111-8111-111111111111" as WebsiteId;
const other = "22222222-2222-4222-8222-222222222222" as WebsiteId;

let told: unknown[][];
let visitors: VisitorPresence;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  told = [];
  visitors = new VisitorPresence(
    { now: () => Date.now() },
    {
      count: (website_id, count) => void told.push(["count", website_id, count]),
      availability: (website_id, session_id, is) => void told.push([is, website_id, session_id]),
    },
  );
});

afterEach(() => {
  visitors.close();
  vi.useRealTimers();
});

function visitor(session_id: string, more: Partial<OnlineVisitor> = {}): OnlineVisitor {
  return { session_id, inbox_id: null, initiated: false, ...more };
}

function take(): unknown[][] {
  return told.splice(0);
}

describe("visitors", () => {
  it("come with their first chat box, and go a while after the last one", () => {
    visitors.join(acme, "1", visitor("a"));
    expect(take()).toEqual([
      ["online", acme, "a"],
      ["count", acme, 1],
    ]);
    visitors.join(acme, "2", visitor("a"));
    visitors.leave(acme, "a", "1");
    vi.advanceTimersByTime(60_000);
    expect(visitors.isOnline(acme, "a")).toBe(true);
    visitors.leave(acme, "a", "2");
    vi.advanceTimersByTime(9_999);
    expect([take(), visitors.isOnline(acme, "a")]).toEqual([[], true]);
    vi.advanceTimersByTime(1);
    expect(take()).toEqual([
      ["offline", acme, "a"],
      ["count", acme, 0],
    ]);
    expect([visitors.isOnline(acme, "a"), visitors.empty]).toEqual([false, true]);
  });

  it("stay while they go from page to page", () => {
    visitors.join(acme, "1", visitor("a"));
    take();
    for (let page = 2; page < 10; page += 1) {
      visitors.leave(acme, "a", String(page - 1));
      vi.advanceTimersByTime(9_000);
      visitors.join(acme, String(page), visitor("a"));
    }
    vi.advanceTimersByTime(60_000);
    expect(take()).toEqual([]);
  });

  it("look at the page with one of their chat boxes, or with none", () => {
    expect(visitors.of(acme, "a")).toEqual({ availability: "offline", active: false });
    visitors.join(acme, "1", visitor("a"));
    visitors.join(acme, "2", visitor("a"));
    visitors.active(acme, "a", "1", false);
    expect(visitors.of(acme, "a")).toEqual({ availability: "online", active: true, last: 1_000_000 });
    vi.advanceTimersByTime(500);
    visitors.active(acme, "a", "2", false);
    vi.advanceTimersByTime(500);
    expect(visitors.of(acme, "a")).toEqual({ availability: "away", active: false, last: 1_000_500 });
    expect(visitors.count(acme)).toEqual({ count: 1, active: 0 });
    visitors.active(acme, "a", "unknown", true);
    expect(visitors.of(acme, "a").active).toBe(false);
    expect(visitors.of(other, "a").availability).toBe("offline");
  });

  it("are listed in the order in which they came, by website", () => {
    for (let i = 0; i < 45; i += 1) visitors.join(acme, `c${i}`, visitor(`s${i}`));
    visitors.join(other, "x", visitor("elsewhere"));
    visitors.join(acme, "again", visitor("s0"));
    const page = (offset: number) => visitors.list(acme, offset, 20).map((listed) => listed.visitor.session_id);
    expect(page(0)).toEqual(Array.from({ length: 20 }, (_, i) => `s${i}`));
    expect(page(40)).toEqual(["s40", "s41", "s42", "s43", "s44"]);
    expect(page(60)).toEqual([]);
  });

  it("are shown as they are now", () => {
    visitors.join(acme, "1", visitor("a", { email: "a@example.com" }));
    visitors.update(acme, "a", { nickname: "Ada", email: undefined });
    visitors.update(acme, "nobody", { nickname: "Nobody" });
    const [listed] = visitors.list(acme, 0, 20);
    expect(listed?.visitor).toMatchObject({ nickname: "Ada", email: undefined });
  });

  it("are forgotten at once with their conversation", () => {
    visitors.join(acme, "1", visitor("a"));
    take();
    visitors.forget(acme, "a");
    visitors.leave(acme, "a", "1");
    vi.advanceTimersByTime(60_000);
    expect(take()).toEqual([
      ["offline", acme, "a"],
      ["count", acme, 0],
    ]);
  });

  it("are counted at most once a second, and the last number is told", () => {
    const counts = () => take().filter(([what]) => what === "count");
    for (let i = 0; i < 500; i += 1) visitors.join(acme, `c${i}`, visitor(`s${i}`));
    expect(counts()).toEqual([["count", acme, 1]]);
    vi.advanceTimersByTime(999);
    expect(counts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(counts()).toEqual([["count", acme, 500]]);
    visitors.join(other, "x", visitor("elsewhere"));
    expect(counts()).toEqual([["count", other, 1]]);
    vi.advanceTimersByTime(10_000);
    expect(counts()).toEqual([]);
    visitors.join(acme, "late", visitor("late"));
    expect(counts()).toEqual([["count", acme, 501]]);
    for (let i = 0; i < 500; i += 1) visitors.leave(acme, `s${i}`, `c${i}`);
    vi.advanceTimersByTime(20_000);
    expect(counts().at(-1)).toEqual(["count", acme, 1]);
  });
});

describe("conversations", () => {
  const splice = (presence: Presence) => JSON.parse(presence.splice(acme, "a", '{"session_id":"a"}'));

  it("show whether their visitor is there", () => {
    const presence = new Presence({ now: () => Date.now() }, visitors);
    const away = { session_id: "a", availability: "offline", active: { now: false }, compose: {} };
    expect(splice(presence)).toEqual(away);
    visitors.join(acme, "1", visitor("b"));
    expect(splice(presence)).toEqual(away);
    visitors.join(acme, "2", visitor("a"));
    expect(splice(presence)).toEqual({ ...away, availability: "online", active: { now: true, last: 1_000_000 } });
    visitors.active(acme, "a", "2", false);
    expect(splice(presence)).toEqual({ ...away, availability: "online", active: { now: false, last: 1_000_000 } });
  });
});
