/**
 * The citizens as agents of flocc: data in each agent, a rule in its `tick`. Its data are read and written all at once, by
 * getData(), in half the time of `get` and `set` one by one. A year is two ticks: all say what they want before anybody gets it.
 */
import { Agent, Environment } from 'flocc';
import type { Population } from '../../shared/society/population.ts';
import { type Citizen, forEachSlot, settle } from './citizen.ts';
import { consider } from './consider.ts';
import { live } from './live.ts';
import { ration, type Town, type Year } from './year.ts';

export function townOfAgents(population: Population): Town {
  const environment = new Environment();
  let rule: (citizen: Citizen, year: Year) => void = consider;
  let now: Year | null = null;
  const tick = (agent: Agent): void => {
    if (now !== null) rule(agent.getData(), now);
  };
  forEachSlot(population, (block, slot) => {
    const agent = new Agent({ tick });
    settle(agent.getData(), population, block, slot);
    environment.addAgent(agent);
  });
  return (year) => {
    now = year;
    rule = consider;
    environment.tick();
    ration(year);
    rule = live;
    environment.tick();
  };
}
