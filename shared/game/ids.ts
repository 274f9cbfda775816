/** Names of things in a session. Brands keep a seat's id from being passed where a table's is meant. */
export type SessionCode = string & { readonly brand: 'SessionCode' };
export type ParticipantId = string & { readonly brand: 'ParticipantId' };
export type TableId = string & { readonly brand: 'TableId' };
export type MotionId = string & { readonly brand: 'MotionId' };
export type CommandId = string & { readonly brand: 'CommandId' };

/** Today's law on a ballot. It is always on it and wins ties. */
export const today = 'today';
export type Today = typeof today;

/** Letters of a session's code: no I and O, which look like digits. */
export const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
export const codeLength = 5;
export const codePattern = new RegExp(`^[${codeLetters}]{${codeLength}}$`);
/** 16 random bytes in base64url. */
export const secretPattern = /^[A-Za-z0-9_-]{22}$/;
