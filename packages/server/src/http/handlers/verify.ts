import type { Verify } from "../../domain/verify/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function verifyHandlers(verify: Verify): NounHandlers<"verify"> {
  return {
    "website.getVerifySettings": async ({ website }) => ({ data: await verify.settings(website) }),
    "website.updateVerifySettings": async ({ website, body }) => {
      await verify.update(website, body);
      return nothing;
    },
    "website.getVerifyKey": async ({ website }) => ({ data: await verify.key(website) }),
    "website.rollVerifyKey": async ({ website }) => {
      await verify.roll(website);
      return nothing;
    },
  };
}
