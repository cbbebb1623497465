/** Icons that the first view does not show. */
import { Icon, type IconProps } from "./icons.tsx";

export const ExternalIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9" />
  </Icon>
);

export const ChevronIcon = ({ className, up = false }: IconProps & { up?: boolean }) => (
  <Icon className={className}>
    <path d={up ? "m6 14.5 6-6 6 6" : "m6 9.5 6 6 6-6"} />
  </Icon>
);

export const GripIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" strokeWidth="2.6" />
  </Icon>
);

export const CalendarIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <rect x="4" y="5.5" width="16" height="14.5" rx="2" />
    <path d="M4 10h16M8.5 3.5v4m7-4v4" />
  </Icon>
);
