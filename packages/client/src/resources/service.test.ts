import { expect, it, vi } from "vitest";
import type { WebsiteMethods } from "../generated/methods.js";
import { table } from "../generated/table.js";
import type { Call } from "../request/call.js";
import { rowsOf } from "./rows.js";
import { makeService } from "./service.js";

it("gives functions the names of the methods, for whoever reads a stack or a debugger", () => {
  const website = makeService<WebsiteMethods>(rowsOf(table.website), vi.fn());
  expect([website.getWebsite.name, website.conversations.name]).toEqual(["getWebsite", "conversations"]);
});

it("has methods that can be listed, taken out, and watched by tests", async () => {
  const exchange = vi.fn(async (_call: Call) => ({ data: { website_id: "w" } }) as never);
  const website = makeService<WebsiteMethods>(rowsOf(table.website), exchange);
  expect(Object.keys(website)).toContain("getWebsite");
  expect("sendMessageInConversation" in website).toBe(true);

  const { getWebsite } = website;
  await expect(getWebsite("w")).resolves.toEqual({ website_id: "w" });
  expect(exchange.mock.calls[0]?.[0]).toMatchObject({ verb: "GET", params: { website_id: "w" } });

  const spy = vi.spyOn(website, "getWebsite").mockRejectedValue(new Error("mine"));
  await expect(website.getWebsite("w")).rejects.toThrow("mine");
  expect(spy).toHaveBeenCalledExactlyOnceWith("w");
  spy.mockRestore();
  await expect(website.getWebsite("w")).resolves.toEqual({ website_id: "w" });
});
