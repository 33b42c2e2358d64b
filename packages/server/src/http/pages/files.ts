import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";

/** A file to serve. */
export interface ServedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** Types that browsers may show in place; others are saved. None may run anything. */
const shown = /^(?:image\/(?:png|jpeg|gif|webp|avif)|audio\/[\w.+-]+|video\/[\w.+-]+|text\/plain|application\/pdf)$/;

/** Path of the files, for 405. */
export const filePaths = [{ verb: "GET", path: "/file/{file_id}/{name}" }];

/** Serves the files that came with mail to whoever knows their address. */
export function bindFiles(app: FastifyInstance, find: (file_id: string) => Promise<ServedFile | undefined>): void {
  app.route({
    method: "GET",
    url: "/file/:file_id/:name",
    onRequest: (request, reply) => {
      const { file_id } = request.params as { file_id: string };
      find(file_id).then(
        (file) => {
          if (file === undefined) return void reply.code(404).send();
          const place = shown.test(file.type) ? "inline" : "attachment";
          void reply
            .headers({
              "content-type": typeOf(file),
              "content-disposition": `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
              "content-security-policy": "default-src 'none'; sandbox",
              "x-content-type-options": "nosniff",
              "cache-control": "private, max-age=31536000, immutable",
              "referrer-policy": "no-referrer",
            })
            .send(Buffer.from(file.content));
        },
        (error: unknown) => void reply.send(error),
      );
    },
    handler: () => Promise.reject(new Error("The hook answers every request.")),
  });
}

/** A text says in which characters it is, where it can be known: browsers take it for others. */
function typeOf({ type, content }: ServedFile): string {
  return type === "text/plain" && isUtf8(content) ? "text/plain; charset=utf-8" : type;
}
