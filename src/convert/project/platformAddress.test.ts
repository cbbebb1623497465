import { expect, it } from "vitest";
import { convert } from "../convert.ts";

const url = (id: string) => `https://mentorship.lfx.linuxfoundation.org/project/${id}`;
const read = (...fields: string[]) =>
  convert(
    `### Kite\n\n${fields.map((field, at) => `#### P${at}\n\n- Description: D\n- Mentor(s): @ada\n- ${field}\n`).join("\n")}`,
  ).catalogue.projects;

it.each([
  [`Apply: ${url("1")}`, url("1")],
  [
    `Community Bridge project (URL): [Kite](https://people.communitybridge.org/project/2)`,
    "https://people.communitybridge.org/project/2",
  ],
  [`LFX Mentorship page: <${url("3")}>`, url("3")],
])("%s is the address on the platform, and no text beside it", (field, address) => {
  const [project] = read(field);
  expect(project).toMatchObject({ lfxUrl: address, sections: [] });
});

it("keeps what else a field says", () => {
  const [project] = read(`Apply: at ${url("1")} until May`);
  expect(project?.lfxUrl).toBe(url("1"));
  expect(JSON.stringify(project?.sections)).toContain("until May");
});

it("leaves an address alone that several projects have, or that is in another field", () => {
  expect(read(`Apply: ${url("1")}`, `Apply: ${url("1")}`).map(({ lfxUrl }) => lfxUrl)).toEqual([null, null]);
  expect(read(`Mentee: [Bo](${url("1")})`)[0]?.lfxUrl).toBeNull();
});
