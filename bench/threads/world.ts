/** What a thread of the benchmark is asked for: one world of an ensemble, by its law and by today's. */
import { type EnsembleRequest, ensemble, type LivedWorld } from '../../shared/insight/ensemble.ts';

export function liveWorld({ request, world }: { readonly request: EnsembleRequest; readonly world: number }): LivedWorld {
  return ensemble(request).live(world);
}
