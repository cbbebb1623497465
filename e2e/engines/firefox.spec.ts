import { findFirefox, startFirefox } from "./firefox.ts";
import { journeysIn } from "./journeysIn.ts";

const path = findFirefox();

journeysIn(
  "Firefox",
  path === undefined ? undefined : () => startFirefox(path),
  "no Firefox: install firefox-esr, or set FIREFOX_PATH",
);
