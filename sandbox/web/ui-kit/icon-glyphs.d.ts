/** Every core icon of Atlaskit by its file name; made by the bundler (server/icon-plugin.ts). */
declare module 'icons:all' {
  export const allGlyphs: Readonly<Record<string, unknown>>;
}
