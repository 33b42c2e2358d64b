import { randomUUID } from "node:crypto";
import { codeIn, mailTo } from "../support/mail-files.js";
import type { Scene } from "./scene.js";
import type { Write } from "./writes.js";

const addresses = new WeakMap<Scene, string>();

/** Has a code mailed to an address of the scene's own. */
async function request(scene: Scene): Promise<void> {
  const recipient = `${randomUUID()}@example.com`;
  addresses.set(scene, recipient);
  await scene.rest.data("POST", `${scene.path}/verify/identity`, { identity: "email", method: "link", recipient });
}

const redeem = (scene: Scene, body: object) => scene.rest.call("PUT", `${scene.path}/verify/identity/link`, body);

/** Writes that verify the visitor's identities. */
export const identities: readonly Write[] = [
  { title: "a code that is mailed", write: request, events: [] },
  {
    title: "a code for a plugin to bring",
    write: (s) =>
      s.rest.data("POST", `${s.path}/verify/identity`, { identity: s.plugin_urn, method: "link", recipient: "@zoe" }),
    events: ["identity:verify:request"],
  },
  {
    title: "the code that was mailed",
    given: request,
    write: async (s) => {
      const token = codeIn(await mailTo(s.data, addresses.get(s) as string));
      await s.rest.data("PUT", `${s.path}/verify/identity/link`, { identity: "email", token });
    },
    events: ["session:set_email", "session:update_verify", "people:bind:session"],
  },
  {
    title: "a wrong code",
    given: request,
    write: (s) => redeem(s, { identity: "email", token: "wrong" }),
    events: ["session:update_verify"],
  },
];
