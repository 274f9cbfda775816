/** What a bot said last, as one strip: who, and one sentence. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { Round, Scenario } from '../../shared/scenario/schema.ts';
import { useHere } from '../here.ts';
import { botLine, lastLine } from '../texts/story.ts';
import { words } from '../texts/text.ts';
import { RoleSign } from './role-sign.tsx';

export function Speech({ scenario, round }: { readonly scenario: Scenario; readonly round: Round }) {
  const { table } = useHere();
  const line = lastLine(table);
  const text = line === null ? null : botLine(scenario, round, table, line);
  const role: RoleId | undefined = roleIds.find((one) => one === line?.role);
  return (
    <div class="speech" aria-live="polite">
      {text !== null && role !== undefined && (
        <p key={line?.order}>
          <RoleSign role={role} size={26} label={words().indices[role]} />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
