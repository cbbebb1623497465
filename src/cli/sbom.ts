/** What the package is made of, as CycloneDX (https://cyclonedx.org/docs/1.5/json/): for programs that look for known vulnerabilities. */
import * as v from "valibot";

const Component = v.looseObject({
  "bom-ref": v.string(),
  properties: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []),
});
const SbomModel = v.looseObject({
  bomFormat: v.literal("CycloneDX"),
  metadata: v.looseObject({ component: v.looseObject({ "bom-ref": v.string() }) }),
  components: v.array(Component),
  dependencies: v.array(v.object({ ref: v.string(), dependsOn: v.array(v.string()) })),
});
const LockModel = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.string(),
      dev: v.optional(v.boolean(), false),
      devOptional: v.optional(v.boolean(), false),
    }),
  ),
});

/** A list that holds for one package does not say what its dependencies are for in another. */
const DEVELOPMENT = "cdx:npm:package:development";

/**
 * The package's list out of npm's list of the whole project: what is installed with the package, and what is bundled into it.
 * @param whole what `npm sbom --sbom-format cyclonedx` says, as JSON
 * @param lock `package-lock.json`, which says what only development installs
 * @param bundled packages whose code is in `lib/`: "yaml@2.9.1"
 * @returns JSON; the same for the same input, so without a time and a serial number
 */
export function packageSbom(whole: string, lock: string, bundled: ReadonlySet<string>): string {
  const { serialNumber: _, ...sbom } = v.parse(SbomModel, JSON.parse(whole));
  const { timestamp: __, ...metadata } = sbom.metadata;
  const own = metadata.component["bom-ref"];
  const forDevelopment = developmentOnly(lock);
  const isPart = (ref: string) => bundled.has(ref) || !forDevelopment.has(ref);
  const edges = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn.filter(isPart)]));
  const parts = new Set([own]);
  // A set may grow while it is walked: each part brings its own.
  for (const part of parts) for (const other of edges.get(part) ?? []) parts.add(other);
  for (const part of bundled) parts.add(part);
  const list = {
    ...sbom,
    // npm calls a project after its folder.
    metadata: { ...metadata, component: { ...metadata.component, name: own.replace(/@[^@]*$/, "") } },
    components: sbom.components
      .filter((one) => parts.has(one["bom-ref"]))
      .map((one) => ({ ...one, properties: one.properties.filter(({ name }) => name !== DEVELOPMENT) })),
    dependencies: [...edges]
      .filter(([ref]) => parts.has(ref))
      .map(([ref, dependsOn]) => ({ ref, dependsOn })),
  };
  return `${JSON.stringify(list, null, 1)}\n`;
}

/** What is installed for development only: "vitest@4.1.12". */
function developmentOnly(lock: string): Set<string> {
  const packages = Object.entries(v.parse(LockModel, JSON.parse(lock)).packages);
  return new Set(
    packages
      .filter(([, { dev, devOptional }]) => dev || devOptional)
      .map(([place, { version }]) => `${place.replace(/^.*node_modules\//, "")}@${version}`),
  );
}
