/** What must hold on every screen: axe finds nothing, nothing runs out at the side, the one thing to do is in sight. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** In words; empty if all is well. */
export async function inspect(page: Page): Promise<readonly string[]> {
  return [...(await axe(page)), ...(await layout(page))];
}

async function axe(page: Page): Promise<readonly string[]> {
  return violationsOf(page, (builder) => builder.options({ rules: { 'target-size': { enabled: true } } }));
}

/** Colours differ between themes, nothing else does. */
export function inspectColours(page: Page): Promise<readonly string[]> {
  return violationsOf(page, (builder) => builder.withRules('color-contrast'));
}

/** What fades in just now has little contrast: only what is still there a moment later counts. */
async function violationsOf(page: Page, set: (builder: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  const found = await analysed(page, set);
  if (found.length === 0) return found;
  await page.waitForTimeout(700);
  return analysed(page, set);
}

async function analysed(page: Page, set: (builder: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  const { violations } = await set(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `axe ${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

function layout(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.slice(0, 40)}`;
    const { innerWidth: width, innerHeight: height } = window;
    if (document.documentElement.scrollWidth > width) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${width}`);
    for (const element of document.body.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      if (!hasText || element.closest('.unseen, svg, noscript') !== null || !element.checkVisibility({ opacityProperty: true })) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > width + 1) found.push(`out at the side: ${nameOf(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 3);
      if (isCut && element.clientWidth > 0) found.push(`text is cut: ${nameOf(element)}`);
    }
    const dialog = document.querySelector('dialog[open]');
    const primary = dialog === null ? document.querySelector('[data-primary], .sill .is-waiting, .sill .second') : null;
    if (primary !== null) {
      const box = primary.getBoundingClientRect();
      const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const isInSight = box.top >= 0 && box.bottom <= height + 0.5 && box.left >= 0 && box.right <= width + 0.5;
      if (!isInSight || !(middle === primary || primary.contains(middle))) found.push(`not in sight: ${nameOf(primary)}`);
    }
    return found;
  });
}

/** CSS px of paper that stand below the sill; 0: the whole screen is seen at once. */
export function hiddenBelow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paper = document.querySelector('.paper') ?? document.documentElement;
    return Math.max(0, paper.scrollHeight - paper.clientHeight);
  });
}
