import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';
import type { ColorMode } from '../site/site-context';
import { bridgeTheme } from './surface-context';

const painted = new WeakMap<Document, Set<string>>();

/** Puts the design tokens into a surface's page. Constructed style sheets are what its content policy lets through. */
export async function paintFrame(frame: HTMLIFrameElement | null, colorMode: ColorMode): Promise<void> {
  const inside = frame?.contentDocument;
  const view = inside?.defaultView;
  if (!inside || !view) return;
  const done = painted.get(inside) ?? new Set();
  painted.set(inside, done);
  for (const { id, css } of await getThemeStyles(bridgeTheme(colorMode))) {
    if (done.has(id)) continue;
    done.add(id);
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    inside.adoptedStyleSheets.push(sheet);
  }
  for (const [name, value] of Object.entries(getThemeHtmlAttrs(bridgeTheme(colorMode))))
    inside.documentElement.setAttribute(name, value);
}
