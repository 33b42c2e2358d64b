/** Runs `count` jobs, so many at a time. */
export async function many(count: number, atOnce: number, job: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
