/** Why a command was refused. A code cannot exist without both sentences; clients show their own text by code. */
export const refusals = {
  'message/malformed': { en: 'That message is not one that this game knows.', zh: '这条消息格式不对。' },
  'message/not-yours': { en: 'Only the game itself may send that.', zh: '这条消息只能由游戏自己发出。' },
  'message/too-fast': { en: 'Too many messages at once. Wait a moment.', zh: '消息太密了，稍等一下。' },
  'server/try-again': { en: 'That could not be saved. Nothing is lost. Try again.', zh: '没能存下来，什么都没丢，请再试一次。' },
  'session/closed': { en: 'This game has ended.', zh: '本场已经结束。' },
  'session/other-rules': { en: 'This game was made under an earlier version of the story.', zh: '本场是按旧版情境创建的，无法继续。' },
  'session/log-full': { en: 'This game has recorded all that it can hold. It can only be brought to its end.', zh: '本场记录已满，只能进行到结束。' },
  'session/full': { en: 'This game has as many people as it can hold.', zh: '本场人数已满。' },
  'session/not-in-lobby': { en: 'The game has already started.', zh: '游戏已经开始了。' },
  'session/host-only': { en: 'Only the host of this game may do that.', zh: '只有主持人可以这样做。' },
  'phase/not-now': { en: 'That belongs to another step.', zh: '这一步不能这样做。' },
  'phase/too-early': { en: 'The others still have time to talk.', zh: '还没到时候，大家还可以再谈。' },
  'clock/no-clock': { en: 'This game has no clock to stop.', zh: '本场没有计时，不用暂停。' },
  'clock/already-paused': { en: 'The clock stands already.', zh: '已经暂停了。' },
  'clock/not-paused': { en: 'The clock is running already.', zh: '计时已经在走了。' },
  'clock/paused': { en: 'The host has paused the game.', zh: '主持人已暂停。' },
  'seat/none': { en: 'You have no seat at this table.', zh: '你在这一桌没有席位。' },
  'seat/taken': { en: 'Somebody sits there.', zh: '这个席位有人了。' },
  'seat/already-yours': { en: 'That is your own seat.', zh: '这就是你的席位。' },
  'seat/swap-used': { en: 'You have changed seats once already.', zh: '你已经换过一次席位了。' },
  'seat/swap-too-late': { en: 'Seats can be changed before the first round only.', zh: '第 1 轮开始后不能再换席位。' },
  'seat/is-bot': { en: 'A bot sits there already.', zh: '这个席位已经是电脑玩家了。' },
  'card/not-in-hand': { en: 'That card is not in your hand.', zh: '你手里没有这张卡。' },
  'card/already-shown': { en: 'That card is on the table already.', zh: '这张卡已经亮出来了。' },
  'question/none-left': { en: 'You have no question left in this round.', zh: '这一轮的提问已经用完了。' },
  'question/not-a-bot': { en: 'Ask that person yourself.', zh: '对方是真人，直接问就好。' },
  'question/nothing-to-show': { en: 'Their key card is on the table already.', zh: '对方的关键卡已经亮出来了。' },
  'motion/unknown': { en: 'No such proposal is on the table.', zh: '桌上没有这个提案。' },
  'motion/unknown-package': { en: 'No such plan is on offer.', zh: '没有这个起始方案。' },
  'motion/wrong-dials': {
    en: 'A proposal sets each of the five dials of this round, and not all as today.',
    zh: '提案要写明这一轮的五个旋钮，且不能与今天的规则完全相同。',
  },
  'motion/dials-locked': { en: 'In this round plans are taken as they are.', zh: '这一轮只能原样选用方案。' },
  'motion/already-backed': { en: 'You back that proposal already.', zh: '你已经支持这个提案了。' },
  'ballot/unknown-motion': { en: 'That proposal is not on the ballot.', zh: '选票上没有这个提案。' },
  'ballot/score-out-of-range': { en: 'A score is a whole number from 0 to 5.', zh: '评分必须是 0 到 5 的整数。' },
  'guess/lay-card-first': { en: 'Lay your own card first.', zh: '先扣下自己的卡。' },
  'outcome/not-owed': { en: 'No outcome is owed for that round.', zh: '这一轮不缺结果。' },
  'outcome/wrong-plan': { en: 'That outcome belongs to another plan.', zh: '这个结果属于另一次推演。' },
  'line/unknown': { en: 'The story has no such line.', zh: '情境里没有这句话。' },
  'join/bad-nickname': { en: 'A name has 1 to 24 ordinary characters.', zh: '昵称为 1 到 24 个普通字符。' },
  'join/bad-token': { en: 'The seat token is malformed.', zh: '席位凭证格式不对。' },
} as const satisfies Record<string, { readonly en: string; readonly zh: string }>;

export type RefusalCode = keyof typeof refusals;
export interface Refusal {
  readonly code: RefusalCode;
}

export const refuse = (code: RefusalCode): { readonly refusal: Refusal } => ({ refusal: { code } });
