/** The citizens as turtles of agentscript: agents with properties of their own, asked one after another in each step. */
import './no-canvas.ts';

import { Model } from 'agentscript';
import type { Population } from '../../shared/society/population.ts';
import { type Citizen, forEachSlot, settle } from './citizen.ts';
import { consider } from './consider.ts';
import { live } from './live.ts';
import { ration, type Town, type Year } from './year.ts';

class TurtleModel extends Model<Citizen> {
  year: Year | null = null;

  override step(): void {
    const { year } = this;
    if (year === null) return;
    this.turtles.ask((turtle) => consider(turtle, year));
    ration(year);
    this.turtles.ask((turtle) => live(turtle, year));
  }
}

/** One for all towns, begun anew for each: turtles of another model would be another kind of object, and all slower. */
const model = new TurtleModel();

export function townOfTurtles(population: Population): Town {
  model.reset();
  forEachSlot(population, (block, slot) => model.turtles.create(1, (turtle) => settle(turtle, population, block, slot)));
  return (year) => {
    model.year = year;
    model.step();
  };
}
