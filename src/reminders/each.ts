/**
 * Works on several at a time, in order of arrival, and holds no more of them than that.
 * @throws the first error of `work`, after what was begun has ended; nothing new is begun then
 */
export async function each<T>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  for await (const item of items) {
    const one = work(item)
      .catch((error: unknown) => {
        errors.push(error);
      })
      .finally(() => running.delete(one));
    running.add(one);
    if (running.size >= width) await Promise.race(running);
    if (errors.length > 0) break;
  }
  await Promise.all(running);
  if (errors.length > 0) throw errors[0];
}
