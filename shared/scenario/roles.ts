/**
 * The four seats and the three cards of every round. Apart from schema.ts, so that the browser, which parses no scenario,
 * loads no parser for their names.
 */
export const roleIds = ['athlete', 'soldier', 'patient', 'regulator'] as const;
/** The seat order of every table, and the order in which cards turn. */
export type RoleId = (typeof roleIds)[number];

/** open: costs us, helps the others · steady: what the silent play · own: best for us if the others hold back */
export const decisionCards = ['open', 'steady', 'own'] as const;
export type DecisionCard = (typeof decisionCards)[number];

export type PerRole<T> = Readonly<Record<RoleId, T>>;
export type PerCard<T> = Readonly<Record<DecisionCard, T>>;
