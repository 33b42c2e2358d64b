import type { Actor } from "../domain/access/principal.js";
import type { Operators } from "../domain/operators/service.js";
import type { FirstStart } from "../options.js";
import type { Clock } from "../platform/clock.js";
import type { WebsiteId } from "../store/scope.js";
import type { Store } from "../store/store.js";
import { planConversations } from "./plan.js";
import { colleagues, demoWorkspace } from "./team.js";
import { type Scene, writeConversations } from "./write.js";

export { demoWorkspace };

export interface DemoTarget {
  readonly store: Store;
  readonly operators: Operators;
  readonly clock: Clock;
}

/** Conversations per commit: few fsyncs, and no transaction that holds others up for long. */
const perCommit = 50;

/**
 * Fills the website that the first start made with 200 conversations of the last thirty days, and gives its owner
 * three colleagues. About a second.
 */
export async function fillDemo({ store, operators, clock }: DemoTarget, created: FirstStart): Promise<void> {
  const scene = await gather(operators, created);
  const planned = planConversations(clock.now(), scene.team.map(firstName));
  for (let i = 0; i < planned.length; i += perCommit) {
    await store.write(writeConversations(scene, planned.slice(i, i + perCommit)));
  }
}

async function gather(operators: Operators, { website_id, operator }: FirstStart): Promise<Scene> {
  const made = await Promise.all(
    colleagues.map((colleague) => operators.create({ ...colleague, website_ids: [website_id] })),
  );
  const people = [demoWorkspace.owner, ...colleagues];
  const team = [operator, ...made].map(({ user_id }, i): Actor => {
    const { first_name, last_name } = people[i] as (typeof people)[0];
    return { type: "operator", user_id, nickname: `${first_name} ${last_name}`, avatar: null };
  });
  const website: Actor = { type: "website", user_id: website_id, nickname: demoWorkspace.name, avatar: null };
  // The website was made by this very start: nobody else can have named it.
  return { website_id: website_id as WebsiteId, website, team };
}

function firstName(actor: Actor): string {
  return actor.nickname.split(" ")[0] as string;
}
