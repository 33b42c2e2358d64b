import type { DataOf, QueryOf, routes } from "@parley/contract";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { clearBlocks, getBlocks, listBlocks } from "../../store/visitor-blocks.js";
import { ApiError } from "../error.js";
import type { OnlineVisitor, VisitorPresence } from "../presence/visitors.js";
import type { BlockCounts } from "./block-counts.js";
import { type BlockRule, blockRules } from "./rules.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type ListedVisitor = DataOf<RouteOf<"listVisitors">>[number];
export type MapPoint = DataOf<RouteOf<"pinpointVisitorsOnMap">>[number];
export type BlockedByRule = DataOf<RouteOf<"countBlockedVisitorsInRule">>;
export type MapQuery = QueryOf<RouteOf<"pinpointVisitorsOnMap">>;
type MapSession = NonNullable<MapPoint["visitors"]["sessions"]>[number];

const perPage = 20;
/** Places on the map, and visitors that are named at each. */
const mapPoints = 500;
const mapSessions = 10;
/** Kilometres. */
const earthRadius = 6_371;

/** Visitors that are on a website now, and those that its rules kept out. */
export class Visitors {
  readonly #store: Store;
  readonly #presence: VisitorPresence;
  readonly #blocks: BlockCounts;

  constructor(store: Store, presence: VisitorPresence, blocks: BlockCounts) {
    this.#store = store;
    this.#presence = presence;
    this.#blocks = blocks;
  }

  count(website_id: WebsiteId): { count: number; active: number; limited: boolean } {
    return { ...this.#presence.count(website_id), limited: false };
  }

  /** A page of visitors, from 1, in the order in which they came. */
  list(website_id: WebsiteId, page: number): ListedVisitor[] {
    const visitors = this.#presence.list(website_id, (page - 1) * perPage, perPage);
    return visitors.map(({ visitor, active }) => {
      const { inbox_id, useragent, geolocation } = visitor;
      return {
        ...session(visitor, active),
        inbox_id,
        ...(useragent === undefined ? {} : { useragent }),
        ...(geolocation === undefined ? {} : { geolocation }),
      };
    });
  }

  /** Places with the visitors there: everywhere, or within `center_radius` kilometres around a point. */
  map(website_id: WebsiteId, query: MapQuery): MapPoint[] {
    const within = circle(query);
    const points = new Map<string, MapPoint>();
    for (const { visitor, active } of this.#presence.list(website_id, 0, Number.POSITIVE_INFINITY)) {
      const place = visitor.geolocation;
      const { latitude, longitude } = place?.coordinates ?? {};
      if (place === undefined || latitude === undefined || longitude === undefined) continue;
      if (!within(latitude, longitude)) continue;
      const key = `${latitude} ${longitude}`;
      const point = points.get(key) ?? {
        visitors: { count: 0, threshold: mapSessions, sessions: [] },
        geolocation: place,
      };
      if (!points.has(key) && points.size >= mapPoints) continue;
      points.set(key, point);
      point.visitors.count += 1;
      const { sessions = [] } = point.visitors;
      if (sessions.length < mapSessions) sessions.push(session(visitor, active));
    }
    return [...points.values()];
  }

  /** A visitor was kept out. */
  blocked(website_id: WebsiteId, rule: BlockRule): void {
    this.#blocks.count(website_id, rule);
  }

  /** Every rule that kept visitors out, with how many. */
  async countBlocked(website_id: WebsiteId): Promise<BlockedByRule[]> {
    await this.#blocks.flush();
    const rows = await this.#store.read(listBlocks(website_id));
    return blockRules
      .map((rule) => ({ rule: [rule], blocked: Number(rows.find((row) => row.rule === rule)?.blocked ?? 0) }))
      .filter(({ blocked }) => blocked > 0);
  }

  async countBlockedInRule(website_id: WebsiteId, rule: string): Promise<BlockedByRule> {
    const known = checkRule(rule);
    await this.#blocks.flush();
    return { rule: [known], blocked: await this.#store.read(getBlocks(website_id, known)) };
  }

  /** Counts from zero again. */
  async clearBlockedInRule(website_id: WebsiteId, rule: string): Promise<void> {
    const known = checkRule(rule);
    await this.#blocks.flush();
    await this.#store.write({ name: "clearBlocks", body: () => clearBlocks(website_id, known) });
  }
}

/** Takes `blocked_ips` for `ips`, too: the names of the settings. */
function checkRule(rule: string): BlockRule {
  const known = blockRules.find((name) => name === rule || `blocked_${name}` === rule);
  if (known !== undefined) return known;
  throw new ApiError("invalid_data", `block_rule must be one of ${blockRules.join(", ")}.`);
}

function session(visitor: OnlineVisitor, active: boolean): MapSession {
  const { session_id, nickname, email, avatar, initiated, last_page, timezone, capabilities, locales } = visitor;
  return {
    session_id,
    ...(nickname === undefined ? {} : { nickname }),
    ...(email === undefined ? {} : { email }),
    ...(avatar === undefined ? {} : { avatar }),
    initiated,
    active,
    ...(last_page === undefined ? {} : { last_page }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(capabilities === undefined ? {} : { capabilities: [...capabilities] }),
    ...(locales === undefined ? {} : { locales: [...locales] }),
  };
}

function circle(query: MapQuery): (latitude: number, longitude: number) => boolean {
  const { center_latitude, center_longitude, center_radius } = query;
  const given = [center_latitude, center_longitude, center_radius].filter((value) => value !== undefined).length;
  if (given === 0) return () => true;
  if (center_latitude === undefined || center_longitude === undefined || center_radius === undefined) {
    throw new ApiError(
      "invalid_data",
      "center_latitude, center_longitude and center_radius (kilometres) need each other.",
    );
  }
  return (latitude, longitude) => distance(center_latitude, center_longitude, latitude, longitude) <= center_radius;
}

/** Kilometres over the globe. */
function distance(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
