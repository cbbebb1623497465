/** Icons that the first view does not need. */
import { Icon, type IconProps, icon } from "./icons.tsx";

export const ChevronIcon = ({ className, up = false }: IconProps & { up?: boolean }) => (
  <Icon className={className}>
    <path d={up ? "m6 14.5 6-6 6 6" : "m6 9.5 6 6 6-6"} />
  </Icon>
);

export const GripIcon = icon(
  <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" strokeWidth="2.6" />,
);

/** Three dots: more to choose from. */
export const MoreIcon = icon(<path d="M6 12h.01M12 12h.01M18 12h.01" strokeWidth="3" />);

export const MinusIcon = icon(
  <>
    <circle cx="12" cy="12" r="8" />
    <path d="M8.5 12h7" />
  </>,
);

export const ArrowIcon = ({ className, back = false }: IconProps & { back?: boolean }) => (
  <Icon className={className}>
    <path d={back ? "M19 12H5m6-6-6 6 6 6" : "M5 12h14m-6-6 6 6-6 6"} />
  </Icon>
);

export const ShareIcon = icon(<path d="M12 15V4m-4 4 4-4 4 4M6 12H5v8h14v-8h-1" />);
