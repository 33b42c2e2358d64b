import { type AddressInfo, createServer } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { MailRefused, type MailTransport, type SendableMail } from "../domain/mail/mail.js";
import { smtpTransport } from "./smtp.js";

const mail: SendableMail = {
  to: "zoe@example.com",
  from: "support@acme.example",
  from_name: "Ada (Acme)",
  subject: "Grüße",
  text: "Hello\n\n.\nbye",
  html: "<p>Hello</p>",
  message_id: "m1@acme.example",
  recipient: "zoe@example.com",
  date: Date.UTC(2026, 0, 2, 3, 4, 5),
};

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A mail server of its own, and what it took. */
async function listen(
  options: SMTPServerOptions = {},
): Promise<{ url: string; taken: ParsedMail[]; recipients: string[] }> {
  const taken: ParsedMail[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, done) {
      recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
      simpleParser(stream).then((parsed) => {
        taken.push(parsed);
        done();
      }, done);
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken, recipients };
}

/** What a mail server says instead of yes: to its guest, to commands, and at the end of a mail, where nothing ends the connection. */
interface Answers {
  readonly greeting?: string;
  readonly EHLO?: string;
  readonly HELO?: string;
  readonly MAIL?: string;
  readonly end?: string;
}

/** A mail server that says these things. */
async function talk(answers: Answers): Promise<string> {
  const server = createServer((socket) => {
    let inMail = false;
    socket.on("error", () => {});
    const say = (line: string) => (line === "" ? socket.destroy() : socket.write(`${line}\r\n`));
    say(answers.greeting ?? "220 Hello");
    socket.on("data", (bytes) => {
      const text = bytes.toString();
      const command = text.slice(0, 4).trim().toUpperCase();
      if (inMail) {
        if (!text.endsWith("\r\n.\r\n")) return;
        inMail = false;
        say(answers.end ?? "250 Yes");
      } else if (command === "DATA") {
        inMail = true;
        say("354 Go on");
      } else say(answers[command as keyof Answers] ?? "250 Yes");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function transportTo(url: string): MailTransport {
  const transport = smtpTransport(url);
  open.push(transport);
  return transport;
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error("No."), { responseCode });
}

describe("smtpTransport", () => {
  it("hands over what a mail says", async () => {
    const { url, taken, recipients } = await listen();
    await transportTo(url).send({
      ...mail,
      reply_to: "reply+1.abc@acme.example",
      in_reply_to: "m0@example.com",
      references: ["a@example.com", "m0@example.com"],
    });
    const [parsed] = taken;
    expect(recipients).toEqual(["zoe@example.com"]);
    expect(parsed?.from?.value).toEqual([{ name: "Ada (Acme)", address: "support@acme.example" }]);
    expect(parsed?.replyTo?.value[0]?.address).toBe("reply+1.abc@acme.example");
    expect(parsed?.subject).toBe("Grüße");
    expect(parsed?.text?.replaceAll("\r\n", "\n").trim()).toBe("Hello\n\n.\nbye");
    expect(parsed?.html).toBe("<p>Hello</p>");
    expect(parsed?.messageId).toBe("<m1@acme.example>");
    expect(parsed?.inReplyTo).toBe("<m0@example.com>");
    expect(parsed?.references).toEqual(["<a@example.com>", "<m0@example.com>"]);
    expect(parsed?.date).toEqual(new Date(mail.date));
    expect(parsed?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(parsed?.headers.get("x-parley-message-id")).toBe("<m1@acme.example>");
  });

  it("lets no text become a header or a recipient", async () => {
    const { url, taken, recipients } = await listen();
    await transportTo(url).send({
      ...mail,
      subject: "Hi\r\nBcc: eve@example.com\r\n\r\nbody",
      from_name: 'A"\r\nX-Evil: 1\n<eve@example.com>',
      message_id: "m1@acme.example>\r\nX-Evil: 2",
      in_reply_to: "x>\nX-Evil: 3",
    });
    const [parsed] = taken;
    expect(recipients).toEqual(["zoe@example.com"]);
    expect(parsed?.bcc).toBeUndefined();
    expect(parsed?.headers.has("x-evil")).toBe(false);
    expect(parsed?.subject).toBe("Hi Bcc: eve@example.com body");
    expect(parsed?.from?.value).toHaveLength(1);
    expect(parsed?.from?.value[0]?.address).toBe("support@acme.example");
  });

  it.each([
    [450, false],
    [421, false],
    [550, true],
    [554, true],
  ])("takes %i for lasting: %s", async (code, lasting) => {
    const { url } = await listen({ onRcptTo: (_address, _session, done) => done(refusal(code)) });
    const error = await transportTo(url)
      .send(mail)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof MailRefused).toBe(lasting);
  });

  it.each([
    ["greets it with 554", { greeting: "554 no service" }, false],
    ["refuses to talk", { EHLO: "550 go away", HELO: "550 go away" }, false],
    ["refuses its sender", { MAIL: "550 no" }, true],
    ["says later once it has the mail", { end: "452 later" }, false],
    ["refuses what it says", { end: "554 spam" }, true],
    ["drops the connection amid the mail", { end: "" }, false],
    ["is no mail server", { greeting: "HTTP/1.1 400 Bad Request" }, false],
  ] as [string, Answers, boolean][])("of a server that %s is refused for good: %j %s", async (_, answers, lasting) => {
    const transport = transportTo(await talk(answers));
    for (let i = 0; i < 2; i++) {
      const error = await transport.send(mail).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(error instanceof MailRefused).toBe(lasting);
    }
  });

  it("keeps a password to itself that the mail server repeats", async () => {
    const { url } = await listen({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        const coded = Buffer.from(`\0ada\0${password}`).toString("base64");
        done(Object.assign(new Error(`Not ${password}, ${coded}`), { responseCode: 535 }));
      },
    });
    const wrong = transportTo(url.replace("//", "//ada:s%C3%A9cret%2F@")).send(mail);
    await expect(wrong).rejects.toThrow(/Not \*\*\*, \*\*\*$/);
  });

  it("does not take a refused login, or a server that is away, for the mail's fault", async () => {
    const { url } = await listen({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535)),
    });
    const { port } = new URL(url);
    const wrong = transportTo(`smtp://ada:secret%20word@127.0.0.1:${port}`).send(mail);
    const refused = await wrong.catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(Error);
    expect(refused).not.toBeInstanceOf(MailRefused);
    expect(String((refused as Error).stack)).not.toContain("secret");
    const away = await transportTo("smtp://127.0.0.1:1")
      .send(mail)
      .catch((thrown: unknown) => thrown);
    expect(away).toBeInstanceOf(Error);
    expect(away).not.toBeInstanceOf(MailRefused);
  });

  it("logs in with what the URL says, decoded", async () => {
    const logins: unknown[] = [];
    const { url, taken } = await listen({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        logins.push([username, password]);
        done(null, { user: username });
      },
    });
    await transportTo(url.replace("//", "//ada%40acme:p%3Aw%2F@")).send(mail);
    await transportTo(url.replace("//", "//ada%40acme:100%@")).send(mail);
    expect(logins).toEqual([
      ["ada@acme", "p:w/"],
      ["ada@acme", "100%"],
    ]);
    expect(taken).toHaveLength(2);
  });

  it("encrypts when a server on this machine offers it, whoever made its certificate", async () => {
    let secure: unknown;
    const { url, taken } = await listen({
      disabledCommands: [],
      authOptional: true,
      onMailFrom(_address, session, done) {
        secure = session.secure;
        done();
      },
    });
    await transportTo(url).send(mail);
    expect(secure).toBe(true);
    expect(taken).toHaveLength(1);
  });

  it("names others who get it, and says which mails nobody wrote", async () => {
    const { url, taken, recipients } = await listen();
    const transport = transportTo(url);
    const copied = { ...mail, cc: ["boss@example.com"], personal: true };
    await transport.send(copied);
    await transport.send({ ...copied, recipient: "boss@example.com" });
    await transport.send(mail);
    expect(recipients).toEqual(["zoe@example.com", "boss@example.com", "zoe@example.com"]);
    expect(taken.map(({ headers }) => headers.get("auto-submitted"))).toEqual([undefined, undefined, "auto-generated"]);
    expect(taken.map(({ to, cc }) => [to, cc].flat().map((one) => one?.text))).toEqual([
      ["zoe@example.com", "boss@example.com"],
      ["zoe@example.com", "boss@example.com"],
      ["zoe@example.com", undefined],
    ]);
    expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it("lets go of a mail server that does not answer, once closed", async () => {
    const { url } = await listen({ onRcptTo: () => {} });
    const transport = transportTo(url);
    const sending = transport.send(mail).catch((thrown: unknown) => thrown);
    await new Promise((resolve) => setTimeout(resolve, 200));
    transport.close();
    expect(await sending).toMatchObject({ message: "The server stopped before the mail server answered." });
  });
});
