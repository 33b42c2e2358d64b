import { newId } from "../../platform/ids.js";
import { saveOperatorSchedule } from "../../store/availability.js";
import { insertOperator, type OperatorRow } from "../../store/operators.js";
import type { Store } from "../../store/store.js";
import { findUserByEmail, insertUser, updatePassword } from "../../store/users.js";
import { findWebsite } from "../../store/websites.js";
import { readSchedule, type WrittenSchedule } from "../availability/schedule.js";
import { ApiError } from "../error.js";
import { checkLine } from "../text.js";
import type { Authenticator } from "../tokens/authenticator.js";
import { checkEmail } from "./email.js";
import { choosePassword } from "./password.js";

export interface NewOperator {
  readonly email: string;
  readonly first_name?: string;
  readonly last_name?: string;
  /** URL of a picture. */
  readonly avatar?: string;
  /** A random one when absent. */
  readonly password?: string;
  readonly website_ids: readonly string[];
  /** `member` when absent. */
  readonly role?: OperatorRow["role"];
}

/** The password is shown to the caller once; only its hash is kept. */
export interface OperatorAccount {
  readonly user_id: string;
  readonly email: string;
  readonly password: string;
}

export class Operators {
  readonly #store: Store;
  readonly #authenticator: Authenticator;

  constructor(store: Store, authenticator: Authenticator) {
    this.#store = store;
    this.#authenticator = authenticator;
  }

  /**
   * Creates an account that is an operator of the given websites. Fails with `invalid_data` when the email is taken or
   * a field cannot be used, `website_not_found` when a website does not exist.
   */
  async create(input: NewOperator): Promise<OperatorAccount> {
    const authenticator = this.#authenticator;
    const email = checkEmail("email", input.email);
    const first_name = checkLine("first_name", input.first_name ?? (email.split("@")[0] as string));
    const last_name = input.last_name === undefined ? "" : checkLine("last_name", input.last_name);
    const { password, password_hash } = await choosePassword(input.password);
    const user_id = newId();
    return this.#store.write({
      name: "createOperator",
      *body(tx) {
        for (const website_id of input.website_ids) {
          if ((yield* findWebsite(website_id)) === undefined) {
            throw new ApiError("website_not_found", `There is no website ${website_id}.`);
          }
        }
        const created_at = tx.now;
        const avatar = input.avatar ?? null;
        const added = yield* insertUser({ user_id, email, password_hash, first_name, last_name, avatar, created_at });
        if (!added) throw new ApiError("invalid_data", `The email ${email} has an account already.`);
        for (const website_id of input.website_ids) {
          yield* insertOperator({ website_id, user_id, role: input.role ?? "member", created_at });
        }
        tx.committed(() => authenticator.invalidate());
        return { user_id, email, password };
      },
    });
  }

  /** The user_id of the account with the email; `invalid_data` when there is none. */
  async idOf(email: string): Promise<string> {
    const user = await this.#store.read(findUserByEmail(checkEmail("email", email)));
    if (user === undefined) throw new ApiError("invalid_data", `No account has the email ${email}.`);
    return user.user_id;
  }

  /** Sets another password. Fails with `invalid_data` when no account has the email. */
  async resetPassword(input: { readonly email: string; readonly password?: string }): Promise<OperatorAccount> {
    const email = checkEmail("email", input.email);
    const { password, password_hash } = await choosePassword(input.password);
    return this.#store.write({
      name: "resetPassword",
      *body() {
        const user = yield* findUserByEmail(email);
        if (user === undefined) throw new ApiError("invalid_data", `No account has the email ${email}.`);
        yield* updatePassword(user.user_id, password_hash);
        return { user_id: user.user_id, email, password };
      },
    });
  }

  /** When the operator means to be there; without hours, whenever they are. Fails with `invalid_data`. */
  async schedule(email: string, hours: WrittenSchedule | undefined): Promise<{ readonly user_id: string }> {
    const user_id = await this.idOf(email);
    const text = hours === undefined ? null : JSON.stringify(readSchedule(hours));
    await this.#store.write({ name: "saveSchedule", body: () => saveOperatorSchedule(user_id, text) });
    return { user_id };
  }
}
