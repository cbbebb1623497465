import {
  activeFilters,
  catalogue,
  countWhere,
  expectCount,
  facet,
  option,
  optionWithCount,
  projectAbout,
  queryOf,
  resultLink,
  resultOf,
  results,
  searchField,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const kubeflex = projectAbout("KubeFlex");
const helm = projectAbout("Helm");

test.beforeEach(async ({ page }) => {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
});

test("finds a project in spite of a typo, and marks the match", async ({ page }) => {
  await searchField(page).fill("kubflex");
  await expect(results(page).first().getByRole("link", { name: kubeflex.title, exact: true })).toBeVisible();
  await expect(resultOf(page, kubeflex).locator("mark").first()).toHaveText(/kubeflex/i);
});

test("finds by org, skill, mentor and text", async ({ page }) => {
  for (const text of [helm.org, "helm", "franco stellari", "initcontainers"]) {
    await searchField(page).fill(text);
    await expect(resultLink(page, helm)).toBeVisible();
  }
});

test("narrows by three facets and a text, with live counts", async ({ page }) => {
  const isKubeStellar = (org: string) => org === "KubeStellar";
  await option(page, "Organization", "KubeStellar").check();
  await expectCount(
    page,
    countWhere(({ org }) => isKubeStellar(org)),
  );

  const go = countWhere(({ org, skills }) => isKubeStellar(org) && skills.includes("Go"));
  await optionWithCount(page, "Skill", "Go", go).check();
  await expectCount(page, go);

  const andy = countWhere(
    ({ org, skills, mentors }) =>
      isKubeStellar(org) && skills.includes("Go") && mentors.some(({ name }) => name === "Andy Anderson"),
  );
  await optionWithCount(page, "Mentor", "Andy Anderson", andy).check();
  await expectCount(page, andy);

  await searchField(page).fill("initContainers");
  await expectCount(page, 1);
  await expect(resultLink(page, helm)).toBeVisible();
  expect(queryOf(page)).toBe("?q=initContainers&skill=go&org=kubestellar&mentor=clubanderson");
});

test("counts within a facet what choosing an option would show", async ({ page }) => {
  await option(page, "Organization", "KubeStellar").check();
  const others = catalogue.projects.find(({ org }) => org !== "KubeStellar")?.org ?? "";
  await expect(
    optionWithCount(
      page,
      "Organization",
      others,
      countWhere(({ org }) => org === others),
    ),
  ).toBeVisible();
  await option(page, "Organization", others).check();
  await expectCount(
    page,
    countWhere(({ org }) => org === others || org === "KubeStellar"),
  );
});

test("matches any of the chosen skills, or all", async ({ page }) => {
  await facet(page, "Skill").getByRole("button", { name: "Show more skills" }).click();
  await option(page, "Skill", "Go").check();
  await option(page, "Skill", "React").check();
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go") || skills.includes("React")),
  );
  await facet(page, "Skill").getByRole("radio", { name: "All of them" }).check();
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go") && skills.includes("React")),
  );
  expect(queryOf(page)).toBe("?skill=go,react&match=all");
});

test("shows more of a long facet, and finds in it", async ({ page }) => {
  const skills = new Set(catalogue.projects.flatMap((project) => project.skills));
  const checkboxes = facet(page, "Skill").getByRole("checkbox");
  await expect(checkboxes).not.toHaveCount(skills.size);
  await facet(page, "Skill").getByRole("button", { name: "Show more skills" }).click();
  await expect(checkboxes).toHaveCount(skills.size);

  await facet(page, "Skill").getByRole("searchbox", { name: "Find in skills" }).fill("user res");
  await expect(checkboxes).toHaveCount(1);
  await option(page, "Skill", "User Research").check();
  await expectCount(
    page,
    countWhere((project) => project.skills.includes("User Research")),
  );
});

test("takes filters off one by one, and all at once", async ({ page }) => {
  await option(page, "Skill", "Go").check();
  await option(page, "Organization", "Kubernetes").check();
  await expect(activeFilters(page).getByRole("button")).toHaveCount(2);

  await activeFilters(page).getByRole("button", { name: "Remove Go" }).click();
  await expectCount(
    page,
    countWhere(({ org }) => org === "Kubernetes"),
  );
  await expect(option(page, "Skill", "Go")).not.toBeChecked();

  await searchField(page).fill("kubeadm");
  await page.getByRole("button", { name: "Clear all" }).click();
  await expectCount(page, catalogue.projects.length);
  await expect(searchField(page)).toHaveValue("");
  await expect(activeFilters(page)).toHaveCount(0);
});

test("says which filter to take off where nothing fits, and what that brings back", async ({ page }) => {
  await option(page, "Organization", "Kubernetes").check();
  await searchField(page).fill("kubeflex");
  await expectCount(page, 0);
  const inKubernetes = countWhere(({ org }) => org === "Kubernetes");
  const help = page.getByRole("region", { name: "No project fits" });
  await expect(help.getByRole("button", { name: /organization Kubernetes: \d+ project/ })).toBeVisible();
  await help.getByRole("button", { name: new RegExp(`“kubeflex”: ${inKubernetes} project`) }).click();
  await expectCount(page, inKubernetes);
});

test("offers a way out of a text that fits nothing", async ({ page }) => {
  await searchField(page).fill("qqqqzzzzxxxx");
  await expectCount(page, 0);
  await page.getByRole("button", { name: "Show all projects" }).click();
  await expectCount(page, catalogue.projects.length);
});

test("keeps what the catalogue does not know as a filter that says so", async ({ page }) => {
  await page.goto("./?skill=cobol,go");
  const chip = activeFilters(page).getByRole("button", { name: "Remove cobol" });
  await expect(activeFilters(page).getByRole("listitem").filter({ hasText: "cobol" })).toContainText(
    /not in this catalogue/i,
  );
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go")),
  );
  await chip.click();
  await expect(chip).toHaveCount(0);
  expect(queryOf(page)).toBe("?skill=go");
});

test("sorts by title, by org, and by relevance again", async ({ page }) => {
  const sort = page.getByRole("combobox", { name: "Sort by" });
  const titles = () => results(page).getByRole("heading").allTextContents();
  const byRelevance = await titles();

  await sort.selectOption("Title");
  const byTitle = [...byRelevance].sort(new Intl.Collator("en").compare);
  await expect.poll(titles).toEqual(byTitle);
  expect(queryOf(page)).toBe("?sort=title");

  await sort.selectOption("Organization");
  const orgsInOrder = catalogue.projects.map(({ org }) => org).sort(new Intl.Collator("en").compare);
  const orgOf = new Map(catalogue.projects.map(({ title, org }) => [title, org]));
  await expect.poll(async () => (await titles()).map((title) => orgOf.get(title))).toEqual(orgsInOrder);

  await sort.selectOption("Relevance");
  await expect.poll(titles).toEqual(byRelevance);
  expect(queryOf(page)).toBe("");
});

test("takes a text as fast as it comes, and has it in the address", async ({ page }) => {
  await page.goto("./");
  const text = "kubeflex ".repeat(30).trim();
  await searchField(page).pressSequentially(text);
  await expect(searchField(page)).toHaveValue(text);
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe(text);
  await expect(resultLink(page, projectAbout("KubeFlex"))).toBeVisible();
});

test("a project opened while typing comes back to the text as typed", async ({ page }) => {
  const kubeflex = projectAbout("KubeFlex");
  await page.goto("./");
  await searchField(page).pressSequentially("kubeflex");
  await resultLink(page, kubeflex).click();
  await expect(page.getByRole("heading", { level: 1, name: kubeflex.title })).toBeVisible();
  await page.goBack();
  await expect(searchField(page)).toHaveValue("kubeflex");
});
