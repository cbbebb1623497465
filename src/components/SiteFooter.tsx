import { site } from "../site.ts";
import { siteFile } from "./base.ts";
import { OutLink } from "./RichText.tsx";
import { Shortcuts } from "./Shortcuts.tsx";

export function SiteFooter() {
  const { attribution } = site;
  return (
    <footer className="mt-auto border-t border-line py-8 text-sm text-muted">
      <div className="wrap flex flex-wrap justify-between gap-x-8 gap-y-2">
        <p>
          Project ideas: <OutLink url={attribution.url}>{attribution.text}</OutLink>,{" "}
          <OutLink url={attribution.licenceUrl}>{attribution.licence}</OutLink>. Read from the organizations’
          own file; nothing is added, mentors’ e-mail addresses are left out.
        </p>
        <p>
          <Shortcuts />
          {" · "}
          <a className="link" href={siteFile("catalogue.json")}>
            Public catalogue (JSON)
          </a>
        </p>
      </div>
    </footer>
  );
}
