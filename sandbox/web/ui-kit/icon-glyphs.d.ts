/** Every core icon of Atlaskit by its file name; made by the bundler (server/icon-plugin.ts). */
declare module 'icons:all' {
  const glyphs: Readonly<Record<string, unknown>>;
  export default glyphs;
}
