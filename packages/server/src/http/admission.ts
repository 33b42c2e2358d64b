import { limits, type Route, type Tier } from "@parley/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { allow, demandOf } from "../domain/access/grant.js";
import type { Principal } from "../domain/access/principal.js";
import { reachWebsite } from "../domain/access/reach.js";
import { ApiError } from "../domain/error.js";
import { parseCredentials, parseTier } from "./credentials.js";

/** Finds the principal of a token; throws or rejects with invalid_session. */
export type Authenticate = (identifier: string, key: string, tier?: Tier) => Principal | Promise<Principal>;

/** Calls `admitted` when a request may go on, and answers it otherwise. */
export type Admission = (
  request: FastifyRequest,
  reply: FastifyReply,
  admitted: (request: FastifyRequest, reply: FastifyReply) => void,
) => void;

/**
 * The checks of a route that need no body, in this order: token, tier, scope, website. They run before the body is
 * read, so that nobody without a token makes the server read one.
 */
export function admissionOf(
  route: Route,
  authenticate: Authenticate,
  fail: (reply: FastifyReply, error: unknown) => void,
): Admission {
  const demand = demandOf(route);
  const ofWebsite = route.path.includes("{website_id}");

  function admit(request: FastifyRequest, principal: Principal): void {
    allow(demand, principal);
    request.principal = principal;
    if (ofWebsite) {
      request.website = reachWebsite(principal, (request.params as { website_id: string }).website_id.toLowerCase());
    }
  }

  return (request, reply, admitted) => {
    try {
      const { url = "", headers } = request.raw;
      if (url.length > limits.uriBytes) {
        throw new ApiError("uri_too_long", `The URL must be at most ${limits.uriBytes} bytes.`);
      }
      const { identifier, key } = parseCredentials(headers.authorization);
      const found = authenticate(identifier, key, parseTier(headers["x-crisp-tier"]));
      if (found instanceof Promise) {
        found
          .then((principal) => admit(request, principal))
          .then(
            () => admitted(request, reply),
            (error) => fail(reply, error),
          );
        return;
      }
      admit(request, found);
    } catch (error) {
      fail(reply, error);
      return;
    }
    admitted(request, reply);
  };
}
