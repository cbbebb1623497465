/**
 * Icons of the first view; `moreIcons.tsx` has those that load with other pages. All are decoration: the text beside them,
 * or the accessible name of the control, says the same.
 */
import type { ReactNode } from "react";

export function Icon({
  children,
  className = "size-5",
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`flex-none ${className}`}
    >
      {children}
    </svg>
  );
}

export interface IconProps {
  className?: string;
}

export const SearchIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </Icon>
);

export const CrossIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);

export const BookmarkIcon = ({ className, filled }: IconProps & { filled: boolean }) => (
  <Icon className={className}>
    <path d="M6.5 4.5h11v15.5L12 15.8 6.5 20z" fill={filled ? "currentColor" : "none"} />
  </Icon>
);

export const FilterIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M4 7h16M7 12h10M10 17h4" />
  </Icon>
);

export const ArrowIcon = ({ className, back = false }: IconProps & { back?: boolean }) => (
  <Icon className={className}>
    <path d={back ? "M19 12H5m6-6-6 6 6 6" : "M5 12h14m-6-6 6 6-6 6"} />
  </Icon>
);

export const LinkIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1" />
  </Icon>
);

export const CheckIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

/** For a missing skill: a dashed circle in place of the tick. */
export const CircleIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <circle cx="12" cy="12" r="7" strokeDasharray="3.4 2.9" />
  </Icon>
);

export const SkillsIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="m4 6.5 1.8 1.8L9 5M4 16l1.8 1.8L9 14.5M12.5 7H20m-7.5 9.5H20" />
  </Icon>
);

export const CompareIcon = ({ className, filled }: IconProps & { filled: boolean }) => (
  <Icon className={className}>
    <rect x="4" y="5" width="6.5" height="14" rx="1.5" fill={filled ? "currentColor" : "none"} />
    <rect x="13.5" y="5" width="6.5" height="14" rx="1.5" fill={filled ? "currentColor" : "none"} />
  </Icon>
);

export const ShareIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M12 15V4m-4 4 4-4 4 4M6 12H5v8h14v-8h-1" />
  </Icon>
);

export const SunIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
  </Icon>
);

export const MoonIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />
  </Icon>
);

export const DeviceIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <rect x="4" y="5" width="16" height="11" rx="1.5" />
    <path d="M9 20h6m-3-4v4" />
  </Icon>
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
