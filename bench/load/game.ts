/** The game's server as it is, in a process of its own with a probe in it. All players come from one address, so limits by address are lifted. */
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/main.ts';
import { answerAsProbe } from './probe.ts';

const many = { burst: 100_000, perSecond: 100_000 };

const config = readConfig(process.env, false);
const { limits } = config;
const server = await startServer({ ...config, limits: { ...limits, joins: many, creations: many, connectionsPerAddress: limits.sockets } });
answerAsProbe(server.port, server.close);
