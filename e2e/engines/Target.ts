/** Parts of a page by role and accessible name, as data: each engine looks for them in the page itself. */
export interface Target {
  /** An ARIA role. */
  readonly role?: string;
  /** The whole accessible name. */
  readonly name?: string;
  /** How the accessible name begins. */
  readonly nameStarts?: string;
  /** A heading's level. */
  readonly level?: number;
  /** For what has neither role nor name. */
  readonly css?: string;
  /** A text that stands in it. */
  readonly text?: string;
  /** It lies in the first of these. */
  readonly within?: Target;
  /** One of these lies in it. */
  readonly containing?: Target;
  /** Of several, the one at this place. */
  readonly at?: number;
}

/** What can be seen and heard of one of them. */
export interface Seen {
  /** Its text, each row of spaces as one. */
  text: string;
  /** Of a field or a choice. */
  value: string | null;
  checked: boolean | null;
  pressed: boolean | null;
  disabled: boolean;
  focused: boolean;
  /** Is a ring drawn around it? */
  outlined: boolean;
  /** Is all of it in the viewport, as far as it fits? */
  inView: boolean;
  /** In px. */
  width: number;
  height: number;
  href: string | null;
}

/** The middle of one of them, in px of the viewport, or why it can't be pressed. */
export type Place = { x: number; y: number } | { reason: string };
