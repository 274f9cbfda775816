/** The process's environment, checked once into a record. Nothing else reads the environment. */
import { BlockList, isIP } from 'node:net';
import * as z from 'zod';
import { creationsPerHour, defaultLimits, type Limits } from './front/limits.ts';

export interface Config {
  /** 0: any free port */
  readonly port: number;
  readonly dataDir: string;
  /** how the server is reached from outside, e.g. https://play.example.org; null on a local network */
  readonly publicUrl: string | null;
  /** whose word about the client's address is believed */
  readonly trustedProxies: BlockList;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly limits: Limits;
  /** Vite serves the client as it is written, with reload */
  readonly dev: boolean;
}

const count = (standard: number) => z.coerce.number().int().min(1).default(standard);

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(2567),
  DATA_DIR: z.string().min(1).default('data'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z.string().default('').transform(addressList),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CREATIONS_PER_HOUR: count(defaultLimits.creations.burst),
  CONNECTIONS_PER_ADDRESS: count(defaultLimits.connectionsPerAddress),
});

/** Throws one sentence for each setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, dev: boolean): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join(' '));
  const settings = parsed.data;
  return {
    port: settings.PORT,
    dataDir: settings.DATA_DIR,
    publicUrl: settings.PUBLIC_URL ?? null,
    trustedProxies: settings.TRUSTED_PROXIES,
    logLevel: settings.LOG_LEVEL,
    limits: {
      ...defaultLimits,
      creations: creationsPerHour(settings.CREATIONS_PER_HOUR),
      connectionsPerAddress: settings.CONNECTIONS_PER_ADDRESS,
    },
    dev,
  };
}

/** "127.0.0.1, 10.0.0.0/8, fd00::/8" */
function addressList(text: string, context: z.RefinementCtx): BlockList {
  const list = new BlockList();
  for (const item of text.split(',').map((part) => part.trim())) {
    if (item === '') continue;
    const [address = '', prefix] = item.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    try {
      if (prefix === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(prefix), family);
    } catch {
      context.addIssue({ code: 'custom', message: `"${item}" is neither an address nor a network like 10.0.0.0/8` });
    }
  }
  return list;
}
