/**
 * The key in a link's fragment, which no server log sees. It is kept in this tab's storage and taken out of the address
 * bar, so that nobody reads it over a shoulder or from a screen that is shown to the room.
 */
export type Door = 'facilitate' | 'projector';

const memoryKey = (code: string, door: Door): string => `threshold.${door}.${code}`;
/** 16 bytes in base64url */
const keyPattern = /^[A-Za-z0-9_-]{22}$/;

/** '' if neither the address nor this tab has one. */
export function keyOf(code: string, door: Door): string {
  const fromLink = location.hash.slice(1);
  if (keyPattern.test(fromLink)) {
    keepKey(code, door, fromLink);
    history.replaceState(history.state, '', location.pathname);
    return fromLink;
  }
  try {
    return sessionStorage.getItem(memoryKey(code, door)) ?? '';
  } catch {
    return '';
  }
}

export function keepKey(code: string, door: Door, key: string): void {
  try {
    sessionStorage.setItem(memoryKey(code, door), key);
  } catch {
    // then the key lives as long as the page
  }
}

export const linkOf = (code: string, door: Door, key: string): string => `${location.origin}/s/${code}/${door}#${key}`;
