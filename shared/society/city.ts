/** The city as an outcome tells it, and pages read it: how a sample of the whole society lives, a byte a person and year. */

/** People of the sample in each fifth of income. */
export const peopleOfFifth = 160;
export const peopleOfCity = 5 * peopleOfFifth;

/** The low four bits of a byte are the health step: utility below .625 is step 0, from .975 on step 15, .025 a step between. */
export const healthSteps = 16;
const lowest = 0.6;
const stepsOfOne = 40;
/** This bit: holds an enhancement. */
export const enhancedBit = 16;

export interface City {
  /**
   * base64 of 800 bytes for the period's start and the end of each of its years: fifth by fifth, poorest first, 160 each.
   * The first n of each fifth's 160 are a fair sample of it, whatever n.
   */
  readonly years: readonly string[];
}

export function healthStep(utility: number): number {
  return Math.max(0, Math.min(healthSteps - 1, Math.floor((utility - lowest) * stepsOfOne)));
}

export function asText(frame: Uint8Array): string {
  return btoa(String.fromCharCode(...frame));
}

/** The bytes of a frame; null for what is no frame of a city. */
export function frameOf(text: string): Uint8Array | null {
  try {
    const frame = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return frame.length === peopleOfCity ? frame : null;
  } catch {
    return null;
  }
}

/** Is this the city of a period of so many years? What was kept from before there was one is not. */
export function isCity(city: City | null | undefined, years: number): boolean {
  return city?.years?.length === years + 1 && city.years.every((text) => frameOf(text) !== null);
}
