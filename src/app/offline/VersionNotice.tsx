import { useNewVersion } from "./newVersion.ts";

/** A newer version lies ready. The visitor says when: nothing they are reading goes by itself. */
export function VersionNotice() {
  const take = useNewVersion();
  return (
    <div role="status">
      {take && (
        <p className="wrap new-version">
          A new version is here
          <button type="button" className="button button-primary" onClick={take}>
            Reload
          </button>
        </p>
      )}
    </div>
  );
}
