/** What a kill may cost, and how long the machine is down. */

/** Of session time, ms: the clock is kept once a second, on a busy machine a little later. */
export const mayBeLost = 2500;
/** How far two measurements of one moment may lie apart, ms. */
export const tolerance = 400;
/** How long the machine is down, ms: clearly more than either. */
export const downtime = 3500;

export const idle = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
