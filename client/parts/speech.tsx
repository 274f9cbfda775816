/** What was said last, as one strip: who, and one sentence. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { Round, Scenario } from '../../shared/scenario/schema.ts';
import { useHere } from '../connection/here.ts';
import { botLine, lastSaid, pointText } from '../texts/story.ts';
import { words } from '../texts/text.ts';
import { RoleSign } from './role-sign.tsx';

export function Speech({ scenario, round }: { readonly scenario: Scenario; readonly round: Round }) {
  const { table } = useHere();
  const said = lastSaid(table);
  const text = said === null ? null : 'line' in said ? botLine(scenario, round, table, said.line) : pointText(round, said.point);
  const { role: named, order } = said === null ? { role: '', order: 0 } : 'line' in said ? said.line : said.point;
  const role: RoleId | undefined = roleIds.find((one) => one === named);
  return (
    <div class="speech" aria-live="polite">
      {text !== null && role !== undefined && (
        <p key={order}>
          <RoleSign role={role} size={26} label={words().indices[role]} />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
