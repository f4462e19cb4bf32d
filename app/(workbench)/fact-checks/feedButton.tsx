"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@/app/_ui/button";
import { saveFile } from "@/app/_ui/saveFile";
import { tell } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";

/** Our own published claims as a feed, to be put where the desk publishes. */
export function FeedButton() {
  const feed = useMutation({
    mutationFn: () => api.claimReview.feed({}),
    onSuccess: (file) => {
      saveFile(file);
      tell.done(`Exported: ${file.name}`);
    },
    onError: (error) => tell.problem(error),
  });
  return (
    <Button
      busy={feed.isPending}
      onClick={() => feed.mutate()}
      title="Our published claims as ClaimReview (schema.org)"
    >
      Our own feed
    </Button>
  );
}
