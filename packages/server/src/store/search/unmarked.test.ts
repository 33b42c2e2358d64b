import { expect, it } from "vitest";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, other_id, website_id } from "../../testing/websites.js";
import { newConversation } from "../conformance/rows.js";
import { insertConversation } from "../conversations.js";
import { all, statement } from "../step.js";
import type { Store } from "../store.js";
import { removeMarks } from "./documents.js";
import { dataMark, type Mark, type MarkKind, replaceMarks } from "./marks.js";
import { withoutMarks } from "./unmarked.js";

const email = (value: string): Mark => ({ kind: "email", value });
const segment = (value: string): Mark => ({ kind: "segment", value });
const data = (key: string, value: string): Mark => ({ kind: "data", value: dataMark(key, value) });

onDatabases("those without a mark", ({ each }) => {
  let store: Store;
  /** The id of each conversation, by its number. */
  let ids: number[];

  each(async (given) => {
    store = given;
    ids = [];
    await addWebsite(store);
    await addWebsite(store, other_id);
    return () => {};
  });

  /** One conversation for each list of marks. */
  async function make(marks: readonly (readonly Mark[])[], website = website_id): Promise<void> {
    await store.write({
      name: "make",
      *body() {
        for (const its of marks) {
          const id = yield* insertConversation(newConversation(ids.length, { website_id: website }));
          ids.push(id);
          if (its.length > 0) yield* replaceMarks(website, id, its);
        }
      },
    });
  }

  async function without(kind: MarkKind, ...values: string[]): Promise<number[] | undefined> {
    const source = withoutMarks(website_id, kind, values, store.database);
    if (source === undefined) return undefined;
    const found = await store.read(all<{ id: number }>(statement("", source.sql, { write: false }), source.values));
    return found.map(({ id }) => ids.indexOf(id)).sort((a, b) => a - b);
  }

  it("have another value of the kind or none, or were never taken in", async () => {
    await make([[email("ada")], [email("bob")], [email("zoe"), segment("vip")], [segment("vip")], []]);
    await make([[email("ada")], []], other_id);
    expect(await without("email", "ada")).toEqual([1, 2, 3, 4]);
    expect(await without("email", "zoe", "ada")).toEqual([1, 3, 4]);
    expect(await without("email", "ada", "bob", "zoe")).toEqual([3, 4]);
    expect(await without("phone", "1")).toEqual([0, 1, 2, 3, 4]);
  });

  it("go by bytes, whatever sorts before in JavaScript", async () => {
    await make([[email("\uffee")], [email("\u{1f600}")], [email("m")]]);
    expect(await without("email", "\u{1f600}", "\uffee")).toEqual([2]);
    expect(await without("email", "\u{1f600}")).toEqual([0, 2]);
  });

  it("have none of the segments, though they have others", async () => {
    await make([
      [segment("vip"), segment("lead")],
      [segment("lead")],
      [segment("VIP")],
      [],
      Array.from({ length: 100 }, (_, i) => segment(`segment ${i}`)),
    ]);
    expect(await without("segment", "vip")).toEqual([1, 2, 3, 4]);
    expect(await without("segment", "vip", "lead")).toEqual([2, 3, 4]);
  });

  it("have another value of the key, or other keys alone", async () => {
    await make([
      [data("plan", "pro"), data("seats", "4")],
      [data("plan", "free"), data("seats", "4")],
      [data("seats", "4")],
      [data("plan", "")],
      [data("plans", "pro"), data("plan", "pro")],
      [data("plan", "x".repeat(500))],
      [],
    ]);
    expect(await without("data", dataMark("plan", "pro"))).toEqual([1, 2, 3, 5, 6]);
    expect(await without("data", dataMark("PLAN", "free"), dataMark("plan", ""))).toEqual([0, 2, 4, 5, 6]);
    // Whose key cannot be told from a hash.
    expect(await without("data", dataMark("plan", "x".repeat(500)))).toBeUndefined();
  });

  it("have segments whose names, side by side, are the text of one that they have not", async () => {
    await make([[segment("a"), segment("b")], [segment("a\u0001b")], [segment("c")]]);
    expect(await without("segment", "a\u0001b")).toEqual([0, 1, 2]);
    expect(await without("segment", "a\u0001b", "b")).toEqual([1, 2]);
  });

  it("are those of now: marks that came, went or changed, and conversations that are no more", async () => {
    await make([[email("ada"), segment("vip")], [email("ada"), segment("vip")], [email("ada")], [email("ada")]]);
    const [first, second, third] = ids as [number, number, number];
    expect(await without("segment", "vip")).toEqual([2, 3]);
    await store.write({
      name: "change",
      *body() {
        yield* replaceMarks(website_id, first, [email("ada")]);
        yield* replaceMarks(website_id, second, [segment("vip"), segment("lead")]);
        yield* replaceMarks(website_id, third, [email("ada"), segment("vip")]);
        yield* removeMarks(ids[3] as number);
      },
    });
    expect(await without("segment", "vip")).toEqual([0]);
    expect(await without("email", "ada")).toEqual([1]);
  });

  it("are more than they are, where there are too many different sets to tell apart", async () => {
    const name = (i: number) => `segment ${String(i).padStart(4, "0")}`;
    await make(Array.from({ length: 1_010 }, (_, i) => [segment(name(i)), segment("zebra")]));
    const found = await without("segment", "zebra");
    expect(found).toEqual(Array.from({ length: 10 }, (_, i) => 1_000 + i));
  });
});
