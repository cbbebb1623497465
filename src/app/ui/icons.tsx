/**
 * Icons of the first view; `moreIcons.tsx` has those that load with other pages. All are decoration: the text beside them,
 * or the accessible name of the control, says the same.
 */
import type { ReactNode } from "react";

/** The SVG element of an icon: 24 units wide, drawn with lines in the color of the text. */
export function Icon({ children, className = "" }: { children: ReactNode; className?: string | undefined }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={className === "" ? "icon" : `icon ${className}`}>
      {children}
    </svg>
  );
}

export interface IconProps {
  /** Default: none; it is 1.25 rem wide. */
  className?: string;
}

/** An icon that always has the same shapes. */
export const icon =
  (shapes: ReactNode) =>
  ({ className }: IconProps) => <Icon className={className}>{shapes}</Icon>;

export const SearchIcon = icon(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </>,
);

export const CrossIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);

export const BookmarkIcon = ({ className, filled }: IconProps & { filled: boolean }) => (
  <Icon className={className}>
    <path d="M6.5 4.5h11v15.5L12 15.8 6.5 20z" fill={filled ? "currentColor" : undefined} />
  </Icon>
);

export const FilterIcon = icon(<path d="M4 7h16M7 12h10M10 17h4" />);

export const ListIcon = icon(<path d="M4 6h16v5H4zm0 8h16v5H4z" />);

export const OrgIcon = icon(<path d="M5 20V5h9v15m0-9h5v9M3 20h18" />);

export const ExternalIcon = icon(<path d="M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9" />);

export const LinkIcon = icon(
  <path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1" />,
);

export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />);

/** For a missing skill: a dashed circle in place of the tick. */
export const CircleIcon = icon(<circle cx="12" cy="12" r="7" strokeDasharray="3.4 2.9" />);

export const SkillsIcon = icon(<path d="m4 6.5 1.8 1.8L9 5M4 16l1.8 1.8L9 14.5M12.5 7H20m-7.5 9.5H20" />);

export const CompareIcon = ({ className, filled }: IconProps & { filled: boolean }) => (
  <Icon className={className}>
    <path d="M4 5h6.5v14H4zm9.5 0H20v14h-6.5z" fill={filled ? "currentColor" : undefined} />
  </Icon>
);

export const SunIcon = icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
  </>,
);

export const MoonIcon = icon(<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />);

export const DeviceIcon = icon(
  <>
    <rect x="4" y="5" width="16" height="11" rx="1.5" />
    <path d="M9 20h6m-3-4v4" />
  </>,
);

/** The site's logo: two arches, a mentor's and a mentee's, under one point. */
export const Logo = ({ className = "size-8" }: IconProps) => (
  <svg aria-hidden="true" viewBox="0 0 32 32" className={`flex-none ${className}`}>
    <path
      d="M5 26v-8a5.5 5.5 0 0 1 11 0v8m0-8a5.5 5.5 0 0 1 11 0v8"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.2"
      strokeLinecap="round"
    />
    <circle cx="16" cy="6" r="3" className="fill-gold-bright" />
  </svg>
);
