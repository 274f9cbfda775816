/** What a page sends and is answered over its connection. */
import * as z from 'zod';
import { commandId, SeatCommand } from '../../shared/game/command.ts';
import { type RefusalCode, refusals } from '../../shared/game/refusal.ts';

export const Message = z.strictObject({ id: commandId, command: SeatCommand });

/** What goes over the wire when a command is refused. */
export const spoken = (code: RefusalCode): { readonly code: RefusalCode; readonly message: string } => ({ code, message: refusals[code].en });
