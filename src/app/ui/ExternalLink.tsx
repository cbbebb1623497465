import type { ReactNode } from "react";

/** A link that leaves the site: neither page learns of the other. */
export function ExternalLink({
  url,
  className = "link",
  children,
}: {
  url: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a href={url} className={className} rel="noopener noreferrer">
      {children}
    </a>
  );
}
