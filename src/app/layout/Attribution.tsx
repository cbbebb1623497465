import type { SiteSettings } from "../../config/schema.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";

/** Whose texts the projects are, and their license: “CNCF Mentoring, CC BY 4.0”, each a link where its address is known. */
export function Attribution({ text, url, license, licenseUrl }: NonNullable<SiteSettings["attribution"]>) {
  return (
    <>
      {url === undefined ? text : <ExternalLink url={url}>{text}</ExternalLink>}
      {license !== undefined && (
        <>, {licenseUrl === undefined ? license : <ExternalLink url={licenseUrl}>{license}</ExternalLink>}</>
      )}
    </>
  );
}
