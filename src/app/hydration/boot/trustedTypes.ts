/**
 * Lets no script be loaded from another site, whoever asks for it: the content policy demands a Trusted Types policy for
 * each address of a script, and this is the only one (https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr).
 */
export function allowOwnScriptsOnly(): void {
  window.trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      if (new URL(url, document.baseURI).origin === location.origin) return url;
      throw new TypeError(url);
    },
  });
}

declare global {
  interface Window {
    /** What is used of it: absent in browsers that do not know Trusted Types. */
    readonly trustedTypes?: {
      createPolicy(name: "default", rules: { createScriptURL: (url: string) => string }): unknown;
    };
  }
}
