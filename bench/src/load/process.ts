/** The load process: takes jobs over IPC, one at a time, and answers each with its result. */
import { Connection } from "./connection.js";
import { counterMark, type LoadJob, type LoadResult } from "./job.js";

// The harness is gone.
process.once("disconnect", () => process.exit(0));

/** Ends the job under way before its time. */
let stop = () => {};

process.on("message", (job: LoadJob | "stop") => {
  if (job === "stop") return stop();
  run(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

let unique = Date.now() * 10;

function run(job: LoadJob): Promise<LoadResult> {
  const latencies: number[] = [];
  /** Those of each second. */
  const windows: number[][] = [];
  const statuses: Record<string, number> = {};
  let bytes = 0;
  let warmedUp = 0;
  let turn = 0;
  let measuring = false;
  let stopped = false;
  let started = 0;

  const text = (): string => {
    const request = job.requests[turn++ % job.requests.length] as string;
    return request.includes(counterMark) ? request.replace(counterMark, String(++unique).padStart(15, "1")) : request;
  };

  const connections = Array.from({ length: job.connections }, () => {
    let sentAt = 0;
    const connection = new Connection(job.host, job.port, (status, bodyBytes) => {
      const now = performance.now();
      if (measuring || status === 0) statuses[status] = (statuses[status] ?? 0) + 1;
      if (!measuring) warmedUp++;
      else if (status !== 0) {
        latencies.push(now - sentAt);
        const second = Math.floor((now - started) / 1000);
        windows[second] ??= [];
        windows[second].push(now - sentAt);
        bytes += bodyBytes;
      }
      if (stopped || status === 0) return;
      sentAt = now;
      connection.send(text());
    });
    sentAt = performance.now();
    connection.send(text());
    return connection;
  });

  return new Promise((resolve) => {
    setTimeout(() => {
      measuring = true;
      started = performance.now();
    }, job.warmupSeconds * 1000);
    stop = () => {
      clearTimeout(late);
      const elapsed = (performance.now() - started) / 1000;
      measuring = false;
      stopped = true;
      for (const connection of connections) connection.close();
      const at = (share: number) => quantile(latencies, share);
      latencies.sort((a, b) => a - b);
      resolve({
        perSecond: latencies.length / elapsed,
        p50: at(0.5),
        p99: at(0.99),
        max: at(1),
        requests: latencies.length,
        warmedUp,
        statuses,
        bodyBytes: latencies.length === 0 ? 0 : bytes / latencies.length,
        p99s: windows.map((window) =>
          quantile(
            window.sort((a, b) => a - b),
            0.99,
          ),
        ),
      });
    };
    const late = setTimeout(() => stop(), (job.warmupSeconds + job.seconds) * 1000);
  });
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
