import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const keyPattern = /^[0-9a-f]{64}$/i;

/** The key file holds no key, or cannot be read; the message is one sentence for a person. */
export class SecretsUnusable extends Error {
  override readonly name = "SecretsUnusable";
}

/**
 * Encrypts what the database must keep readable, such as verify keys, with a key that is not in the database: 256 random bits in a
 * file of the data folder (`secret.key`, for its owner alone), or given. AES-256-GCM; texts that were changed do not open.
 */
export class Secrets {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  /**
   * The key file is made when there is none.
   *
   * @param given the key itself, 64 hexadecimal digits, instead of the file: for servers that share a database.
   */
  static async open(folder: string, given?: string): Promise<Secrets> {
    if (given !== undefined) {
      if (!keyPattern.test(given)) throw new SecretsUnusable("The secret key must be 64 hexadecimal digits.");
      return new Secrets(Buffer.from(given, "hex"));
    }
    const path = join(folder, "secret.key");
    const text = (await read(path)) ?? (await make(folder, path)) ?? (await read(path)) ?? "";
    if (!keyPattern.test(text.trim())) {
      throw new SecretsUnusable(
        `${path} must hold 64 hexadecimal digits: what it encrypted cannot be read without them.`,
      );
    }
    return new Secrets(Buffer.from(text.trim(), "hex"));
  }

  /** Text that `open` reads: base64url, 38 characters longer than the text's bytes make it. */
  seal(text: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
  }

  /** Throws for what was not sealed with this key. */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, nonceBytes));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return text.toString("utf8");
  }

  /** A key for one purpose, such as signing links: 256 bits that tell nothing of this one. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync("sha256", this.#key, "", purpose, 32));
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Undefined when another process made it meanwhile. It is written beside and then linked, so that nobody reads half of it, and on
 * disk before it is used: without it, what it seals is lost.
 */
async function make(folder: string, path: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  const text = `${randomBytes(32).toString("hex")}\n`;
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, text, { flag: "wx", mode: 0o600, flush: true });
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const directory = await open(folder, "r");
  await directory.sync().finally(() => directory.close());
  return text;
}
