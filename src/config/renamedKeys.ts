/**
 * Keys of former versions, by their path, with their present names: settings that have them keep working until the next major
 * version, and are told. Lists have no part in a path.
 */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ["attribution.licence", "license"],
  ["attribution.licenceUrl", "licenseUrl"],
  ["links.text", "label"],
  ["programme", "programs"],
  ["programmes", "programs"],
  ["colours", "colors"],
]);
