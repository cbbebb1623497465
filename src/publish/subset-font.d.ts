/** The part of https://github.com/papandreou/subset-font that the build uses; the package has no types. */
declare module "subset-font" {
  /** @returns the font with these characters only */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: "woff2";
      variationAxes: Readonly<Record<string, { min: number; max: number }>>;
      keepFeatures: readonly string[];
    },
  ): Promise<Buffer>;
}
