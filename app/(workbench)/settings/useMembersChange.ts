"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { tell } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { Member } from "@/lib/api/contract/desk";

/** A change of the members: the list follows, the dialog closes, the person is told. Failures stay in the dialog. */
export function useMembersChange(
  change: () => Promise<Member>,
  { said, onDone }: { said: string; onDone: () => void },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.members.key() });
      tell.done(said);
      onDone();
    },
  });
}
