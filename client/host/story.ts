/** The story of a session, fetched while its page is already open. */
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/scenario/schema.ts';

/** ms */
const retryAfter = 1_000;

/** Null until it is here. */
export function useStory(id: string): Scenario | null {
  const [story, show] = useState<Scenario | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = async (): Promise<void> => {
      try {
        const { scenarioById } = await import('../../shared/scenario/catalogue.ts');
        if (!gone) show(scenarioById(id) ?? null);
      } catch {
        if (!gone) timer = setTimeout(() => void attempt(), retryAfter);
      }
    };
    void attempt();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id]);
  return story;
}
