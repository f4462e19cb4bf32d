import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";

/** What the server knew already, put where the screen's queries look for it: `[queryKey, data]` pairs. */
export function FirstData({
  data,
  children,
}: {
  data: readonly (readonly [QueryKey, unknown])[];
  children: React.ReactNode;
}) {
  const client = new QueryClient();
  for (const [key, value] of data) client.setQueryData(key, value);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}

/** One page of a list in the form of an infinite query's first page. */
export function firstPage<T>(page: T): { pages: T[]; pageParams: undefined[] } {
  return { pages: [page], pageParams: [undefined] };
}
