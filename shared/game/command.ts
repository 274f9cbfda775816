/**
 * All that may be asked of a session, by people, bots, timers and workers alike. What comes in from outside is
 * parsed here and nowhere else; the types are inferred, so a command is declared once.
 */
import * as z from 'zod';
import { type Fingerprint, fingerprintPattern } from '../numeric/fingerprint.ts';
import { decisionCards, roleIds } from '../scenario/roles.ts';
import type { PlanKey } from '../society/plan.ts';
import { changes, debriefScreens, stayReasons } from './debrief.ts';
import { type CommandId, codePattern, type MotionId, type ParticipantId, type SessionCode, secretPattern, type TableId } from './ids.ts';
import { longest } from './longest.ts';
import { locales, phaseNames, presetIds, ruleNames, skippable } from './presets.ts';
import { marks, stances } from './state.ts';

const branded = <T extends string>(pattern: RegExp) =>
  z
    .string()
    .regex(pattern)
    .transform((text) => text as T);
const motionId = branded<MotionId>(/^m[0-9]{1,6}$/);
const participantId = branded<ParticipantId>(/^p[0-9]{1,6}$/);
const tableId = branded<TableId>(/^t[0-9]{1,2}$/);
const contentId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const roleId = z.enum(roleIds);
const decisionCard = z.enum(decisionCards);
const leverName = z.string().regex(/^[a-zA-Z]{1,30}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const fingerprint = branded<Fingerprint>(fingerprintPattern);
const planKey = branded<PlanKey>(fingerprintPattern);
export const sessionCode = branded<SessionCode>(codePattern);
export const commandId = branded<CommandId>(secretPattern);

/** What people write: NFC, one line of ordinary characters (no control, no invisible direction marks), at most `most` code points. */
const written = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => [...text].length <= most && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(text));
export const nickname = written(longest.nickname).refine((text) => text.length > 0);

const stops = z.record(leverName, z.union([z.literal(0), z.literal(1), z.literal(2)])).refine((record) => Object.keys(record).length <= 8);
const scores = z.record(z.union([motionId, z.literal('today')]), z.number()).refine((record) => Object.keys(record).length <= 8);
const pollAnswers = z.array(z.int().min(1).max(5)).length(5);

/** What participants (and, where it fits, bots) may send. */
const fromSeats = [
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('swap-seat'), role: roleId }),
  z.strictObject({ type: z.literal('answer-poll'), answers: pollAnswers }),
  /** null: none of mine */
  z.strictObject({ type: z.literal('show-card'), card: contentId.nullable() }),
  z.strictObject({ type: z.literal('ask-seat'), role: roleId }),
  /** a ready sentence by its id, or words of one's own: one of the two */
  z.strictObject({
    type: z.literal('argue'),
    stance: z.enum(stances),
    sentence: contentId.nullable(),
    claim: written(longest.claim),
    card: contentId.nullable(),
  }),
  z.strictObject({ type: z.literal('pass-turn') }),
  z.strictObject({ type: z.literal('mark'), mark: z.enum(marks) }),
  z.strictObject({ type: z.literal('propose-motion'), package: contentId, stops }),
  z.strictObject({ type: z.literal('back-motion'), motion: motionId }),
  z.strictObject({ type: z.literal('withdraw-back') }),
  z.strictObject({ type: z.literal('pledge'), motion: motionId }),
  z.strictObject({ type: z.literal('withdraw-pledge') }),
  z.strictObject({ type: z.literal('score-ballot'), scores }),
  z.strictObject({ type: z.literal('play-card'), card: decisionCard }),
  /** null: no guess */
  z.strictObject({ type: z.literal('guess'), card: decisionCard.nullable() }),
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('reflect'),
    face: z.int().min(1).max(5).optional(),
    word: written(longest.word).optional(),
    takeBack: z.union([decisionCard, z.literal('none')]).optional(),
    stayed: z.enum(stayReasons).optional(),
    change: z.enum(changes).optional(),
    sentence: written(longest.sentence).optional(),
  }),
  /** a package, a dial's stop or a card, to the holders of a shared seat */
  z.strictObject({ type: z.literal('suggest'), what: z.string().regex(/^[a-zA-Z0-9:-]{1,40}$/) }),
  z.strictObject({ type: z.literal('leave-seat') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  /** table: of several, which */
  z.strictObject({ type: z.literal('seat-bot'), role: roleId, table: tableId.optional() }),
  z.strictObject({ type: z.literal('end') }),
] as const;

/** What the facilitator of a lesson or workshop may send; `start`, `pause`, `resume`, `seat-bot` and `end` too. */
const fromFacilitators = [
  z.strictObject({ type: z.literal('next') }),
  z.strictObject({ type: z.literal('extend'), seconds: z.int().min(1).max(600) }),
  z.strictObject({ type: z.literal('assign'), participant: participantId, table: tableId, role: roleId }),
  z.strictObject({ type: z.literal('remove'), participant: participantId }),
  /** who was removed may come back */
  z.strictObject({ type: z.literal('readmit'), participant: participantId }),
  z.strictObject({ type: z.literal('lock'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('unlock') }),
  /** of a round that no table has come so far in */
  z.strictObject({ type: z.literal('skip'), phase: z.enum(skippable), round: z.int().min(0).max(8) }),
  /** null: the projector follows by itself */
  z.strictObject({ type: z.literal('pin'), table: tableId.nullable() }),
  /** of looking back: what the class does together now */
  z.strictObject({ type: z.literal('show-screen'), screen: z.enum(debriefScreens) }),
] as const;

/** A bot's sentence; people have their voices. */
const fromBots = [
  z.strictObject({ type: z.literal('say'), line: contentId, variant: z.int().min(0).max(2), about: z.string().regex(/^[a-zA-Z0-9:+-]{0,200}$/) }),
] as const;

const rows = z.array(z.array(z.int().min(0).max(20)).length(4)).length(5);
const perColumn = <T extends z.ZodType>(value: T) => z.strictObject({ today: value, promised: value, did: value });

/** What the creator of a session chooses; the server adds its code, its keys and, unless told, its seed. */
export const sessionSettings = {
  scenario: contentId,
  preset: z.enum(presetIds),
  rounds: z.int().min(1).max(9),
  tables: z.int().min(1).max(10),
  /** without time for it, a debate is skipped; nothing else may be */
  seconds: z.partialRecord(z.enum(phaseNames), z.int().min(0).max(7200)).superRefine((seconds, context) => {
    for (const name of phaseNames) if (seconds[name] === 0 && name !== 'debate') context.addIssue({ code: 'custom', path: [name] });
  }),
  locale: z.enum(locales),
  votingRule: z.enum(ruleNames),
  seed: z.int().min(0),
};

/** What the server itself submits. It never comes from a connection. */
const fromServer = [
  z.strictObject({
    type: z.literal('create-session'),
    code: sessionCode,
    ...sessionSettings,
    facilitatorKeyHash: hash,
    projectorKeyHash: hash,
  }),
  z.strictObject({ type: z.literal('join'), nickname, tokenHash: hash, host: z.boolean() }),
  /** voice: whom the server saw away */
  z.strictObject({ type: z.literal('pass-voice'), table: tableId, role: roleId, voice: participantId }),
  z.strictObject({ type: z.literal('expire-phase'), table: tableId, phaseNumber: z.int() }),
  z.strictObject({ type: z.literal('expire-turn'), table: tableId, phaseNumber: z.int(), turn: z.int() }),
  z.strictObject({
    type: z.literal('record-outcome'),
    table: tableId,
    round: z.int(),
    plans: perColumn(planKey),
    fingerprints: perColumn(fingerprint),
    measures: perColumn(z.record(z.string(), z.number())),
    hundred: z.strictObject({ today: rows, did: rows }),
  }),
] as const;

export const SeatCommand = z.discriminatedUnion('type', [...fromSeats, ...fromFacilitators]);
export type SeatCommand = z.infer<typeof SeatCommand>;
/** A command as it is written before it is parsed: ids are plain strings. What pages and bots make. */
export type SeatMessage = z.input<typeof SeatCommand>;
export const Command = z.discriminatedUnion('type', [...fromSeats, ...fromFacilitators, ...fromBots, ...fromServer]);
export type Command = z.infer<typeof Command>;
export type CommandMessage = z.input<typeof Command>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
