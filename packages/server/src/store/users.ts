import { get, run, type Steps, statement } from "./step.js";

/** A person's account. */
export interface UserRow {
  readonly user_id: string;
  /** Lower case. */
  readonly email: string;
  /** argon2id, in its own encoded form. */
  readonly password_hash: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly avatar: string | null;
  readonly created_at: number;
}

const insert = statement(
  "users.insert",
  `INSERT INTO users (user_id, email, password_hash, first_name, last_name, avatar, created_at)
   VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
);
const columns = "user_id, email, password_hash, first_name, last_name, avatar, created_at";
const byId = statement("users.get", `SELECT ${columns} FROM users WHERE user_id = ?`);
const byEmail = statement("users.by_email", `SELECT ${columns} FROM users WHERE email = ?`);
const setPassword = statement("users.set_password", "UPDATE users SET password_hash = ? WHERE user_id = ?");

/** False when the email is taken: nothing is written then. */
export function* insertUser(row: UserRow): Steps<boolean> {
  const changed = yield* run(insert, [
    row.user_id,
    row.email,
    row.password_hash,
    row.first_name,
    row.last_name,
    row.avatar,
    row.created_at,
  ]);
  return changed === 1;
}

export function* findUser(user_id: string): Steps<UserRow | undefined> {
  return yield* get<UserRow>(byId, [user_id]);
}

/** `email` in lower case. */
export function* findUserByEmail(email: string): Steps<UserRow | undefined> {
  return yield* get<UserRow>(byEmail, [email]);
}

export function* updatePassword(user_id: string, password_hash: string): Steps<boolean> {
  return (yield* run(setPassword, [password_hash, user_id])) === 1;
}
