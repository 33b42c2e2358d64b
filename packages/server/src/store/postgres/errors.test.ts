import pg from "pg";
import { describe, expect, it } from "vitest";
import { StoreUnavailable } from "../store.js";
import { ConnectionLost, isConflict, isUnavailable, translate } from "./errors.js";

function refused(code: string): Error {
  return Object.assign(new pg.DatabaseError("refused", 7, "error"), { code });
}

describe("translate", () => {
  it.each(["53100", "53300", "57P01", "57P03", "08006", "58030", "25006", "57014", "55P03", "28P01", "3D000"])(
    "calls %s an outage",
    (code) => {
      const error = translate(refused(code));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect((error as Error).message).toContain(code);
      expect(isUnavailable(refused(code))).toBe(true);
    },
  );

  it("calls a lost connection an outage, and keeps what is one", () => {
    const lost = new ConnectionLost("gone");
    expect(translate(lost)).toMatchObject({ name: "StoreUnavailable", cause: lost });
    const closed = new StoreUnavailable("The store is closed.");
    expect(translate(closed)).toBe(closed);
  });

  it.each(["23505", "22P02", "42601", "23502"])("leaves %s as it is", (code) => {
    const error = refused(code);
    expect(translate(error)).toBe(error);
    expect(isUnavailable(error)).toBe(false);
  });

  it("leaves what a command threw as it is, whatever code it carries", () => {
    const own = Object.assign(new Error("mine"), { code: "57P01" });
    expect(translate(own)).toBe(own);
  });

  it("asks to come again after too many conflicts", () => {
    expect(isConflict(refused("40P01"))).toBe(true);
    expect(translate(refused("40P01"))).toBeInstanceOf(StoreUnavailable);
  });
});
