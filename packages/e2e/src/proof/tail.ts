import { proveTail } from "@parley/server/testing";
import type { Proof } from "./proof.js";

export const tail: Proof = {
  name: "tail",
  claim: "with 8 writers whose commits are slow at random, a reader that tails the log never steps over a number.",
  databases: ["postgres"],
  async run({ databaseUrl }, { writes }) {
    const seen = await proveTail(databaseUrl as string, { writers: 8, events: Math.ceil(writes / 4) });
    return `${seen.events} events in ${seen.commits} slow commits, read in ${seen.reads} reads without a gap.`;
  },
};
