/**
 * All rows of a long list, page by page: while one page is worked on, the database already reads the next. `load` gives
 * the rows that follow one, or the first ones; fewer than `size` are the last.
 */
export async function* pagesAhead<Row>(
  load: (last: Row | null) => Promise<Row[]>,
  size: number,
): AsyncGenerator<Row[]> {
  let coming: Promise<Row[]> | null = load(null);
  while (coming) {
    const rows: Row[] = await coming;
    coming = rows.length < size ? null : load(rows.at(-1) ?? null);
    // Whoever takes no further page is not told that it could not be read; whoever does is, by the await.
    coming?.catch(() => undefined);
    if (rows.length > 0) yield rows;
  }
}
