"use client";
import { useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import { queries } from "@/lib/api/client";
import type { Me } from "@/lib/api/contract/shapes";
import { type Action, may } from "@/lib/domain/permissions";

const MeContext = createContext<Me | null>(null);

/** Starts with what the server knew when it made the page, and follows changes of policy and scale from then on. */
export function MeProvider({ me, children }: { me: Me; children: React.ReactNode }) {
  const { data } = useQuery(queries.session.me.queryOptions({ input: {}, initialData: me }));
  return <MeContext value={data}>{children}</MeContext>;
}

/** Who is signed in, with the workspace, its policy and its rating scale. Only below the signed-in layout. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("useMe stands outside the signed-in layout");
  return me;
}

/** Whether the signed-in person's role allows an action: for showing and hiding; the service decides again. */
export function useMay(): (action: Action) => boolean {
  const { role } = useMe().member;
  return (action) => may(role, action);
}
