/** The wall's type, measured: what is smaller than the last row can read. */
import type { Page } from 'playwright-core';

/** px on a wall of 1920 × 1080 (docs: look.md § Type) */
const smallest = 42;

/** Each visible text below it, in words; text in drawings is measured as drawn. */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const scale = Math.min(innerWidth / 1920, innerHeight / 1080);
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('noscript, script, style, title, .unseen') !== null) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { fontSize } = getComputedStyle(parent);
      const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
      const drawn = matrix === null ? 1 : Math.sqrt(matrix.a * matrix.a + matrix.b * matrix.b);
      const size = (Number.parseFloat(fontSize) * drawn) / scale;
      if (size < least - 0.1) found.add(`${size.toFixed(1)} px: ${text.slice(0, 40)}`);
    }
    return [...found];
  }, smallest);
}
