import { type ReactNode, useId } from "react";

/** One question of the insights, its answer in a sentence, and the chart. */
export function Panel({
  title,
  answer,
  children,
}: {
  title: string;
  answer: ReactNode;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 panel p-4 sm:p-6">
      <h2 id={id} className="text-xl font-bold">
        {title}
      </h2>
      <p className="mt-1 mb-4 text-muted">{answer}</p>
      {children}
    </section>
  );
}
