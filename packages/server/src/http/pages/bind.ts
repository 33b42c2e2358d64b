import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { linkPaths } from "../../domain/visitors/links.js";
import type { Log } from "../../platform/log.js";
import { readBody } from "../body-reader.js";
import { failureOf } from "../failure.js";
import { notice, pageHeaders } from "./layout.js";
import { confirmPage, type Page, type PageServices, ratePage, type Show, spentLink } from "./pages.js";

/** Paths of the pages, for 405. */
export const pagePaths = Object.values(linkPaths).flatMap((path) => [
  { verb: "GET", path },
  { verb: "POST", path },
]);

/** Binds the pages that links in mails lead to. */
export function bindPages(app: FastifyInstance, services: PageServices, log: Log): void {
  bind(app, linkPaths.confirm, log, confirmPage(services));
  bind(app, linkPaths.rate, log, ratePage(services));
}

function bind(app: FastifyInstance, path: string, log: Log, show: Show): void {
  const send = (reply: FastifyReply, { status, html }: Page) => void reply.code(status).headers(pageHeaders).send(html);
  const answer = (request: FastifyRequest, reply: FastifyReply, form?: URLSearchParams) =>
    show(new URLSearchParams(request.query as string), form).then(
      (page) => send(reply, page),
      (error: unknown) => send(reply, failed(error, log, request.id, path)),
    );
  // Handled within the hook, as routes are: there is no parser for forms that would read the body otherwise.
  const unreached = () => Promise.reject(new Error("The hook answers every request."));
  app.route({
    method: "GET",
    url: path,
    onRequest: (request, reply) => void answer(request, reply),
    handler: unreached,
  });
  app.route({
    method: "POST",
    url: path,
    onRequest: (request, reply) => {
      readBody(request.raw, (error, bytes) => {
        if (error !== undefined) return send(reply, { status: 413, html: notice("Too long", "Please write less.") });
        void answer(request, reply, new URLSearchParams(bytes?.toString("utf8") ?? ""));
      });
    },
    handler: unreached,
  });
}

function failed(error: unknown, log: Log, request_id: string, path: string): Page {
  const { status, reason, internal } = failureOf(error);
  if (internal) log.error({ err: error, request_id, path }, "A page failed.");
  if (reason === "conversation_not_found" || reason === "website_not_found") return spentLink;
  return { status, html: notice("Not now", "This did not work. Try again in a moment.") };
}
