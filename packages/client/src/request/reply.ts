import { quiet } from "./quiet.js";

/** An answer, opened. */
export interface Answer {
  /** HTTP status: 200, 201, 202, or 206 when a list goes on. */
  readonly status: number;
  /** The reason on the wire, such as `resolved`; empty for HEAD, whose answers have no body. */
  readonly reason: string;
  readonly data: unknown;
  /** The server's name for the request, when it gave one. */
  readonly requestId: string | undefined;
  /** Value of a header, in any case; of several with the name, the first. */
  header(name: string): string | undefined;
}

/** `data` of an answer, and all that came with it. */
export interface WithResponse<Data> extends Answer {
  readonly data: Data;
}

/** What a call returns: a promise of `data`, which can also be asked for the whole answer. */
export interface Reply<Data> extends Promise<Data> {
  /** The answer with its status, reason and headers. Makes no second call. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** The reply to a call under way. */
export function replyTo<Data>(answer: Promise<Answer>): Reply<Data> {
  const reply = answer.then(dataOf) as Reply<Data>;
  reply.withResponse = () => {
    // Whoever asks for the whole answer need not look at the data's promise, too.
    quiet(reply);
    // A promise of its own, so that a failure which nobody handles is reported, as of any other.
    return answer.then((whole) => whole as WithResponse<Data>);
  };
  return reply;
}

function dataOf(answer: Answer): never {
  return answer.data as never;
}
