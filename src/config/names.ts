/** In each: the name that is shown, then others for the same. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** What an organizer knows of names that no source says. */
export interface NameSettings {
  orgs?: { readonly aliases?: Aliases };
  skills?: {
    readonly aliases?: Aliases;
    /** Skills that are no help to anybody who looks for a project. */
    readonly hide?: readonly string[];
  };
  /** By GitHub handles, or by names of people who have none. */
  mentors?: { readonly aliases?: Aliases };
}
