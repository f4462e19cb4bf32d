import { SkeletonPlace } from "@/app/_ui/skeleton";

export default function Loading() {
  return <SkeletonPlace label="Loading the published fact-checks" />;
}
