import { useNewVersion } from "./newVersion.ts";

/** A newer version lies ready. The visitor says when: nothing they are reading goes by itself. */
export function VersionNotice() {
  const take = useNewVersion();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-20 print:hidden">
      {take && (
        <p className="pointer-events-auto mx-auto mb-[max(1rem,env(safe-area-inset-bottom))] flex w-fit max-w-[calc(100%-2rem)] items-center gap-4 rounded-xl border border-line bg-surface py-2 ps-5 pe-2 shadow-float">
          A new version is here
          <button type="button" className="button button-primary" onClick={take}>
            Reload
          </button>
        </p>
      )}
    </div>
  );
}
