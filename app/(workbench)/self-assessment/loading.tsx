import { SkeletonPlace } from "@/app/_ui/skeleton";

export default function Loading() {
  return <SkeletonPlace label="Loading the self-assessment" />;
}
