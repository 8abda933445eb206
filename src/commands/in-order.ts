/**
 * Works on several items at once and gives the results in the order of the items; never holds more than
 * `width` of them, however many there are.
 */
export async function* workInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const under: Promise<Result>[] = [];
  for await (const item of items) {
    under.push(work(item));
    if (under.length >= width) yield await under.shift()!;
  }
  for (const result of under) yield await result;
}
