/**
 * A class in one browser: four players at two tables, their facilitator, the wall; bots have the other seats. A lesson from
 * the lobby to the end of looking back. What does each see at each step, with a promise kept and one broken?
 */
import { expect, test } from 'vitest';
import { host as t } from '../../client/texts/host.en.ts';
import { debriefScreens } from '../../shared/game/debrief.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { decisionCards, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { watch } from './browser.ts';
import { button, type Class, gather, hangsRight, looksRight, patient, press, reads, standing, textOf } from './class.ts';
import { playUntil } from './driver.ts';
import { type Player, questionOf } from './player.ts';
import { playing } from './playing.ts';

const here = playing();
const story = scenarioById('first-threshold') ?? missing('story');
const round = story.rounds[0] ?? missing('round');
const plan = round.packages[1] ?? missing('plan');

/** Steps are ended by their people or by Next, never by the clock; the outcome's four pictures follow it. */
const seconds = { prologue: 150, briefing: 150, debate: 120, negotiation: 240, ballot: 150, decision: 150, outcome: 40, debrief: 900 };
const minuteMs = 60_000;

function missing(what: string): never {
  throw new Error(`No ${what}`);
}

test('four players at two tables, a facilitator and a wall, from the lobby to the end of looking back', async () => {
  const lesson = await gather(here, { rounds: 2, tables: 2, seed: 7, seconds });
  const { host, wall } = lesson;

  // the lobby: how to come in, and who has come
  await hangsRight(wall, 'lobby');
  await looksRight(host, 'lobby');
  await reads(wall, '.wall-lobby', lesson.code);
  await reads(host, '.console-lobby', lesson.code);
  const [ada, bo, chen, dee] = [await lesson.enter('Ada'), await lesson.enter('Bo'), await lesson.enter('Chen'), await lesson.enter('Dee', 'zh')];
  const players = [ada, bo, chen, dee];
  const [first, second] = [
    [ada, chen],
    [bo, dee],
  ];
  await reads(host, '.table-cards', `${t.count.table(1)} ${t.console.states.seats(2, 4)}`, `${t.count.table(2)} ${t.console.states.seats(2, 4)}`);
  await reads(host, '.console-head', t.count.people(4), t.count.bots(4));
  await reads(wall, '.wall-sill', host.words.lobby.taken(4, 8));
  await seatOfOnesOwn(lesson);

  // dials and promises from the first round on; the start is the facilitator’s
  await button(host, t.console.more).click();
  await button(host, t.more.allLevers).click();
  await button(host, t.more.allLeversOn).waitFor();
  await closeDialog(host);
  for (const { page } of players) expect(await page.locator('[data-primary]:enabled').count()).toBe(0);
  await press(host, t.console.start);

  // whom do you speak for?
  await Promise.all(players.map((player) => isAsked(player, player.words.prologue.question)));
  await reads(wall, 'h1', wall.words.prologue.question);
  await reads(host, '.read-line', story.readAloud.prologue.en);
  await hangsRight(wall, 'prologue');
  await looksRight(host, 'prologue');
  const roles = new Map<Player, RoleId>();
  const roleIn = (player: Player): RoleId => roles.get(player) ?? missing('role');
  const seatName = (player: Player): string => wall.words.indices[roleIn(player)];
  for (const player of players) {
    const sheet = (await player.page.locator('.role-sheet').getAttribute('class')) ?? '';
    roles.set(player, roleIds.find((role) => sheet.includes(role)) ?? missing('role'));
  }
  await press(host, t.console.next(host.words.steps.briefing));

  // the facts: a card on the table hangs on the wall, what stays in the hand does not; who hasn't acted is seen
  await Promise.all(players.map((player) => isAsked(player, player.words.briefing.dilemmaQuestion)));
  await reads(wall, 'h1', round.title.en);
  await reads(wall, '.wall-sill', t.wall.factsShown(0), t.wall.waitingForTables([1, 2]));
  await hangsRight(wall, 'dilemma');
  await reads(host, '.read-line', story.readAloud.briefing.en);
  await reads(host, '.table-cards', t.console.states.noCard);
  await playUntil(ada, 'heard');
  await ada.does.primary();
  await expect.poll(() => wall.page.locator('.fact:not(.is-hidden)').count(), patient).toBeGreaterThan(0);
  await hangsRight(wall, 'facts');
  await reads(host, '.table-cards', `${t.count.table(1)} ${t.console.states.waitingFor(['Chen'])}`);
  await clockIsTheirs(lesson, players);
  await endsInTime(host);
  await press(host, t.console.next(host.words.steps.debate));

  // the debate: the wall and both phones of its table have the same speaker
  await reads(host, '.read-line', story.readAloud.debate.en);
  await reads(wall, 'h1', t.wall.debateQuestion);
  const speaks = async (player: Player): Promise<boolean> => (await questionOf(player.page)) === player.words.debate.yourTurn;
  await expect.poll(async () => (await speaks(ada)) !== (await speaks(chen)), patient).toBe(true);
  const [speaker, listener] = (await speaks(ada)) ? [ada, chen] : [chen, ada];
  await reads(wall, '.niche.is-speaking', speaker.name);
  await listener.does.press(listener.page.locator('.sill').getByRole('button', { name: listener.words.debate.matters }));
  await reads(wall, '.wall-aside', `1 ${t.wall.matters}`, `0 ${t.wall.unconvinced}`);
  await standing(lesson, async () => {
    await reads(wall, '.wall-head', t.wall.paused);
    await hangsRight(wall, 'debate');
  });
  await speaker.does.primary();
  await reads(wall, '.niche.is-speaking', listener.name);
  await press(host, t.console.next(host.words.steps.negotiation));

  // the talk: two promise at the first table, nobody at the second, which may be put on the wall
  await reads(host, '.read-line', story.readAloud.negotiation.en);
  await reads(wall, 'h1', wall.words.negotiation.question);
  for (const player of players) {
    await isAsked(player, player.words.negotiation.question);
    await player.does.choose(player.page.locator('.frame [type="radio"]').nth(1));
    await player.does.primary();
    await isAsked(player, player.words.negotiation.promiseQuestion);
    if (first.includes(player)) await player.does.primary();
    else await player.does.press(player.page.locator('.sill .second'));
    await isAsked(player, player.words.negotiation.proposalsQuestion);
  }
  const promisedBy = (some: readonly Player[]) => some.map((player) => wall.words.ribbon.whole(seatName(player)));
  await expect.poll(() => ribbonsOf(wall, '.wall-laws'), patient).toEqual(expect.arrayContaining(promisedBy(first)));
  await standing(lesson, () => hangsRight(wall, 'talk'));
  await pin(host, t.count.table(2));
  await reads(wall, '.wall-title', t.count.table(2));
  // bots promise as they like
  const quiet = promisedBy(second);
  expect((await ribbonsOf(wall, '.wall-laws')).filter((ribbon) => quiet.includes(ribbon))).toEqual([]);
  await pin(host, t.more.pinAuto);
  await reads(wall, '.wall-title', t.count.table(1));
  await press(host, t.console.next(host.words.steps.ballot));

  // the vote: how many have voted is seen, what they voted is not
  await reads(host, '.read-line', story.readAloud.ballot.en);
  await reads(wall, 'h1', t.wall.voteQuestion);
  for (const player of players) {
    await isAsked(player, player.words.ballot.question);
    for (const row of await player.page.locator('.ballot-row').all()) {
      const law = await row.getByRole('radiogroup').getAttribute('aria-label');
      const isOurs = law === plan.name[player.locale];
      await player.does.choose(row.locator('[type="radio"]').nth(isOurs ? 5 : 0));
    }
    if (player !== ada) await player.does.primary();
  }
  await reads(host, '.table-cards', `${t.count.table(1)} ${t.console.states.waitingFor(['Ada'])}`);
  await reads(wall, '.silence-line', t.wall.sealed(3, 4));
  expect(await wall.page.locator('.wall-vote').count()).toBe(0);
  await hangsRight(wall, 'vote');
  await ada.does.primary();

  // votes turn on all screens, and what passed is the same on all of them
  await wall.page.locator('.wall-count').waitFor(patient);
  await standing(lesson, async () => {
    await reads(wall, '.wall-sill', t.wall.passed(plan.name.en));
    await hangsRight(wall, 'count');
    for (const player of first) await reads(player, '.count', plan.name[player.locale]);
  });

  // the move: nobody's card is seen before all have been laid, at both tables
  await wall.page.locator('.wall-silence').waitFor(patient);
  const cards = new Map<Player, (typeof decisionCards)[number]>([
    [ada, 'open'],
    [chen, 'own'],
    [bo, 'steady'],
    [dee, 'open'],
  ]);
  for (const player of players) {
    await isAsked(player, player.words.decision.question);
    await player.does.choose(player.page.locator('.moves [type="radio"]').nth(decisionCards.indexOf(cards.get(player) ?? 'steady')));
    await player.does.primary();
    if (player === dee) break;
    await button(player, player.words.decision.noGuess).click();
  }
  await reads(wall, '.silence-line', t.wall.lie(4, 4));
  await reads(wall, '.wall-sill', t.wall.waitingForTables([2]), t.wall.waitsForTables);
  await reads(host, '.table-cards', `${t.count.table(1)} ${t.console.states.meets}`, t.console.states.waitingFor(['Dee']));
  await hangsRight(wall, 'decision');
  for (const { page } of [wall, ada]) expect(await page.locator('.wall-card-face, .reveal-card').count()).toBe(0);
  await button(dee, dee.words.decision.noGuess).click();

  // cards turn at all tables at once: a promise kept hangs whole, one broken is torn, on phones and wall
  await Promise.all(players.map((player) => isAsked(player, player.words.outcome.watchQuestion)));
  await standing(lesson, async () => {
    const { whole, broken } = wall.words.ribbon;
    const ends = first.map((player) => (cards.get(player) === 'open' ? whole : broken)(seatName(player)));
    await expect.poll(() => ribbonsOf(wall, '.wall-cards'), patient).toEqual(expect.arrayContaining(ends));
    const onWall = await ribbonsOf(wall, '.wall-cards');
    for (const player of first) await expect.poll(() => ribbonsOf(player, '.reveal'), patient).toEqual(onWall);
    const quietly = [whole, broken].flatMap((says) => second.map((player) => says(player.words.indices[roleIn(player)])));
    for (const player of second) expect((await ribbonsOf(player, '.reveal')).filter((ribbon) => quietly.includes(ribbon))).toEqual([]);
    await reads(wall, '.wall-aside', wall.words.outcome.turned(4, 4));
    await reads(wall, '.wall-cards', ...first.map((player) => wall.words.cards[cards.get(player) ?? 'steady']));
    await reads(host, '.read-line', story.readAloud.reveal.en);
    await hangsRight(wall, 'reveal');
  });

  // the Hundred, Said and Did, all tables
  await wall.page.locator('.wall-hundred').waitFor(patient);
  await standing(lesson, async () => {
    await expect.poll(() => wall.page.locator('.law-numbers dd').count(), patient).toBeGreaterThan(0);
    await reads(host, '.read-line', t.console.hundredLine);
    await hangsRight(wall, 'hundred');
  });
  await wall.page.locator('.wall-said').waitFor(patient);
  await standing(lesson, async () => {
    await reads(host, '.read-line', story.readAloud.saidAndDid.en);
    expect((await ribbonsOf(wall, '.wall-sill')).length).toBeGreaterThanOrEqual(2);
    await hangsRight(wall, 'said');
  });
  await wall.page.locator('.wall-chart').waitFor(patient);
  await standing(lesson, async () => {
    expect(await wall.page.locator('.numbered').count()).toBe(2);
    await hangsRight(wall, 'tables');
  });
  await press(host, t.console.toRound(2));

  // the second round without its talk: the vote is on the plans as they are
  await Promise.all(players.map((player) => isAsked(player, player.words.briefing.dilemmaQuestion)));
  await reads(wall, '.wall-title', t.count.round(2, 2));
  await press(host, t.console.next(host.words.steps.debate));
  await press(host, t.console.next(host.words.steps.ballot));
  await isAsked(ada, ada.words.ballot.question);
  expect(await ada.page.locator('.ballot-row').count()).toBe(1 + (story.rounds[1]?.packages.length ?? 0));
  await press(host, t.console.next(host.words.steps.decision));
  await press(host, t.console.next(host.words.steps.outcome));
  await wall.page.locator('.wall-reveal').waitFor(patient);
  await press(host, t.console.next(host.words.steps.debrief));

  // looking back, led: the wall is where the facilitator is, with a line for each screen, and so are the phones
  const asked = ({ debrief: t }: Player['words']) =>
    ({ feel: t.feelQuestion, why: t.whyQuestion, unknown: t.unknownQuestion, possible: t.possibleQuestion, us: t.nowQuestion }) as const;
  await looksRight(host, 'debrief');
  for (const [i, screen] of debriefScreens.entries()) {
    await reads(host, '.read-line', story.debrief[screen].en);
    await reads(wall, '.wall-title', wall.words.debrief.of(i + 1, debriefScreens.length));
    await hangsRight(wall, screen);
    await Promise.all(players.map((player) => isAsked(player, asked(player.words)[screen])));
    const following = debriefScreens[i + 1];
    if (following !== undefined) await press(host, t.console.next(t.console.screens[following]));
  }
  await button(host, t.console.screens.why).click();
  await reads(wall, 'h1', wall.words.debrief.whyQuestion);
  await isAsked(ada, ada.words.debrief.whyQuestion);
  await button(host, t.console.screens.us).click();
  await press(host, t.console.close);

  await Promise.all(players.map((player) => isAsked(player, player.words.connection.endedQuestion)));
  await reads(host, 'h1', t.console.endedQuestion);
  await reads(wall, 'h1', wall.words.debrief.endQuestion);
  await hangsRight(wall, 'end');
  await looksRight(host, 'end');
}, 300_000);

const isAsked = ({ page }: Player, question: string): Promise<void> => page.locator('h1', { hasText: question }).waitFor(patient);

/** What its ribbons say to those who don't see them, in order. */
const ribbonsOf = async ({ page }: Player, within: string): Promise<readonly string[]> =>
  (await page.locator(`${within} .ribbon`).all()).length === 0
    ? []
    : page.locator(`${within} .ribbon`).evaluateAll((ribbons) => ribbons.map((ribbon) => ribbon.getAttribute('aria-label') ?? ''));

async function closeDialog({ page }: Player): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function pin(host: Player, table: string): Promise<void> {
  await button(host, t.console.more).click();
  await host.page.locator('.pin select').selectOption({ label: table });
  await closeDialog(host);
}

/**
 * Who runs the lesson opens a player's link and takes a seat: they get what players get. Then the seat is given to a bot,
 * its holder removed, let in again, and removed for good.
 */
async function seatOfOnesOwn({ code, host }: Class): Promise<void> {
  const seated = watch(await host.page.context().newPage(), here.served.url);
  const teacher: Player = { ...host, ...seated, does: { ...host.does, primary: () => seated.page.locator('[data-primary]:enabled').click() } };
  await teacher.page.goto(`${here.served.url}/s/${code}`);
  await isAsked(teacher, teacher.words.join.question);
  await teacher.page.locator('#name').fill('Teacher');
  await teacher.does.primary();
  await isAsked(teacher, teacher.words.lobby.question);
  expect(await teacher.page.locator('.console, .table-cards').count()).toBe(0);
  expect(await teacher.page.locator('[data-primary]:enabled').count()).toBe(0);
  await reads(host, '.console-head', t.count.people(5), t.count.bots(3));

  await button(host, t.console.more).click();
  const sheet = host.page.locator('.seat-sheet', { hasText: 'Teacher' });
  const remove = async (): Promise<void> => {
    if ((await sheet.getAttribute('open')) === null) await sheet.locator('summary').click();
    const holder = sheet.locator('.holder', { hasText: 'Teacher' });
    await holder.getByRole('button', { name: t.more.remove }).click();
    await holder.locator('.asked').getByRole('button', { name: t.more.remove }).click();
    await button(host, t.more.readmit('Teacher')).waitFor(patient);
  };
  await remove();
  await expect.poll(() => questionOf(teacher.page), patient).not.toBe(teacher.words.lobby.question);
  await reads(host, '.console-head', t.count.people(4), t.count.bots(4));
  await button(host, t.more.readmit('Teacher')).click();
  await button(host, t.more.readmit('Teacher')).waitFor({ state: 'detached' });
  await teacher.page.reload();
  await isAsked(teacher, teacher.words.lobby.question);
  await reads(host, '.console-head', t.count.people(5), t.count.bots(3));
  if ((await sheet.getAttribute('open')) === null) await sheet.locator('summary').click();
  await looksRight(host, 'seats');
  await remove();
  await teacher.page.close();
  await reads(host, '.console-head', t.count.people(4), t.count.bots(4));
  await closeDialog(host);
}

/** Pause stands on every screen; +30 s is for everybody. */
async function clockIsTheirs(lesson: Class, players: readonly Player[]): Promise<void> {
  const { host, wall } = lesson;
  const secondsLeft = async (): Promise<number> => {
    const [minutes = 0, seconds = 0] = (await textOf(host, '.read-time')).split(/[: ]/).map(Number);
    return 60 * minutes + seconds;
  };
  await standing(lesson, async () => {
    await reads(wall, '.wall-head', t.wall.paused);
    await reads(host, '.read-time', t.console.paused);
    for (const player of players) await reads(player, '.strip', player.words.header.paused);
    await looksRight(host, 'paused');
    const before = await secondsLeft();
    await button(host, t.console.longer).click();
    await expect.poll(secondsLeft).toBe(before + 30);
  });
  for (const { page } of players) await page.locator('.strip').waitFor({ state: 'detached' });
}

/** "When must you finish?": told what may be left out, and once it is, that it will do. */
async function endsInTime(host: Player): Promise<void> {
  const minutes = Number(/\d+/.exec(await textOf(host, '.console-left b'))?.[0]);
  const late = new Date(Date.now() + (minutes - 2) * minuteMs);
  const time = [late.getHours(), late.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  await host.page.locator('.console-left').click();
  await host.page.locator('#finish').fill(time);
  await looksRight(host, 'finish');
  await host.page.locator('dialog [data-primary]').click();
  await reads(host, '.console-left', t.console.until(time));
  await reads(host, '.in-time', t.finish.tooLong);
  await button(host, t.finish.skips.negotiation(2)).click();
  await reads(host, '.in-time', t.finish.onTime(seconds.debrief / 60));
}
