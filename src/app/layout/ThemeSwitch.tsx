import { useMessages } from "../messages/MessagesProvider.tsx";
import { DeviceIcon, MoonIcon, SunIcon } from "../ui/icons.tsx";
import { parseTheme, THEMES } from "../ui/storedTheme.ts";
import { chooseTheme, useTheme } from "../ui/theme.ts";

const LABELS = {
  system: "layout.themeSystem",
  light: "layout.themeLight",
  dark: "layout.themeDark",
} as const;
const ICONS = { system: DeviceIcon, light: SunIcon, dark: MoonIcon };

/** A native select below an icon: every device has a good list of its own for it. */
export function ThemeSwitch() {
  const t = useMessages();
  const theme = useTheme();
  const Icon = ICONS[theme];
  return (
    <span className="theme-switch">
      <Icon />
      <select
        className="theme-select"
        aria-label={t("layout.theme")}
        value={theme}
        onChange={(event) => chooseTheme(parseTheme(event.target.value))}
      >
        {THEMES.map((option) => (
          <option key={option} value={option}>
            {t(LABELS[option])}
          </option>
        ))}
      </select>
      <span className="theme-ring" />
    </span>
  );
}
