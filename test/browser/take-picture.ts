import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Visitor } from './visitor';

const FOLDER = path.join('artifacts', 'pictures');

/** Keeps the page as it stands, whole, for people to look at. */
export async function takePicture({ page }: Visitor, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true });
}
