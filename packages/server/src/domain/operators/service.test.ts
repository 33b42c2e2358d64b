import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findUser } from "../../store/users.js";
import { type Accounts, openAccounts } from "../../testing/accounts.js";

let accounts: Accounts;
let website_id: string;
beforeEach(async () => {
  accounts = await openAccounts();
  website_id = (await accounts.websites.create({ name: "Shop", domain: "shop.example" }, null)).website_id;
});
afterEach(() => accounts.close());

describe("operators", () => {
  it("get an account whose password is kept as argon2id only", async () => {
    const made = await accounts.operators.create({ email: " Ada@Example.com ", website_ids: [website_id] });
    expect(made).toEqual({ user_id: expect.any(String), email: "ada@example.com", password: expect.any(String) });
    const user = await accounts.store.read(findUser(made.user_id));
    expect(user).toMatchObject({ email: "ada@example.com", first_name: "ada", last_name: "" });
    expect(user?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(user?.password_hash ?? "", made.password)).toBe(true);
  });

  it("keep a password that was chosen for them", async () => {
    const made = await accounts.operators.create({ email: "a@b.example", password: "correct horse", website_ids: [] });
    expect(made.password).toBe("correct horse");
  });

  it("have an email of their own, whatever its case", async () => {
    await accounts.operators.create({ email: "ada@example.com", website_ids: [] });
    await expect(accounts.operators.create({ email: "ADA@example.com", website_ids: [] })).rejects.toMatchObject({
      reason: "invalid_data",
      message: "The email ada@example.com has an account already.",
    });
  });

  it("are not created half: an unknown website leaves no account", async () => {
    const input = { email: "ada@example.com", website_ids: [website_id, "00000000-0000-4000-8000-000000000000"] };
    await expect(accounts.operators.create(input)).rejects.toMatchObject({ reason: "website_not_found" });
    await expect(accounts.operators.resetPassword({ email: input.email })).rejects.toMatchObject({
      message: "No account has the email ada@example.com.",
    });
  });

  it("refuse what is no email, name or password", async () => {
    for (const [input, message] of [
      [{ email: "ada" }, "email must be an email address."],
      [{ email: "a b@c.example" }, "email must be an email address."],
      [{ email: "a@b.example", password: "short" }, "password must be 8 to 1,024 characters long."],
      [{ email: "a@b.example", first_name: " " }, "first_name must be a text that is not empty."],
    ] as const) {
      await expect(accounts.operators.create({ website_ids: [], ...input })).rejects.toThrow(message);
    }
  });

  it("get another password", async () => {
    const { user_id, email, password } = await accounts.operators.create({ email: "a@b.example", website_ids: [] });
    const reset = await accounts.operators.resetPassword({ email: "A@b.example" });
    expect(reset).toMatchObject({ user_id, email });
    const user = await accounts.store.read(findUser(user_id));
    expect(await verify(user?.password_hash ?? "", reset.password)).toBe(true);
    expect(await verify(user?.password_hash ?? "", password)).toBe(false);
  });
});
