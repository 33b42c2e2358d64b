import { expect, expectTypeOf, it } from "vitest";
import type { Crisp } from "../crisp.js";
import { type Answer, Bot, type BotClient, type BotContext } from "./index.js";

/** Not heard by anybody: what matters is that it compiles. */
function handlers(client: Crisp): Bot {
  return new Bot(client, { store: new Map() })
    .hear(/a/, ({ match }) => expectTypeOf(match).toEqualTypeOf<RegExpExecArray>())
    .hear("a", ({ match, text }) => expectTypeOf([match, text]).toEqualTypeOf<string[]>())
    .hear(["a", "b"], ({ match }) => expectTypeOf(match).toEqualTypeOf<string>())
    .hear(["a", /b/], ({ match }) => expectTypeOf(match).toEqualTypeOf<string | RegExpExecArray>())
    .hear(
      (text) => text.includes("a"),
      ({ match }) => expectTypeOf(match).toEqualTypeOf<true>(),
    )
    .hear(
      async (text) => (text ? { score: 1 } : undefined),
      ({ match }) => expectTypeOf(match.score).toEqualTypeOf<number>(),
    )
    .on("audio", ({ message }) => expectTypeOf(message.content.duration).toEqualTypeOf<number>())
    .answer("a", ({ answer }) => expectTypeOf(answer).toEqualTypeOf<Answer>())
    .otherwise(async ({ message, ask, state, history }) => {
      if (message.type === "file") expectTypeOf(message.content.name).toEqualTypeOf<string>();
      const { value } = await ask.picker("?", [{ value: "x", label: "X" }, "y"]);
      expectTypeOf(value).toEqualTypeOf<"x" | "y">();
      const words: string[] = ["a"];
      expectTypeOf((await ask.picker("?", words)).value).toEqualTypeOf<string>();
      expectTypeOf(state.get<number>("n")).toEqualTypeOf<number | undefined>();
      const [first] = await history();
      if (first?.type === "picker") expectTypeOf(first.content.id).toEqualTypeOf<string>();
    })
    .use(async (context, next) => {
      expectTypeOf(context).toExtend<BotContext>();
      if ("message" in context) expectTypeOf(context.message.fingerprint).toEqualTypeOf<number>();
      await next();
    });
}

it("takes any client", () => {
  expect(handlers({} as Crisp)).toBeInstanceOf(Bot);
  expectTypeOf<Crisp>().toExtend<BotClient>();
});
