import { defineRoute } from "../route.js";
import { AnimationMediasAnswer, AnimationMediasParams, AnimationMediasQuery } from "../schemas/medias.js";

export const listAnimationMedias = defineRoute({
  id: "listAnimationMedias",
  service: "media",
  noun: "medias",
  label: "List Animation Medias",
  summary:
    "Asks for a page of animated images, found by a text. They arrive as the event `media:animation:listed`, which names the `list_id` that was given.",
  verb: "GET",
  path: "/media/animation/list/{page_number}",
  params: AnimationMediasParams,
  query: AnimationMediasQuery,
  response: AnimationMediasAnswer,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["page_number", "query.list_id", "query.search_query"],
  emptyIsSent: ["query.list_id", "query.search_query"],
  unknown: "The status and reason of its success; whether `list_id` may be other than a UUID or an integer.",
  events: ["media:animation:listed"],
});

export const mediaRoutes = [listAnimationMedias] as const;
