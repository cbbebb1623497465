import { highlight } from "../../search/highlight/highlight.ts";
import type { SuggestionKind } from "../../search/query/suggest.ts";
import { words } from "../../search/text/text.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { useFormats } from "../messages/useFormats.ts";
import { StateBadge, stateText } from "../project/StateBadge.tsx";
import { Highlighted } from "../ui/Highlighted.tsx";
import { type Listbox, optionId } from "../ui/useListbox.ts";
import type { OfferedSuggestion } from "./useSuggestions.ts";

/** A kind's name as a group's heading, and on a single chip. */
const KIND_NAMES = {
  skill: { group: "list.suggestedSkills", chip: "list.suggestedSkill" },
  org: { group: "list.suggestedOrgs", chip: "list.suggestedOrg" },
  mentor: { group: "list.suggestedMentors", chip: "list.suggestedMentor" },
  project: { group: "list.suggestedProjects", chip: "list.suggestedProject" },
} as const satisfies Record<SuggestionKind, unknown>;

interface Props {
  /** Its options are ordered by kind. */
  listbox: Listbox<OfferedSuggestion>;
  /** The text that they were found for, to highlight it in them. */
  text: string;
  onChoose: (suggestion: OfferedSuggestion) => void;
}

/**
 * The suggestions: below the field on wide screens, and on a phone, where the keyboard leaves little room, a row or two
 * of chips over the band's lower edge, so that the list of projects stays in sight.
 */
export function SuggestionList({ listbox: { id, options, active }, text, onChoose }: Props) {
  const t = useMessages();
  const formats = useFormats();
  const marks = words(text).map((token) => ({ token, prefix: true }));
  const kinds = [...new Set(options.map(({ kind }) => kind))];

  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("list.suggested")}
      // A press must not take the focus, and with it a phone's keyboard, from the field.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className="suggestions"
    >
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: options are grouped, not form controls
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="suggestion-group">
          <span id={`${id}-${kind}`} className="suggestion-kind max-sm:sr-only">
            {t(KIND_NAMES[kind].group)}
          </span>
          {options.map(
            (suggestion, index) =>
              suggestion.kind === kind && (
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                <div
                  key={suggestion.key}
                  id={optionId(id, index)}
                  role="option"
                  aria-selected={index === active}
                  onClick={() => onChoose(suggestion)}
                  className="suggestion"
                >
                  <span className="min-w-0 truncate">
                    <Highlighted text={suggestion.label} ranges={highlight(suggestion.label, marks)} />
                  </span>{" "}
                  <span className="suggestion-detail max-sm:hidden">
                    {kind === "project" ? suggestion.org : suggestion.count}
                  </span>
                  {suggestion.state && <StateBadge state={suggestion.state} className="max-sm:hidden" />}
                  <span className="suggestion-detail sm:hidden">
                    {(suggestion.state && stateText(suggestion.state, t, formats)) ||
                      t(KIND_NAMES[kind].chip)}
                  </span>
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  );
}
