/** Which e-mail addresses belong to a list or an office, and may stay where a text names them. */

/** Words of which an address of a list or an office has one before its "@". */
const OFFICES = new Set(
  (
    "list lists dev devel develop developer developers user users announce announcements discuss discussion discussions forum group " +
    "gsoc soc outreachy lfx lfxmentorship mentorship mentorships mentoring mentor mentors mentee mentees internship internships intern interns student students " +
    "info contact support help helpdesk admin admins administrator administrators team community security hello hi office org organization " +
    "foundation project projects general owner subscribe unsubscribe request noreply reply maintainers committers core contributors " +
    "contribute docs documentation events event jobs careers press legal conduct coc privacy feedback questions bugs issues patches " +
    "git svn code kernel science research lab labs members board steering committee sig wg tag toc gb apply applications application program programs opensource oss"
  ).split(" "),
);
const LIST_HOST =
  /^(?:lists?|listserv|mailman|groups?|ml)\.|(?:^|\.)(?:googlegroups\.com|groups\.io|freelists\.org|lists\.[a-z.-]+)$/i;

/**
 * True for the address of a mailing list or an office: "gsoc@example.org", "dev@lists.example.org". Everybody else's counts
 * as a person's.
 */
export function isOffice(address: string): boolean {
  const [local = "", host = ""] = address
    .toLowerCase()
    .replace(/^<?(?:mailto:)?|>$/g, "")
    .split("@");
  return LIST_HOST.test(host) || local.split(/[^a-z]+/).some((word) => OFFICES.has(word));
}
