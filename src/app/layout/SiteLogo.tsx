import { site } from "virtual:settings";
import { siteFile } from "../routing/baseUrl.ts";
import { Logo } from "../ui/icons.tsx";

/** The organizer's logo, or the product's. */
export function SiteLogo({ className }: { className: string }) {
  if (!site.ownLogo) return <Logo className={className} />;
  return (
    <img
      src={siteFile("favicon.svg")}
      alt=""
      width={32}
      height={32}
      className={`flex-none object-contain ${className}`}
    />
  );
}
