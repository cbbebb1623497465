import { Bar, BarChart, type BarShapeProps, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { Link } from "wouter";

/** One bar. */
export interface BarRow {
  key: string;
  label: string;
  value: number;
  /** The value as text: "12 projects". */
  valueText: string;
  /** The list of what is counted. */
  href: string;
}

/** Height of a row in px: a line of text above its bar, and large enough to tap. */
const ROW = 48;
const BAR = 10;
/** Average width of a letter in a label, in px. A label that is too long for a phone ends in "…". */
const LETTER = 8.2;

/** A chart of horizontal bars. Each has its label above it and is a link to what it counts. */
export function Bars({ rows }: { rows: readonly BarRow[] }) {
  return (
    // The height is known before the chart is rendered, so that nothing shifts.
    <div style={{ height: rows.length * ROW }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          layout="vertical"
          data={[...rows]}
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, "dataMax"]} />
          <YAxis type="category" dataKey="key" hide />
          <Bar dataKey="value" isAnimationActive={false} shape={BarLink} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function BarLink({ width, background, payload }: BarShapeProps) {
  const row: BarRow | undefined = payload;
  if (!row) return null;
  const x = background?.x ?? 0;
  const y = background?.y ?? 0;
  const whole = background?.width ?? 0;
  const { label, valueText, href } = row;
  const room = Math.max(8, Math.floor(whole / LETTER) - valueText.length - 2);
  const shown = label.length > room ? `${label.slice(0, room - 1)}…` : label;
  return (
    <Link href={href} className="group outline-none">
      {shown !== label && <title>{label}</title>}
      <rect
        x={x}
        y={y + 1}
        width={whole}
        height={ROW - 2}
        rx={6}
        className="fill-transparent stroke-transparent stroke-3 group-focus-visible:stroke-brand"
      />
      <text x={x + 4} y={y + 20} className="fill-ink text-base font-semibold group-hover:underline">
        {shown}
      </text>{" "}
      <text x={x + whole - 4} y={y + 20} textAnchor="end" className="fill-muted text-sm">
        {valueText}
      </text>
      <rect
        x={x + 4}
        y={y + 28}
        width={Math.max(0, whole - 8)}
        height={BAR}
        rx={BAR / 2}
        className="fill-sunken"
      />
      <rect
        x={x + 4}
        y={y + 28}
        width={Math.max(BAR, width * ((whole - 8) / Math.max(1, whole)))}
        height={BAR}
        rx={BAR / 2}
        className="fill-brand group-hover:fill-brand-strong"
      />
    </Link>
  );
}
