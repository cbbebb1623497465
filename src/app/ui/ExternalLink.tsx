import type { ReactNode } from "react";

/** A link to another site, which learns neither the referrer nor gets a handle on this window. */
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
