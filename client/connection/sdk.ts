/** The part of the SDK that is used: a chunk of its own, without its prediction, input and debugging tools. */
export { Client } from '@colyseus/sdk';
