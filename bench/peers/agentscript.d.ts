/** What is used of agentscript, which has no types of its own. */
declare module 'agentscript' {
  export class Turtle {
    readonly id: number;
  }

  export interface Turtles<Agent> {
    create(count: number, init: (turtle: Turtle & Agent) => void): unknown;
    ask(rule: (turtle: Turtle & Agent) => void): void;
  }

  /** @typeParam Own what the model gives its turtles beside their own */
  export class Model<Own> {
    readonly turtles: Turtles<Own>;
    /** Removes all turtles and begins at tick 0. */
    reset(): void;
    /** Overridden by a model; called by its user, counts a tick. */
    step(): void;
  }
}
