import { journeysIn } from "./journeysIn.ts";
import { hasWebKit, startWebKit } from "./webkit.ts";

journeysIn(
  "WebKitGTK",
  hasWebKit() ? startWebKit : undefined,
  "no WebKitGTK: install webkit2gtk-driver and xvfb",
);
