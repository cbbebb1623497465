interface Props {
  heading: string;
  /** A sentence below the heading. */
  intro: string;
}

/** The heading of a page in the colored band of its {@link PageFrame}. */
export function PageBand({ heading, intro }: Props) {
  return (
    <div className="wrap pt-6 pb-8">
      <h1
        tabIndex={-1}
        className="text-[1.75rem] leading-tight font-extrabold tracking-tight sm:text-[2.25rem]"
      >
        {heading}
      </h1>
      <p className="mt-2 max-w-2xl text-on-band-muted">{intro}</p>
    </div>
  );
}
