import { useNewVersion } from "./newVersion.ts";

/** Says that a newer version waits. The visitor decides when to switch, because that reloads the page. */
export function VersionNotice() {
  const activate = useNewVersion();
  return (
    <div role="status">
      {activate && (
        <p className="wrap new-version">
          A new version is here
          <button type="button" className="button button-primary" onClick={activate}>
            Reload
          </button>
        </p>
      )}
    </div>
  );
}
