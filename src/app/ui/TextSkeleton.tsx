import { bar, Skeleton } from "./Skeletons.tsx";

/** Stands for a text that is loading. */
export function TextSkeleton() {
  return (
    <Skeleton className="grid gap-2.5">
      {["w-full", "w-11/12", "w-10/12", "w-4/5", "w-9/12", "w-2/3"].map((width) => (
        <div key={width} className={`h-4.5 ${width} ${bar}`} />
      ))}
    </Skeleton>
  );
}
